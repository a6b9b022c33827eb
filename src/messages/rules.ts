/** What each rule says to the officer: what is remarkable, and what to do. Its source stands in schema/rules. */
import type { Finding, RuleCode } from '../schema/rules/rule.js';
import type { Message } from './message.js';

interface RuleText {
  /** Heading when findings are grouped by rule. */
  readonly title: Message;
  /** What was found on one entry, and what to look at. */
  readonly remark: (details: Finding['details']) => Message;
}

const plain = (title: Message, remark: Message): RuleText => ({ title, remark: () => remark });

/** Kept as the book has it; where the record needs a date (a core field), with what may be done about that. */
const kept = (title: Message, remark: Message): RuleText => ({
  title,
  remark: ({ needed }) =>
    needed === undefined
      ? remark
      : {
          vi: `${remark.vi} Ô này cần ngày dương lịch: bổ sung theo giấy tờ khác hoặc làm thủ tục cải chính, bổ sung hộ tịch.`,
          en: `${remark.en} The record needs a solar date here: from other papers, or by the legal procedure of correction.`,
        },
});

type Detail = Finding['details'][string] | undefined;

/** A range, or the one number where its ends are equal. */
const span = (least: Detail, most: Detail): string => (least === most ? String(least) : `${least}–${most}`);

