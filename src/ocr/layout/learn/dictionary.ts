/**
 * The words that birth registers print, and what each asks for: the wordings of the forms of 1976 to 2010 and of the
 * provinces' own. To teach the program another wording is to add it here. Wordings are compared without marks, case
 * and punctuation.
 */
import type { FieldKey } from '../../../schema/fields.js';

/** Whose piece of information a label asks for. */
export type Subject = 'child' | 'mother' | 'father' | 'declarant' | 'registration';

/** What is asked for, whoever it is about. */
export type Piece =
  | 'fullName'
  | 'sex'
  | 'birthDate'
  | 'birthDateWords'
  | 'birthPlace'
  | 'homePlace'
  | 'ethnicity'
  | 'nationality'
  | 'age'
  | 'occupation'
  | 'residence'
  | 'relation'
  | 'paperType'
  | 'paperNumber'
  | 'personalNumber';

export type Meaning =
  /** Asks for a field of its own, beside or below it. */
  | { readonly kind: 'field'; readonly key: FieldKey; readonly also?: readonly FieldKey[] }
  /** Asks for something about the person the section is about. */
  | { readonly kind: 'piece'; readonly pieces: readonly Piece[] }
  /** Begins a section, or heads a column, about a person. */
  | { readonly kind: 'section'; readonly subject: Subject }
  /** Goes on with a date begun on the same line. */
  | { readonly kind: 'date-part' }
  /** Asks for several things, to be written on the lines below; of the first line each takes its share. */
  | { readonly kind: 'lines'; readonly lines: readonly (readonly FieldKey[])[] }
  /** Somebody signs below it; the name stands under the signature, the title above it. */
  | { readonly kind: 'signature'; readonly name: FieldKey; readonly title: FieldKey | null }
  /** Words beside a tick box. */
  | { readonly kind: 'choice'; readonly key: FieldKey; readonly code: string }
  /** Print that belongs to the form and asks for nothing. */
  | { readonly kind: 'print' };

export interface Wording {
  readonly texts: readonly string[];
  readonly meaning: Meaning;
}

const field = (key: FieldKey, ...texts: string[]): Wording => ({ texts, meaning: { kind: 'field', key } });
const piece = (pieces: readonly Piece[], ...texts: string[]): Wording => ({
  texts,
  meaning: { kind: 'piece', pieces },
});
const section = (subject: Subject, ...texts: string[]): Wording => ({
  texts,
  meaning: { kind: 'section', subject },
});

const DECLARANT_LINES: Meaning = {
  kind: 'lines',
  lines: [['declarant.fullName', 'declarant.age'], ['declarant.residence'], ['declarant.paperNumber']],
};

