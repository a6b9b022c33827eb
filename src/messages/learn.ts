/** Texts of learning, drawing and handing on forms. */
import type { Message } from './message.js';

export const learnMessages = {
  learn: {
    vi: 'Học một mẫu sổ mới từ ảnh một vài trang: đề xuất nhãn, ô và trường để cán bộ xác nhận',
    en: 'Learn a new form from pictures of a few pages: labels, boxes and fields are proposed for the officer to confirm',
  },
  images: { vi: 'ảnh các trang của mẫu (một ảnh là đủ)', en: 'pictures of its pages (one will do)' },
  id: {
    vi: 'mã của mẫu, chữ thường không dấu, ví dụ ks-1985-quangnam',
    en: 'id of the form, e.g. ks-1985-quangnam',
  },
  title: { vi: 'tên của mẫu', en: 'title of the form' },
  years: { vi: 'những năm dùng mẫu, ví dụ 1985-1998', en: 'years it was used, e.g. 1985-1998' },
  paper: {
    vi: 'khổ một trang: A3, A4 hay A5 (khi ảnh không cho biết)',
    en: 'size of a page: A3, A4 or A5 (where the picture does not tell)',
  },
  out: {
    vi: 'ghi mẫu vào tệp này (mặc định: <mã>.json)',
    en: 'write the form to this file (default: <id>.json)',
  },
  draw: { vi: 'vẽ các ô đề xuất vào tệp PNG này', en: 'draw the proposed boxes into this PNG' },
  yes: { vi: 'nhận mọi đề xuất, không hỏi', en: 'take all that is proposed, without asking' },
  onlyFirst: (count: number): Message => ({
    vi: `Học một mẫu chỉ cần vài trang: chỉ đọc ${count} trang đầu.`,
    en: `A few pages are enough to learn a form: only the first ${count} are read.`,
  }),
  facing: {
    vi: 'Hai trang đối diện hỏi cùng những mục: mỗi trang là một trường hợp. Mẫu đề xuất gồm một trang, lấy theo trang hiểu được nhiều mục hơn.',
    en: 'The facing pages ask for the same fields: each holds an entry of its own. The form proposed has one page, the one of which more was understood.',
  },
  reading: { vi: 'Đang đọc chữ in trên trang …', en: 'Reading the print on the page …' },
  notAnId: {
    vi: 'chỉ dùng chữ thường không dấu, chữ số và gạch nối, vd. ks-1985-quangnam.',
    en: 'only small letters without marks, digits and hyphens, e.g. ks-1985-quangnam.',
  },
  idShipped: {
    vi: 'là mã của một mẫu có sẵn trong chương trình, hãy đặt mã khác.',
    en: 'it is a form shipped with the program; take another id.',
  },
  notYears: (text: string): Message => ({
    vi: `"${text}" không phải khoảng năm. Hãy viết như 1985-1998.`,
    en: `"${text}" is no range of years. Write it as 1985-1998.`,
  }),
  notPaper: (text: string): Message => ({
    vi: `"${text}" không phải khổ giấy. Hãy chọn A3, A4 hoặc A5.`,
    en: `"${text}" is no paper size. Take A3, A4 or A5.`,
  }),
  proposed: (count: number): Message => ({
    vi: `Đề xuất ${count} trường (số thứ tự như trên hình vẽ; số đo bằng mm):`,
    en: `${count} fields proposed (numbered as in the drawing; measures in mm):`,
  }),
  drawn: (file: string): Message => ({ vi: `Hình vẽ các ô: ${file}`, en: `The boxes are drawn in ${file}` }),
  written: (file: string): Message => ({
    vi: `Đã ghi mẫu vào ${file}. Đưa vào cơ quan: hotich form add ${file}`,
    en: `The form is in ${file}. Add it to the office: hotich form add ${file}`,
  }),
  which: { vi: 'Đề xuất có đúng không?', en: 'Is the proposal right?' },
  allRight: { vi: 'Đúng cả, ghi mẫu', en: 'All is right: write the form' },
  addField: { vi: 'Thêm một trường', en: 'Add a field' },
  stop: { vi: 'Thôi, không ghi gì', en: 'Stop, write nothing' },
  whatWith: (field: string): Message => ({ vi: `Sửa gì ở ${field}?`, en: `What about ${field}?` }),
  rename: { vi: 'Ô này là của trường khác', en: 'The box is another field’s' },
  move: { vi: 'Ô nằm chỗ khác', en: 'The box lies elsewhere' },
  remove: { vi: 'Bỏ, mẫu không có trường này', en: 'Leave out: the form has no such field' },
  back: { vi: 'Không sửa gì', en: 'Nothing' },
  whichField: { vi: 'Trường nào?', en: 'Which field?' },
  where: {
    vi: 'Trái, trên, rộng, cao (mm, tính từ góc trên bên trái của trang), ví dụ 40 52 120 8:',
    en: 'Left, top, width, height (mm, from the page’s top left), e.g. 40 52 120 8:',
  },
  whichPage: { vi: 'Ở trang nào của mẫu?', en: 'On which page of the form?' },
  noColumn: {
    vi: 'Chỗ ấy không nằm trong cột nào của bảng. Trái, trên, rộng, cao (mm), hoặc để trống để giữ như cũ:',
    en: 'No column of the table lies there. Left, top, width, height (mm), or nothing to leave it as it is:',
  },
  notABox: {
    vi: 'Cần bốn số: trái, trên, rộng, cao.',
    en: 'Four numbers are needed: left, top, width, height.',
  },
  askId: {
    vi: 'Mã của mẫu (chữ thường không dấu, gạch nối):',
    en: 'Id of the form (small letters, digits, hyphens):',
  },
  askIdAgain: (id: string, rule: Message): Message => ({
    vi: `Không nhận "${id}": ${rule.vi} Mã của mẫu:`,
    en: `"${id}" cannot be: ${rule.en} Id of the form:`,
  }),
  askTitle: { vi: 'Tên của mẫu:', en: 'Title of the form:' },
  drawForm: { vi: 'Vẽ một mẫu sổ ra tệp PNG', en: 'Draw a form into a PNG' },
  exportForm: {
    vi: 'Xuất một mẫu sổ ra tệp để gửi cơ quan khác',
    en: 'Write a form to a file, to hand it on',
  },
  importForm: {
    vi: 'Nhận mẫu sổ của cơ quan khác (như form add)',
    en: 'Take a form from another office (as form add)',
  },
  exportOut: { vi: 'tệp để ghi (mặc định: ra màn hình)', en: 'file to write (default: standard output)' },
};