export const ruleTexts: Readonly<Record<RuleCode, RuleText>> = {
  'required-missing': plain(
    { vi: 'Thiếu thông tin bắt buộc', en: 'Required field missing' },
    {
      vi: 'Không có giá trị và cũng chưa đưa vào danh sách hỏi. Xem lại trang sổ, hoặc chọn "hỏi sau".',
      en: 'No value and not on the ask-list. Look at the page again, or choose "ask later".',
    },
  ),
  'required-empty': plain(
    { vi: 'Luật cần mà sổ không ghi', en: 'Wanted by law, not in the book' },
    {
      vi: 'Sổ không ghi. Có thể hỏi gia đình (hotich ask); không tự điền.',
      en: 'The book does not say. The family may be asked (hotich ask); fill in nothing of your own.',
    },
  ),
  'entry-unfinished': {
    title: { vi: 'Mục chưa làm xong', en: 'Entry not finished' },
    remark: ({ count }) => ({
      vi: `Còn ${count} ô chưa xem. Tiếp tục: hotich review.`,
      en: `${count} boxes not looked at yet. Go on with hotich review.`,
    }),
  },
  'date-impossible': plain(
    { vi: 'Ngày không có thật', en: 'Impossible date' },
    {
      vi: 'Ngày này không có trên lịch. Nếu sổ ghi đúng như vậy thì giữ nguyên và làm thủ tục cải chính.',
      en: 'There is no such day. If the book says so, keep it and have it corrected by the legal procedure.',
    },
  ),
  'date-unreadable': plain(
    { vi: 'Không hiểu được ngày', en: 'Not a date' },
    {
      vi: 'Không đọc được thành ngày, tháng hay năm. Gõ lại như trong sổ, vd. 12/3/1985, 3/1985 hoặc 1985.',
      en: 'It does not read as a date, month or year. Type it as in the book, e.g. 12/3/1985, 3/1985 or 1985.',
    },
  ),
  'date-lunar': kept(
    { vi: 'Ngày âm lịch', en: 'Lunar date' },
    { vi: 'Giữ nguyên ngày âm; không tự đổi sang dương lịch.', en: 'Kept as written; not converted.' },
  ),
  'date-ambiguous': plain(
    { vi: 'Tháng gọi theo lối cũ', en: 'Month named the old way' },
    {
      vi: '"Tháng một", "tháng chạp" có thể là tháng 11, 12 âm lịch. Xem lại với gia đình nếu được.',
      en: '"Tháng một" and "tháng chạp" may mean the 11th and 12th lunar months. Ask the family if you can.',
    },
  ),
  'date-two-readings': plain(
    { vi: 'Ngày có hai cách hiểu', en: 'Date reads in two ways' },
    {
      vi: 'Chữ trong ô hiểu được thành hai ngày khác nhau. Xem lại ảnh; nếu sổ ghi đúng như vậy thì giữ nguyên.',
      en: 'What is written can mean two dates. Look at the picture; if the book says so, keep it.',
    },
  ),
  'date-without-year': kept(
    { vi: 'Ngày không có năm', en: 'Date without a year' },
    {
      vi: 'Sổ chỉ ghi ngày và tháng. Giữ nguyên; nếu đầu trang có ghi năm thì gõ cả năm.',
      en: 'Only day and month are written. Kept so; if the head of the page gives the year, type it too.',
    },
  ),
  'date-not-remembered': kept(
    { vi: 'Sổ ghi không nhớ ngày', en: 'Date not remembered' },
    {
      vi: 'Sổ ghi là không nhớ, không rõ. Giữ nguyên; không tự điền ngày.',
      en: 'The book says it was not remembered. Kept so; fill in no date.',
    },
  ),
  'date-deceased': kept(
    { vi: 'Sổ ghi đã chết thay cho ngày', en: '"Deceased" instead of a date' },
    {
      vi: 'Sổ ghi đã chết, không ghi ngày. Giữ nguyên; không tự điền ngày.',
      en: 'The book says deceased and no date. Kept so; fill in no date.',
    },
  ),
  'date-is-age': kept(
    { vi: 'Sổ ghi tuổi thay cho ngày sinh', en: 'Age instead of a date' },
    {
      vi: 'Chữ trong ô là tuổi hoặc chỉ có hai chữ số. Giữ nguyên; không tự tính ra năm sinh.',
      en: 'What is written is an age, or two digits only. Kept so; work out no year of birth.',
    },
  ),
  'date-words-disagree': plain(
    { vi: 'Ngày bằng số và bằng chữ khác nhau', en: 'Digits and words disagree' },
    {
      vi: 'Ngày sinh bằng số và bằng chữ không khớp. So lại cả hai với ảnh.',
      en: 'The birth date in digits and in words do not agree. Compare both with the picture.',
    },
  ),
  'birth-after-registration': plain(
    { vi: 'Sinh sau ngày đăng ký', en: 'Born after registration' },
    { vi: 'Ngày sinh sau ngày đăng ký. Một trong hai đọc nhầm.', en: 'One of the two dates is misread.' },
  ),
  'registration-outside-book': {
    title: { vi: 'Ngày đăng ký ngoài thời gian của sổ', en: 'Registered outside the book' },
    remark: ({ year, book_year }) => ({
      vi: `Đăng ký năm ${year}, sổ mở năm ${book_year}. Xem lại năm.`,
      en: `Registered in ${year}, the book was opened in ${book_year}. Check the year.`,
    }),
  },
  'registration-late': {
    title: { vi: 'Ghi đúng hạn mà đã quá hạn', en: 'Marked on time, but late' },
    remark: ({ days, allowed }) => ({
      vi: `Đăng ký sau khi sinh ít nhất ${days} ngày (hạn ${allowed} ngày) nhưng ghi "đúng hạn". Giữ như sổ ghi.`,
      en: `At least ${days} days after birth (${allowed} allowed), yet marked on time. Keep what the book says.`,
    }),
  },
  'registration-on-time': {
    title: { vi: 'Ghi quá hạn mà còn trong hạn', en: 'Marked late, but on time' },
    remark: ({ days, allowed }) => ({
      vi: `Đăng ký sau khi sinh nhiều nhất ${days} ngày (hạn ${allowed} ngày) nhưng ghi "quá hạn". Giữ như sổ ghi.`,
      en: `At most ${days} days after birth (${allowed} allowed), yet marked late. Keep what the book says.`,
    }),
  },
  'paper-after-registration': plain(
    { vi: 'Giấy tờ cấp sau ngày đăng ký', en: 'Paper issued after registration' },
    { vi: 'Ngày cấp giấy tờ sau ngày đăng ký. Xem lại cả hai.', en: 'Check both dates.' },
  ),
  'parent-too-young': {
    title: { vi: 'Cha hoặc mẹ quá trẻ', en: 'Parent very young' },
    remark: ({ age }) => ({
      vi: `Mới ${age} tuổi khi sinh con. Xem lại năm sinh hoặc tuổi.`,
      en: `Only ${age} at the birth. Check the year or the age.`,
    }),
  },
  'parent-too-old': {
    title: { vi: 'Cha hoặc mẹ quá lớn tuổi', en: 'Parent very old' },
    remark: ({ age }) => ({
      vi: `Đã ${age} tuổi khi sinh con. Xem lại năm sinh hoặc tuổi.`,
      en: `Already ${age} at the birth. Check the year or the age.`,
    }),
  },
  'parent-born-after-child': plain(
    { vi: 'Cha hoặc mẹ sinh sau con', en: 'Parent born after the child' },
    { vi: 'Một trong hai ngày sinh đọc nhầm.', en: 'One of the two birth dates is misread.' },
  ),
  'age-disagrees': {
    title: { vi: 'Tuổi và năm sinh không khớp', en: 'Age and birth year disagree' },
    remark: ({ age, least, most }) => ({
      vi: `Ghi ${age} tuổi, tính theo ngày sinh là ${span(least, most)}.`,
      en: `Given as ${age}, by the birth date ${span(least, most)}.`,
    }),
  },
  'sex-against-number': plain(
    { vi: 'Giới tính khác số định danh', en: 'Sex against personal number' },
    {
      vi: 'Chữ số thứ tư của số định danh chỉ giới tính khác. Xem lại cả hai.',
      en: 'The fourth digit of the number says otherwise.',
    },
  ),
  'year-against-number': plain(
    { vi: 'Năm sinh khác số định danh', en: 'Birth year against personal number' },
    { vi: 'Số định danh cho năm sinh khác. Xem lại cả hai.', en: 'The number gives another year of birth.' },
  ),
  'sex-against-name': plain(
    { vi: 'Giới tính lạ so với chữ lót', en: 'Sex unusual for the middle name' },
    {
      vi: '"Thị" thường là nữ, "Văn" thường là nam. Chỉ nhắc xem lại.',
      en: '"Thị" is mostly female, "Văn" mostly male. Only a hint.',
    },
  ),
  'personal-number-shape': plain(
    { vi: 'Số định danh sai cấu trúc', en: 'Personal number malformed' },
    { vi: 'Số định danh phải có 12 chữ số.', en: 'A personal number has 12 digits.' },
  ),
  'name-without-letters': plain(
    { vi: 'Họ tên trẻ không có chữ nào', en: 'The child has no name' },
    {
      vi: 'Gõ họ tên như trong sổ; ô để trống thì nhấn F3, không đọc được thì F4.',
      en: 'Type the name as in the book; an empty box is F3, one that cannot be read F4.',
    },
  ),
  'paper-number-shape': plain(
    { vi: 'Số giấy tờ không đúng mẫu', en: 'Paper number unusual' },
    { vi: 'CMND có 9 chữ số, CCCD có 12 chữ số. Xem lại.', en: 'CMND has 9 digits, CCCD 12. Check it.' },
  ),
  'province-not-then': {
    title: { vi: 'Tỉnh không hợp thời gian', en: 'Province of another time' },
    remark: ({ province, year }) => ({
      vi: `Năm ${year} chưa có hoặc không còn tỉnh ${province}. Xem lại nơi chốn và ngày đăng ký; nếu sổ ghi đúng như vậy thì giữ nguyên.`,
      en: `There was no province ${province} in ${year}. Check the place and the registration date; if the book says so, keep it.`,
    }),
  },
  'number-unreadable': plain(
    { vi: 'Số đăng ký không phải là số từ 1 đến 9999', en: 'Entry number is no number from 1 to 9999' },
    {
      vi: 'Gõ lại số đăng ký bằng chữ số như trong sổ; sổ ghi số khác thì báo cấp trên, mục này không xuất được.',
      en: 'Type the entry number in digits, as in the book; with another number the entry cannot be exported.',
    },
  ),
  'code-unknown': plain(
    { vi: 'Giá trị ngoài danh mục', en: 'Not in the code list' },
    { vi: 'Không có trong danh mục; để nguyên chữ và không có mã.', en: 'Kept as text, without a code.' },
  ),
  'sex-unknown': plain(
    { vi: 'Không hiểu được giới tính', en: 'Sex not understood' },
    { vi: 'Ghi Nam hoặc Nữ như trong sổ.', en: 'Write Nam or Nữ, as in the book.' },
  ),
  'ethnicity-unknown': plain(
    { vi: 'Dân tộc ngoài danh mục', en: 'Ethnicity not in the list' },
    { vi: 'Giữ nguyên chữ trong sổ; chưa gắn được mã dân tộc.', en: 'Kept as written; no code found.' },
  ),
  'ethnicity-ambiguous': plain(
    { vi: 'Tên dân tộc có hai nghĩa', en: 'Ethnicity ambiguous' },
    {
      vi: 'Tên này có thể là của nhiều dân tộc. Hỏi lại gia đình.',
      en: 'The name stands for more than one group: ask the family.',
    },
  ),
  'nationality-unknown': plain(
    { vi: 'Quốc tịch ngoài danh mục', en: 'Nationality not in the list' },
    { vi: 'Giữ nguyên chữ trong sổ; chưa gắn được mã nước.', en: 'Kept as written; no country code found.' },
  ),
  'ditto-unresolved': plain(
    { vi: 'Dấu "như trên" chưa rõ', en: 'Ditto mark unresolved' },
    {
      vi: 'Chưa biết dấu này chỉ chữ nào ở mục trên. Làm xong mục trên rồi soát tiếp; mục trên không có thì mở lại mục này (review --entry), gõ chữ ấy rồi F6.',
      en: 'What stands above is not known yet. Finish the entry above and go on reviewing; if nothing stands there, open this one again (review --entry), type what is meant, then F6.',
    },
  ),
  'ditto-differs': plain(
    { vi: 'Dấu "như trên" khác mục trên', en: 'Ditto mark differs from above' },
    {
      vi: 'Mục trên đã được sửa sau khi ghi dấu này. Xem lại: gõ lại dấu nếu vẫn là như trên.',
      en: 'The entry above was changed after this mark was taken: look again, and give the mark anew if it still holds.',
    },
  ),
  'number-repeated': {
    title: { vi: 'Trùng số đăng ký', en: 'Entry number repeated' },
    remark: ({ number }) => ({
      vi: `Số ${number} có ở hơn một mục. Xem lại ảnh.`,
      en: `Number ${number} stands on more than one entry.`,
    }),
  },
  'number-outside': {
    title: { vi: 'Số đăng ký ngoài khoảng đã khai', en: 'Number outside the declared range' },
    remark: ({ number }) => ({
      vi: `Số ${number} ngoài khoảng đã khai khi thêm sổ.`,
      en: `Number ${number} lies outside what was declared.`,
    }),
  },
  'number-gap': {
    title: { vi: 'Thiếu số đăng ký', en: 'Entry numbers missing' },
    remark: ({ first, last }) => ({
      vi:
        first === last
          ? `Chưa thấy mục số ${first}. Chụp sót trang?`
          : `Chưa thấy các mục số ${first}–${last}. Chụp sót trang?`,
      en:
        first === last
          ? `Entry ${first} not found. A page not photographed?`
          : `Entries ${first}–${last} not found. Pages not photographed?`,
    }),
  },
  'registration-order': {
    title: { vi: 'Ngày đăng ký không theo thứ tự', en: 'Registration dates out of order' },
    remark: ({ number }) => ({
      vi: `Ngày đăng ký trước ngày của mục số ${number}.`,
      en: `Registered before entry ${number}.`,
    }),
  },
  'duplicate-in-book': plain(
    { vi: 'Hai mục giống nhau trong sổ', en: 'Duplicate in the book' },
    {
      vi: 'Trùng số, ngày đăng ký và họ tên với mục khác. Trang chụp hai lần?',
      en: 'Same number, date and name as another entry. A page photographed twice?',
    },
  ),
  'duplicate-across-books': {
    title: { vi: 'Giống một mục ở sổ khác', en: 'Like an entry of another book' },
    remark: ({ book }) => ({
      vi: `Trùng họ tên, ngày sinh và ngày đăng ký với một mục trong sổ ${book}.`,
      en: `Same name, birth and registration date as an entry of book ${book}.`,
    }),
  },
};