export const WORDINGS: readonly Wording[] = [
  // The registration
  field('registration.number', 'Số', 'Số thứ tự', 'STT', 'Số đăng ký', 'Số khai sinh', 'Số hiệu'),
  field('registration.book', 'Quyển số', 'Quyển', 'Sổ số', 'Quyển sổ số'),
  field('registration.page', 'Trang số', 'Trang', 'Tờ số'),
  field('registration.place', 'Nơi đăng ký', 'Nơi đăng ký khai sinh', 'Cơ quan đăng ký'),
  field(
    'registration.date',
    'Đăng ký ngày',
    'Ngày đăng ký',
    'Ngày tháng năm đăng ký',
    'Đăng ký khai sinh ngày',
    'Vào sổ ngày',
    'Ngày tháng năm vào sổ',
    'Lập ngày',
    'Khai ngày',
  ),
  field(
    'registration.notes',
    'Ghi chú',
    'Ghi chú những thay đổi sau này',
    'Ghi chú những thay đổi',
    'Những thay đổi sau này',
    'Cước chú',
    'Phần ghi chú',
  ),
  {
    texts: ['đúng hạn', 'Đăng ký đúng hạn'],
    meaning: { kind: 'choice', key: 'registration.type', code: '1' },
  },
  { texts: ['quá hạn', 'Đăng ký quá hạn'], meaning: { kind: 'choice', key: 'registration.type', code: '4' } },
  { texts: ['lại', 'Đăng ký lại'], meaning: { kind: 'choice', key: 'registration.type', code: '2' } },
  { texts: ['Loại việc: Đăng ký', 'Loại việc', 'Loại đăng ký'], meaning: { kind: 'print' } },
  {
    texts: [
      'Cán bộ tư pháp hộ tịch',
      'Cán bộ hộ tịch',
      'Công chức tư pháp hộ tịch',
      'Ủy viên tư pháp',
      'Hộ tịch viên',
    ],
    meaning: { kind: 'signature', name: 'registration.officer', title: null },
  },
  {
    texts: [
      'TM. UBND',
      'TM. Ủy ban nhân dân',
      'Người ký giấy khai sinh',
      'Người ký',
      'Thay mặt Ủy ban nhân dân',
      'Viên chức hộ tịch',
    ],
    meaning: { kind: 'signature', name: 'registration.signer', title: 'registration.signerTitle' },
  },
  {
    texts: [
      '(ký tên, đóng dấu, ghi rõ họ tên, chức vụ)',
      '(ký, ghi rõ họ tên)',
      '(ký, ghi rõ họ, tên, chức vụ)',
      '(ký tên, đóng dấu)',
      '(ký và ghi rõ họ tên)',
    ],
    meaning: { kind: 'print' },
  },
  {
    texts: [
      'ĐĂNG KÝ KHAI SINH',
      'SỔ ĐĂNG KÝ KHAI SINH',
      'KHAI SINH',
      'GIẤY KHAI SINH',
      'SỔ KHAI SINH',
      'KHAI VỀ CHA MẸ',
      'PHẦN KHAI VỀ CHA MẸ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'thường trú',
      'tháng, năm sinh)',
    ],
    meaning: { kind: 'print' },
  },
  // Whom the next lines, or the column, are about
  section('child', 'NGƯỜI ĐƯỢC KHAI SINH', 'PHẦN KHAI VỀ CON', 'KHAI VỀ CON', 'TRẺ EM', 'ĐỨA TRẺ'),
  section('mother', 'NGƯỜI MẸ', 'MẸ', 'KHAI VỀ MẸ', 'PHẦN KHAI VỀ NGƯỜI MẸ'),
  section('father', 'NGƯỜI CHA', 'CHA', 'KHAI VỀ CHA', 'PHẦN KHAI VỀ NGƯỜI CHA', 'NGƯỜI BỐ'),
  section(
    'declarant',
    'NGƯỜI ĐỨNG KHAI',
    'NGƯỜI ĐI KHAI SINH',
    'NGƯỜI KHAI',
    'NGƯỜI ĐI KHAI',
    'NGƯỜI ĐI ĐĂNG KÝ',
    'NGƯỜI YÊU CẦU',
  ),
  // About a person
  piece(
    ['fullName'],
    'Họ và tên',
    'Họ tên',
    'Họ, chữ đệm, tên',
    'Họ, tên, chữ đệm',
    'Tên họ',
    'Họ và tên khai sinh',
  ),
  piece(
    ['sex'],
    'Nam, nữ',
    'Nam hay nữ',
    'Giới tính',
    'Nam, nữ (giới tính)',
    'Nam/nữ',
    'Phái',
    'Con trai hay con gái',
  ),
  piece(
    ['birthDate'],
    'Sinh ngày',
    'Ngày, tháng, năm sinh',
    'Ngày, tháng, năm sinh (ghi bằng số)',
    'Ngày sinh',
    'Năm sinh',
    'Sinh ngày tháng năm',
    'Ngày tháng năm sinh bằng số',
    '(bằng số)',
  ),
  piece(['birthDateWords'], '(bằng chữ)', '(ghi bằng chữ)', 'Bằng chữ', 'Viết bằng chữ'),
  piece(['birthPlace'], 'Nơi sinh', 'Sinh tại', 'Nơi đẻ', 'Sanh tại', 'Nơi sanh'),
  piece(['homePlace'], 'Quê quán'),
  piece(['ethnicity'], 'Dân tộc', 'Sắc tộc'),
  piece(['nationality'], 'Quốc tịch'),
  piece(['age'], 'Tuổi'),
  piece(
    ['age', 'birthDate'],
    'Tuổi (hoặc ngày,',
    'Tuổi (hoặc ngày, tháng, năm sinh)',
    'Tuổi hoặc năm sinh',
    'Tuổi (năm sinh)',
  ),
  piece(['occupation'], 'Nghề nghiệp', 'Nghề'),
  piece(
    ['residence'],
    'Nơi ĐKNK',
    'Nơi ĐKNK thường trú',
    'Nơi đăng ký nhân khẩu thường trú',
    'Nơi thường trú',
    'Nơi thường trú/tạm trú',
    'Nơi thường trú, tạm trú',
    'Chỗ ở',
    'Nơi ở',
    'Trú quán',
    'Địa chỉ',
    'Nơi cư trú',
    'Chỗ ở hiện nay',
  ),
  piece(['paperNumber'], 'Số CMND', 'Số giấy chứng minh', 'Số chứng minh', 'Số CMND/CCCD'),
  piece(['personalNumber'], 'Số định danh cá nhân'),
  // About one person by name
  ...(['mother', 'father'] as const).flatMap((parent): readonly Wording[] => {
    const who = parent === 'mother' ? ['mẹ', 'người mẹ'] : ['cha', 'người cha', 'bố'];
    const about = (key: FieldKey, ...what: string[]): Wording =>
      field(key, ...what.flatMap((each) => who.map((person) => `${each} ${person}`)));
    return [
      about(`${parent}.fullName`, 'Họ và tên', 'Họ tên', 'Họ, chữ đệm, tên'),
      about(`${parent}.birthDate`, 'Năm sinh', 'Ngày, tháng, năm sinh'),
      about(`${parent}.age`, 'Tuổi'),
      about(`${parent}.ethnicity`, 'Dân tộc'),
      about(`${parent}.nationality`, 'Quốc tịch'),
      about(`${parent}.occupation`, 'Nghề nghiệp'),
      about(`${parent}.residence`, 'Nơi thường trú', 'Chỗ ở', 'Nơi cư trú'),
    ];
  }),
  field(
    'child.fullName',
    'Họ và tên người được khai sinh',
    'Họ tên người được khai sinh',
    'Họ và tên con',
    'Họ và tên trẻ',
  ),
  field(
    'declarant.fullName',
    'Họ và tên người đi khai sinh',
    'Họ và tên người đứng khai',
    'Họ tên người khai',
    'Họ và tên người đi khai',
    'Người đứng khai',
  ),
  field(
    'declarant.relation',
    'Quan hệ với người được khai sinh',
    'Quan hệ',
    'Quan hệ với trẻ',
    'Quan hệ giữa người đi khai và người được khai sinh',
  ),
  {
    texts: ['Giấy tờ tùy thân', 'Giấy tờ tùy thân loại', 'Loại giấy tờ'],
    meaning: { kind: 'field', key: 'declarant.paperType', also: ['declarant.paperNumber'] },
  },
  {
    texts: [
      'Họ, tên, tuổi, nơi ĐKNK thường trú, số giấy chứng minh hoặc CNCC của người đứng khai',
      'Họ, tên, tuổi, chỗ ở, số giấy chứng minh của người đứng khai',
      'Họ và tên, tuổi, nơi thường trú, số CMND của người đứng khai',
    ],
    meaning: DECLARANT_LINES,
  },
  { texts: ['tháng', 'năm', 'ngày'], meaning: { kind: 'date-part' } },
];

