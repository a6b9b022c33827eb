/**
 * Code lists of the exchange template (domain §3d), as data. The numbers are those of the profiles `hotich158`
 * and `hotich60`; another profile maps them to its own.
 */
import type { CodeList } from './fields.js';
import { skeleton } from './fold.js';

export interface Code {
  readonly code: string;
  readonly text: { readonly vi: string; readonly en: string };
  /** Other writings, as found on forms and in books. */
  readonly aliases: readonly string[];
}

const code = (number: string, vi: string, en: string, ...aliases: readonly string[]): Code => ({
  code: number,
  text: { vi, en },
  aliases,
});

export const CODE_LISTS: Readonly<Record<CodeList, readonly Code[]>> = {
  'registration-type': [
    code('1', 'Đúng hạn', 'On time', 'Đăng ký đúng hạn', 'ĐK đúng hạn', 'Trong hạn'),
    code('2', 'Đăng ký lại', 'Registered again', 'Lại', 'ĐK lại', 'ĐKL'),
    code(
      '3',
      'Ghi vào sổ việc khai sinh đã đăng ký ở nước ngoài',
      'Entered from a registration abroad',
      'Ghi vào sổ',
      'Ghi chú khai sinh',
      'Đã đăng ký ở nước ngoài',
    ),
    code('4', 'Quá hạn', 'Late', 'Đăng ký quá hạn', 'ĐK quá hạn', 'Trễ hạn', 'QH'),
    code('5', 'Cấp bản chính', 'Original issued', 'Cấp lại bản chính'),
    code('6', 'Không xác định', 'Not determined'),
  ],
  'birth-kind': [
    code('1', 'Xác định được cả cha lẫn mẹ', 'Both parents known', 'Đủ cha mẹ', 'Có cả cha và mẹ'),
    code('2', 'Chưa xác định được mẹ', 'Mother not known'),
    code('3', 'Chưa xác định được cha', 'Father not known'),
    code('4', 'Chưa xác định được cả cha lẫn mẹ', 'Neither parent known', 'Cả hai chưa xác định'),
    code('5', 'Trẻ bị bỏ rơi', 'Abandoned child', 'Bỏ rơi'),
  ],
  'residence-type': [
    code('0', 'Không có thông tin', 'Not stated'),
    code(
      '1',
      'Thường trú',
      'Permanent residence',
      'TT',
      'Nơi thường trú',
      'Nơi ĐKNK thường trú',
      'ĐKTT',
      'HKTT',
    ),
    code('2', 'Tạm trú', 'Temporary residence', 'Nơi tạm trú'),
  ],
  'paper-type': [
    code(
      '1',
      'Chứng minh nhân dân',
      "People's identity card (CMND)",
      'CMND',
      'CMT',
      'CMTND',
      'CM',
      'GCMND',
      'Giấy CMND',
      'Giấy chứng minh',
      'Giấy chứng minh nhân dân',
      'Chứng minh thư',
      'Chứng minh thư nhân dân',
    ),
    code('2', 'Hộ chiếu', 'Passport', 'HC', 'Passport'),
    code('3', 'Thẻ thường trú', 'Permanent residence card'),
    code(
      '4',
      'Căn cước công dân',
      "Citizen's identity card (CCCD)",
      'CCCD',
      'Thẻ CCCD',
      'Căn cước',
      'Thẻ căn cước',
    ),
    code('5', 'Chứng minh quân đội', 'Army identity card', 'CMQĐ', 'CM quân đội', 'Chứng minh quân nhân'),
    code(
      '6',
      'Chứng minh sĩ quan',
      "Officer's identity card",
      'CMSQ',
      'CM sĩ quan',
      'Chứng minh sỹ quan',
      'CM sỹ quan',
    ),
    code(
      '7',
      'Chứng minh công an',
      'Police identity card',
      'CMCA',
      'CM công an',
      'Chứng minh công an nhân dân',
      'CM CAND',
    ),
    code('8', 'Giấy tờ khác', 'Other paper', 'Khác', 'Giấy tờ tùy thân khác', 'CNCC', 'Chứng nhận căn cước'),
  ],
  'declaration-status': [
    code('1', 'Tuyên bố', 'Declared'),
    code('2', 'Hủy tuyên bố', 'Revoked', 'Huỷ bỏ tuyên bố', 'Huỷ'),
  ],
};

/** The code a writing means: its number, its text or an alias, whatever the case, spacing and marks. */
export function findCode(list: CodeList, text: string): Code | null {
  const sought = skeleton(text);
  if (sought === '') return null;
  return (
    CODE_LISTS[list].find(
      (each) =>
        each.code === sought ||
        [each.text.vi, each.text.en, ...each.aliases].some((name) => skeleton(name) === sought),
    ) ?? null
  );
}