/** The heading of the rule with this code, as a bundle names it; the code itself where this program has no such rule. */
export function ruleTitle(code: string): Message {
  const known = Object.entries(ruleTexts).find(([rule]) => rule === code);
  return known?.[1].title ?? { vi: code, en: code };
}

export const checkMessages = {
  check: { vi: 'Kiểm tra các mục theo quy tắc', en: 'Check entries against the rules' },
  optionBook: { vi: 'chỉ sổ này', en: 'this book only' },
  severities: {
    error: { vi: 'LỖI', en: 'ERROR' },
    warning: { vi: 'XEM LẠI', en: 'WARNING' },
    note: { vi: 'LƯU Ý', en: 'NOTE' },
  },
  byEntry: (book: string): Message => ({ vi: `Sổ ${book} – theo từng mục`, en: `Book ${book}, by entry` }),
  byRule: { vi: 'Theo quy tắc', en: 'By rule' },
  wholeBook: { vi: 'Cả sổ', en: 'The book as a whole' },
  entry: (number: string): Message => ({ vi: `Mục số ${number}`, en: `Entry ${number}` }),
  unnumbered: (position: number): Message => ({
    vi: `Mục thứ ${position} (chưa rõ số)`,
    en: `Entry at position ${position} (no number)`,
  }),
  untouched: (book: string, count: number): Message => ({
    vi: `${count} mục chưa soát lần nào. Việc tiếp theo: hotich review --book ${book}`,
    en: `${count} entries not reviewed at all yet. Next: hotich review --book ${book}`,
  }),
  clean: { vi: 'Không có gì cần xem lại.', en: 'Nothing to remark.' },
  completeness: (found: number, declared: number | null, finished: number): Message => ({
    vi: `Mức đầy đủ: ${found}${declared === null ? '' : `/${declared}`} mục có trong ảnh, ${finished} mục đã làm xong.`,
    en: `Completeness: ${found}${declared === null ? '' : ` of ${declared}`} entries found, ${finished} finished.`,
  }),
  pages: (found: number, declared: number): Message => ({
    vi: `Trang: ${found}/${declared}.`,
    en: `Pages: ${found} of ${declared}.`,
  }),
  pending: (count: number): Message => ({ vi: `Đang hỏi: ${count} ô.`, en: `Being asked: ${count} fields.` }),
};