/** Words a table's heading is made of, for headings that ask for several things of one person. */
export const HEADING_PIECES: readonly { readonly texts: readonly string[]; readonly piece: Piece }[] = [
  { texts: ['họ và tên', 'họ tên', 'họ, chữ đệm, tên', 'tên họ'], piece: 'fullName' },
  { texts: ['tuổi'], piece: 'age' },
  { texts: ['năm sinh', 'ngày sinh', 'ngày tháng năm sinh', 'sinh ngày'], piece: 'birthDate' },
  { texts: ['dân tộc', 'sắc tộc'], piece: 'ethnicity' },
  { texts: ['quốc tịch'], piece: 'nationality' },
  { texts: ['nghề nghiệp', 'nghề'], piece: 'occupation' },
  {
    texts: ['chỗ ở', 'nơi ở', 'trú quán', 'nơi thường trú', 'địa chỉ', 'nơi cư trú', 'nơi đknk thường trú'],
    piece: 'residence',
  },
  { texts: ['nơi sinh', 'sinh tại', 'nơi đẻ'], piece: 'birthPlace' },
  { texts: ['quê quán'], piece: 'homePlace' },
  { texts: ['nam hay nữ', 'nam nữ', 'nam, nữ', 'giới tính', 'nam/nữ', 'phái'], piece: 'sex' },
  { texts: ['quan hệ'], piece: 'relation' },
  { texts: ['số giấy chứng minh', 'số cmnd', 'số chứng minh'], piece: 'paperNumber' },
];

/** Words by which a heading says whom it is about. */
export const HEADING_SUBJECTS: readonly { readonly texts: readonly string[]; readonly subject: Subject }[] = [
  { texts: ['người mẹ', 'của mẹ', 'mẹ'], subject: 'mother' },
  { texts: ['người cha', 'của cha', 'cha', 'người bố', 'bố'], subject: 'father' },
  {
    texts: ['người đứng khai', 'người khai', 'người đi khai', 'người đi khai sinh', 'người đứng tên khai'],
    subject: 'declarant',
  },
  { texts: ['người được khai sinh', 'đứa trẻ', 'trẻ em', 'con'], subject: 'child' },
];

/** Headings whose column holds no writing to be read. */
export const SIGNED_HEADINGS: readonly string[] = ['chữ ký', 'ký tên', 'chữ ký người đứng khai', 'điểm chỉ'];
