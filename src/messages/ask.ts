/** The ask-list: on screen, on paper, in a spreadsheet, and what came back in it. */
import type { Message } from './message.js';

const s = (count: number): string => (count === 1 ? '' : 's');

export const askMessages = {
  ask: {
    vi: 'Những gì còn phải hỏi gia đình hoặc tra sổ khác, và ghi câu trả lời',
    en: 'What is still to be asked of families or other registers, and taking the answers',
  },
  list: {
    vi: 'xem hoặc in danh sách cần hỏi, theo thôn và từng hộ',
    en: 'show or print what is to be asked, by village and household',
  },
  optionPdf: {
    vi: 'ghi thành tệp PDF để in và ghi tay (không có tên tệp: tự đặt tên)',
    en: 'write a PDF to print and fill in by hand (without a name: named by the day)',
  },
  optionXlsx: {
    vi: 'ghi thành tệp Excel để điền, rồi nhập lại bằng ask import (không có tên tệp: tự đặt tên)',
    en: 'write a spreadsheet to fill in, for ask import (without a name: named by the day)',
  },
  /** Beginning of the names of both files. */
  fileName: { vi: 'danh-sach-can-hoi', en: 'ask-list' },
  written: (file: string): Message => ({ vi: `Đã ghi ${file}`, en: `Written: ${file}` }),
  nothing: { vi: 'Không còn gì phải hỏi.', en: 'Nothing is left to ask.' },
  count: (questions: number, households: number, entries: number): Message => ({
    vi: `Còn ${questions} điều phải hỏi, ở ${households} hộ, ${entries} mục.`,
    en: `${questions} question${s(questions)} to ask of ${households} household${s(households)}, in ${entries} entr${entries === 1 ? 'y' : 'ies'}.`,
  }),

  villageUnknown: { vi: 'Chưa rõ nơi ở', en: 'Residence not known' },
  villageCount: (households: number, questions: number): Message => ({
    vi: `${households} hộ, ${questions} điều cần hỏi`,
    en: `${households} household${s(households)}, ${questions} question${s(questions)}`,
  }),
  continued: { vi: 'tiếp theo', en: 'continued' },
  person: {
    mother: { vi: 'Mẹ', en: 'Mother' },
    father: { vi: 'Cha', en: 'Father' },
    child: { vi: 'Con', en: 'Child' },
  },
  unnamed: { vi: 'chưa rõ tên', en: 'name not known' },
  book: (code: string): Message => ({ vi: `sổ ${code}`, en: `book ${code}` }),
  entry: (number: string | null, position: number): Message => ({
    vi: number === null ? `mục thứ ${position}` : `số ${number}`,
    en: number === null ? `entry ${position}` : `no. ${number}`,
  }),
  yearEnough: { vi: 'năm sinh là đủ', en: 'the year is enough' },
  bookStates: {
    illegible: { vi: 'trong sổ không đọc được', en: 'illegible in the book' },
    blank: { vi: 'trong sổ để trống', en: 'blank in the book' },
  },

  paper: {
    title: { vi: 'DANH SÁCH CẦN HỎI GIA ĐÌNH', en: 'TO BE ASKED OF FAMILIES' },
    books: (codes: string): Message => ({ vi: `Sổ ${codes}`, en: `Books ${codes}` }),
    printed: (day: string): Message => ({ vi: `In ngày ${day}`, en: `Printed ${day}` }),
    how: {
      vi: 'Ghi câu trả lời kèm giấy tờ đã xem (căn cước, hộ khẩu, giấy khai sinh…) và số của giấy tờ. Không có giấy tờ: ghi “cam đoan”. Chưa ai biết: để trống.',
      en: 'Write the answer with the paper seen (identity card, family book, birth certificate …) and its number. No paper: write “declaration”. Nobody knows: leave it empty.',
    },
    columns: {
      number: { vi: 'TT', en: '#' },
      household: { vi: 'Hộ gia đình', en: 'Household' },
      phone: { vi: 'Điện thoại', en: 'Telephone' },
      question: { vi: 'Cần hỏi', en: 'Question' },
      answer: { vi: 'Trả lời', en: 'Answer' },
      evidence: { vi: 'Giấy tờ, số', en: 'Paper, number' },
      informant: { vi: 'Ai cho biết, ngày', en: 'Told by, on' },
    },
    care: {
      vi: 'Có dữ liệu cá nhân: giữ cẩn thận, nhập xong thì huỷ.',
      en: 'Holds personal data: keep it safe, destroy it once entered.',
    },
    page: (page: number, pages: number): Message => ({
      vi: `Trang ${page}/${pages}`,
      en: `Page ${page} of ${pages}`,
    }),
  },

  sheet: {
    name: { vi: 'Can hoi', en: 'Ask-list' },
    guideName: { vi: 'Huong dan', en: 'Guide' },
    columns: {
      household: { vi: 'Hộ', en: 'Household' },
      village: { vi: 'Thôn, xóm', en: 'Village' },
      parents: { vi: 'Cha mẹ, nơi ở', en: 'Parents, residence' },
      children: { vi: 'Con', en: 'Children' },
      question: { vi: 'Cần hỏi', en: 'Question' },
      phone: { vi: 'Điện thoại', en: 'Telephone' },
      answer: { vi: 'Trả lời', en: 'Answer' },
      source: { vi: 'Căn cứ', en: 'Rests on' },
      evidence: { vi: 'Giấy tờ hoặc sổ nào', en: 'Which paper or register' },
      number: { vi: 'Số giấy tờ', en: 'Its number' },
      informant: { vi: 'Ai cho biết', en: 'Told by' },
      toldOn: { vi: 'Ngày hỏi được', en: 'Told on' },
      note: { vi: 'Ghi chú', en: 'Note' },
      code: { vi: 'Mã dòng (không sửa)', en: 'Row code (do not change)' },
    },
    sources: {
      'family-papers': { vi: 'Giấy tờ gia đình', en: 'Family papers' },
      declaration: { vi: 'Cam đoan', en: 'Declaration' },
      'other-register': { vi: 'Sổ hộ tịch khác', en: 'Another register' },
    },
    guide: [
      {
        vi: 'Chỉ điền các cột màu vàng. Chưa hỏi được thì để trống cả dòng.',
        en: 'Fill in the yellow columns only. Where nothing was learnt, leave the row empty.',
      },
      {
        vi: 'Trả lời: ghi như giấy tờ, ví dụ 12/3/1960, 3/1960 hoặc 1960. Chỉ biết năm thì chỉ ghi năm, không thêm 01/01.',
        en: 'Answer: as the paper says it, e.g. 12/3/1960, 3/1960 or 1960. If only the year is known, write the year; never add 01/01.',
      },
      {
        vi: 'Căn cứ: chọn Giấy tờ gia đình, Cam đoan hoặc Sổ hộ tịch khác. Với giấy tờ và sổ khác, ghi rõ là giấy gì, sổ nào; có số thì ghi số.',
        en: 'Rests on: choose Family papers, Declaration or Another register. For papers and registers say which, and the number if it has one.',
      },
      {
        vi: 'Một dòng có nhiều con là một câu hỏi chung: câu trả lời được ghi cho tất cả các con nêu ở dòng đó. Nếu con nào khác, để trống và ghi riêng bằng lệnh ask answer.',
        en: 'A row with several children is one question for all: its answer is entered for each child it names. Where one differs, leave it empty and use ask answer.',
      },
      {
        vi: 'Điện thoại chỉ để gọi, không nhập vào hồ sơ. Đừng xoá hay sửa các cột khác; sắp xếp và lọc dòng thì được.',
        en: 'Telephone is for calling only and is not entered. Do not change the other columns; rows may be sorted and filtered.',
      },
      {
        vi: 'Nhập lại: hotich ask import TỆP. Chương trình cho xem trước sẽ ghi gì rồi mới ghi.',
        en: 'To enter it: hotich ask import FILE. It shows what it would enter before it does.',
      },
    ],
  },
} as const;
