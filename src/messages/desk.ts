/** What the desk says: the review, the ask-list, the picture page. Short: it shares 80 columns with the work. */
import type { FieldSubject } from '../schema/field.js';
import type { FieldKind } from '../schema/fields.js';
import type { Message } from './message.js';

export const deskMessages = {
  review: {
    vi: 'Soát từng mục của sổ với cán bộ: nhận, sửa, hoặc trả lời từng ô',
    en: 'Go through a book with an officer: accept, correct or answer box by box',
  },
  optionBook: { vi: 'chỉ sổ này (mặc định: mọi sổ)', en: 'this book only (default: every book)' },
  optionEntry: {
    vi: 'chỉ mục có số đăng ký này',
    en: 'only the entry with this number',
  },
  optionAddEntry: {
    vi: 'thêm một mục máy bỏ sót trên trang ảnh này (TỆP hoặc TỆP:TRANG), rồi soát mục ấy',
    en: 'add an entry the machine missed on this picture (FILE or FILE:PAGE) and review it',
  },
  optionPicture: {
    vi: 'ảnh hiện ở đâu: auto (tự chọn), terminal (ngay tại đây), page (trang trên máy này), none (không hiện)',
    en: 'where the picture shows: auto, terminal (inline), page (a local page), none',
  },
  optionTrust: {
    vi: 'máy được tự nhận khi sai không quá chừng này phần trăm (0: hỏi mọi ô)',
    en: 'per cent of error at which a reading is taken without asking (0: every box is asked)',
  },
  trustWrong: { vi: 'là số phần trăm từ 0 đến 5, ví dụ 0.3', en: 'a percentage from 0 to 5, e.g. 0.3' },
  optionOrder: {
    vi: 'thứ tự làm: page (theo trang), doubt (khó đọc trước), finding (có nhắc trước), kind (từng loại ô của một trang), refused (chỉ mục bị trả)',
    en: 'order of work: page, doubt (worst read first), finding (remarked on first), kind (a page’s boxes kind by kind), refused (only what came back)',
  },
  insteadOfReview: {
    vi: 'để xem máy đã đọc gì mà không cần hỏi đáp: hotich show --readings',
    en: 'to see what the machine has read without being asked: hotich show --readings',
  },

  // Header
  book: (code: string): Message => ({ vi: `Sổ ${code}`, en: `Book ${code}` }),
  entry: (position: number, count: number): Message => ({
    vi: `Mục ${position}/${count}`,
    en: `Entry ${position}/${count}`,
  }),
  number: (number: string): Message => ({ vi: `số ${number}`, en: `no. ${number}` }),
  source: (file: string, page: number | null, row: number | null): Message => ({
    vi: `${file}${page === null ? '' : ` tr.${page}`}${row === null ? '' : ` dòng ${row}`}`,
    en: `${file}${page === null ? '' : ` p.${page}`}${row === null ? '' : ` row ${row}`}`,
  }),
  box: (index: number, count: number): Message => ({
    vi: `Ô ${index}/${count}`,
    en: `Box ${index}/${count}`,
  }),
  supplementBox: (index: number, count: number): Message => ({
    vi: `Bổ sung ${index}/${count}`,
    en: `Supplement ${index}/${count}`,
  }),
  struck: { vi: 'ĐÃ GẠCH BỎ', en: 'STRUCK THROUGH' },
  machineSawStruck: {
    vi: 'Máy thấy mục này bị gạch bỏ trong sổ. Nếu đúng, nhấn F10 hai lần.',
    en: 'The machine saw this entry crossed out. If so, press F10 twice.',
  },
  failedSecondKeying: {
    vi: 'Sổ không đạt khi gõ lại lần hai: xem lại ô này với ảnh. Enter nếu đúng.',
    en: 'The book failed its second keying: look at this box again. Enter if it is right.',
  },
  refusedBecause: (reasons: string): Message => ({
    vi: `Bên nhận trả lại vì: ${reasons}`,
    en: `Refused by the receiver: ${reasons}`,
  }),

  // The question
  proposal: { vi: 'Máy đọc', en: 'Reading' },
  offer: { vi: 'Đề nghị', en: 'Suggested' },
  recorded: { vi: 'Đang ghi', en: 'Recorded' },
  noReading: { vi: 'Máy không đọc được ô này.', en: 'The machine could not read this box.' },
  above: { vi: 'Mục trên', en: 'Entry above' },
  supplementAsk: {
    vi: 'Sổ không có. Gõ nếu có giấy tờ hoặc người khai, Enter để hỏi sau.',
    en: 'Not in the book. Type it if a paper or a person says so, Enter to ask later.',
  },
  answerAsk: {
    vi: 'Gõ câu trả lời, hoặc chỉ Enter nếu chưa có.',
    en: 'Type the answer, or Enter alone if there is none yet.',
  },
  states: {
    blank: { vi: '(ô trống)', en: '(blank)' },
    absent: { vi: '(mẫu không có ô này)', en: '(no such box)' },
    illegible: { vi: '(không đọc được)', en: '(illegible)' },
    pending: { vi: '(hỏi sau)', en: '(ask later)' },
  },
  ditto: (text: string): Message => ({ vi: `(như mục trên: ${text})`, en: `(as above: ${text})` }),
  from: (source: string): Message => ({ vi: `[${source}]`, en: `[${source}]` }),

  // Where an offer comes from
  basis: {
    above: { vi: 'như mục trên', en: 'as the entry above' },
    'counts-on': { vi: 'số kế tiếp', en: 'the next number' },
    book: { vi: 'hay gặp ở ô này', en: 'often in this box' },
    figures: { vi: 'viết từ ngày bằng số', en: 'written out from the figures' },
    words: { vi: 'từ ngày bằng chữ', en: 'from the date in words' },
    list: { vi: 'trong danh mục', en: 'of the list' },
  },
  basisOther: (label: string): Message => ({ vi: `như ô “${label}”`, en: `as “${label}”` }),

  // Why the reading is doubtful
  doubts: {
    low: { vi: 'chưa đủ chắc để tự nhận', en: 'not sure enough to be taken unasked' },
    close: { vi: 'có cách đọc khác gần bằng', en: 'another reading is nearly as likely' },
    small: { vi: 'chữ đầu không viết hoa', en: 'begins with a small letter' },
    impossible: { vi: 'không thể có trong ô này', en: 'cannot be in this box' },
    'not-counting-on': { vi: 'không nối tiếp số mục trên', en: 'does not follow the number above' },
    'before-above': { vi: 'trước ngày của mục trên', en: 'before the date above' },
    'nothing-above': { vi: 'không có mục trên để so', en: 'nothing stands above to go by' },
  },

  // What cannot be
  problems: {
    'person-name': {
      vi: 'Họ tên thường không có chữ số hay dấu này.',
      en: 'A name does not usually hold digits or such signs.',
    },
    'partial-date': {
      vi: 'Không có ngày như vậy. Gõ như 12/3/1985, 3/1985 hoặc 1985.',
      en: 'There is no such date. Type 12/3/1985, 3/1985 or 1985.',
    },
    'date-words': {
      vi: 'Không hiểu ngày viết bằng chữ này. Xem lại chính tả.',
      en: 'These words are not understood as a date. Check the spelling.',
    },
    age: { vi: 'Tuổi là số từ 0 đến 120, như 25.', en: 'An age is a number from 0 to 120, such as 25.' },
    place: { vi: 'Nơi chốn phải có chữ.', en: 'A place needs letters.' },
    ethnicity: {
      vi: 'Không có trong danh mục 54 dân tộc. Xem lại chính tả.',
      en: 'Not among the 54 listed peoples. Check the spelling.',
    },
    nationality: {
      vi: 'Không rõ quốc tịch này. Xem lại chính tả.',
      en: 'This nationality is not known. Check the spelling.',
    },
    sex: { vi: 'Gõ Nam hoặc Nữ.', en: 'Type Nam or Nữ.' },
    'identity-number': {
      vi: 'Số định danh có 12 chữ số, chứng minh cũ có 9 chữ số.',
      en: 'A personal number has 12 digits, an old identity card 9.',
    },
    number: { vi: 'Ô này là số. Gõ chữ số, như 12.', en: 'This box is a number. Type digits, such as 12.' },
    code: { vi: 'Không có trong danh mục của ô này.', en: 'Not in the list of this box.' },
    text: { vi: 'Nội dung này không hợp lệ.', en: 'This cannot be.' },
  } satisfies Record<FieldKind, Message>,
  confirmWritten: {
    vi: 'Nếu trong sổ viết đúng như vậy, nhấn Enter lần nữa: ghi nguyên văn, để kiểm tra sau.',
    en: 'If the book says just that, press Enter again: it is recorded as written and flagged.',
  },
  confirmTold: {
    vi: 'Nếu đúng như vậy, nhấn Enter lần nữa để ghi.',
    en: 'If it is so, press Enter again to record it.',
  },
  nothingTyped: {
    vi: 'Chưa có gì để nhận. Gõ nội dung, hoặc F3 ô trống, F4 không đọc được, F5 hỏi sau.',
    en: 'There is nothing to accept. Type it, or F3 blank, F4 illegible, F5 ask later.',
  },
  nothingAbove: {
    vi: 'Mục trên chưa ghi ô này. Gõ chữ mà dấu ấy thay cho, rồi F6; hoặc F6 lần nữa nếu chưa rõ.',
    en: 'The entry above has nothing here. Type what the mark stands for, then F6; or F6 again if unknown.',
  },
  atTheStart: { vi: 'Đây là ô đầu tiên, không lùi được nữa.', en: 'This is the first box.' },
  notHere: {
    vi: 'Phím này không dùng ở bước bổ sung. Gõ nội dung, hoặc Enter để hỏi sau.',
    en: 'This key has no use here. Type the value, or Enter to ask later.',
  },
  stopAgain: {
    vi: 'Chữ đang gõ chưa được ghi: Enter để ghi; F9 lần nữa thì dừng và bỏ chữ ấy.',
    en: 'What is being typed is not recorded yet: Enter records it; F9 again stops without it.',
  },
  strikeAgain: {
    vi: 'Đánh dấu cả mục này là đã bị gạch bỏ trong sổ? Nhấn F10 lần nữa.',
    en: 'Mark the whole entry as crossed out in the book? Press F10 again.',
  },
  notOnPage: {
    vi: 'Phím này không dùng ở trang chưa có mục.',
    en: 'This key has no use on a page without entries.',
  },
  nothingToCopy: {
    vi: 'Ô này không có ô tương ứng của mẹ hay cha, hoặc ô ấy chưa có chữ.',
    en: 'There is no like box of the mother or father, or nothing in it.',
  },
  noteAsk: {
    vi: 'Ghi chú về mục này (Enter lưu, Esc bỏ)',
    en: 'Note on this entry (Enter keeps it, Esc leaves)',
  },
  noteKept: { vi: 'Đã lưu ghi chú.', en: 'The note is kept.' },
  nothingToUndo: { vi: 'Lượt này không còn gì để hoàn tác.', en: 'Nothing of this sitting is left to undo.' },
  undone: {
    vi: 'Đã hoàn tác; câu trả lời cũ vẫn nằm trong lịch sử.',
    en: 'Taken back; the history keeps what it was.',
  },
  strikeUndone: { vi: 'Đã bỏ dấu gạch của mục này.', en: 'The entry is no longer marked as crossed out.' },
  saveFailed: {
    vi: 'Không lưu được câu trả lời này; các câu trước vẫn còn. Kiểm tra ổ đĩa còn chỗ trống rồi nhấn Enter lần nữa.',
    en: 'This answer could not be saved; those before are kept. Check for free disk space and press Enter again.',
  },

  // Evidence of a value from outside the book
  askSource: { vi: 'Dựa vào đâu?', en: 'What does it rest on?' },
  sources: {
    'family-papers': { vi: 'Giấy tờ gia đình', en: 'Family papers' },
    declaration: { vi: 'Cam đoan', en: 'Declaration' },
    'other-register': { vi: 'Sổ hộ tịch khác', en: 'Another register' },
    derived: { vi: 'Suy ra', en: 'Derived' },
    book: { vi: 'Sổ này', en: 'This book' },
  },
  sameEvidence: (text: string): Message => ({ vi: `như vừa rồi: ${text}`, en: `as just now: ${text}` }),
  chooseSource: { vi: 'Gõ số rồi Enter.', en: 'Type the digit and Enter.' },
  enterMeans: (text: string): Message => ({ vi: `Chỉ Enter: ${text}`, en: `Enter alone: ${text}` }),
  askDescription: { vi: 'Giấy tờ hoặc sổ nào?', en: 'Which paper or register?' },
  chooseDescription: {
    vi: 'Gõ số hoặc tên giấy tờ rồi Enter.',
    en: 'Type the digit or the paper’s name and Enter.',
  },
  descriptionMissing: {
    vi: 'Gõ số trước tên giấy tờ, hoặc tên giấy tờ hay sổ đã xem.',
    en: 'Type the digit before the paper’s name, or the name of the paper or register that was seen.',
  },
  /** What is shown most, by source; the first of a single one is meant by Enter alone. */
  descriptions: {
    'family-papers': [
      { vi: 'Căn cước công dân', en: 'Citizen identity card' },
      { vi: 'Chứng minh nhân dân', en: 'Identity card' },
      { vi: 'Sổ hộ khẩu', en: 'Household book' },
      { vi: 'Giấy khai sinh', en: 'Birth certificate' },
    ],
    declaration: [{ vi: 'Văn bản cam đoan', en: 'Written declaration' }],
    'other-register': [
      { vi: 'Sổ đăng ký kết hôn', en: 'Marriage register' },
      { vi: 'Sổ đăng ký khai sinh', en: 'Birth register' },
    ],
  },
  askToldOn: {
    vi: 'Hỏi được ngày nào, ví dụ 20/11/2026 (Enter: hôm nay)',
    en: 'Told on which day, e.g. 20/11/2026 (Enter: today)',
  },
  toldOnWrong: {
    vi: 'Gõ một ngày đủ ngày tháng năm, không sau hôm nay; hoặc chỉ Enter nếu là hôm nay.',
    en: 'Type a whole day, not after today; or Enter alone for today.',
  },
  approximately: { vi: 'chỉ gần đúng', en: 'approximate' },
  suggestion: { vi: 'Gợi ý', en: 'Suggestion' },
  noSuggestion: { vi: 'Ô này không có gợi ý.', en: 'Nothing is suggested here.' },
  doubtfulSuggestion: {
    vi: 'Gợi ý này không chắc, nên hỏi gia đình. Nếu vẫn nhận, nhấn F1 lần nữa.',
    en: 'This suggestion is doubtful; better ask the family. To take it all the same, press F1 again.',
  },
  alsoServes: (names: string): Message => ({
    vi: `Ghi chung cho: ${names} (F7: chỉ mục này)`,
    en: `Also recorded for: ${names} (F7: this entry only)`,
  }),
  askNumber: { vi: 'Số của giấy tờ đó (Enter nếu không có)', en: 'Its number (Enter if none)' },
  askInformant: {
    vi: 'Ai cho biết: mẹ, cha, tự khai… (Enter nếu không cần)',
    en: 'Who told it: mother, father, self … (Enter to leave out)',
  },
  sourceUnknown: { vi: 'Gõ 1, 2 hoặc 3.', en: 'Type 1, 2 or 3.' },

  // A page the machine could not place
  unplaced: {
    vi: 'Máy không nhận ra mẫu sổ trên trang này.',
    en: 'The machine could not match this page to the form.',
  },
  unplacedReasons: {
    'no-page-found': { vi: 'Không tìm thấy trang giấy trong ảnh.', en: 'No page was found in the picture.' },
    'form-does-not-fit': { vi: 'Trang không khớp mẫu của sổ.', en: "The page does not fit the book's form." },
    'half-a-spread': {
      vi: 'Ảnh chỉ có một trong hai trang của mẫu.',
      en: 'The picture holds one of the two pages of the form.',
    },
    'blank-page': { vi: 'Trang có vẻ trống.', en: 'The page seems blank.' },
    'faint-writing': { vi: 'Chữ quá mờ, máy không thấy rõ dòng nào.', en: 'The writing is too faint.' },
    'page-left': {
      vi: 'Ảnh còn một trang máy chưa đọc được; các mục ở trang kia đã có.',
      en: 'One page of the picture could not be read; the entries of the other are in.',
    },
  } as Readonly<Record<string, Message>>,
  howManyEntries: {
    vi: 'Trang này có mấy mục? Gõ số rồi Enter để gõ từ ảnh (0: không có mục nào); F8 để hỏi lại sau.',
    en: 'How many entries does it hold? Type the number to key them from the picture (0: none); F8 asks later.',
  },
  entriesMany: (most: number): Message => ({
    vi: `Mẫu của sổ chỉ có ${most} mục mỗi trang. Nếu đúng là nhiều hơn, nhấn Enter lần nữa.`,
    en: `The book's form has ${most} to a page. If there really are more, press Enter again.`,
  }),
  entriesWrong: {
    vi: 'Gõ một số từ 0 đến 20, hoặc F8 để hỏi lại sau.',
    en: 'Type 0 to 20, or F8 to be asked later.',
  },

  // The whole entry
  wholeEntry: { vi: 'Cả mục', en: 'Whole entry' },
  wholeTitle: (unasked: number): Message =>
    unasked === 0
      ? { vi: 'Cả mục. Enter: xong mục này.', en: 'The whole entry. Enter: done with it.' }
      : {
          vi: `Cả mục. Máy tự nhận ${unasked} ô có dấu °, chưa ai xem: so với ảnh rồi Enter.`,
          en: `The whole entry. ${unasked} boxes marked ° nobody was asked for: compare, then Enter.`,
        },
  wholeLacking: {
    vi: 'Sổ không có (Enter: hỏi sau; gõ số để ghi ngay):',
    en: 'Not in the book (Enter: ask later; a digit to tell it now):',
  },
  wholeMore: (hidden: number): Message => ({
    vi: `Còn ${hidden} dòng chưa hiện hết: ←→ để xem, hoặc mở rộng cửa sổ.`,
    en: `${hidden} more rows do not fit: ←→ to see them, or make the window larger.`,
  }),
  wholeOpen: { vi: 'Enter để mở ô này', en: 'Enter opens this box' },
  noted: (text: string): Message => ({ vi: `Ghi chú của cán bộ: ${text}`, en: `Officer's note: ${text}` }),
  unanswered: { vi: '…', en: '…' },
  subjects: {
    registration: { vi: 'Sổ', en: 'Book' },
    child: { vi: 'Con', en: 'Child' },
    mother: { vi: 'Mẹ', en: 'Mother' },
    father: { vi: 'Cha', en: 'Father' },
    declarant: { vi: 'Khai', en: 'Decl.' },
    foreign: { vi: 'Ngoài', en: 'Abroad' },
  } satisfies Record<FieldSubject, Message>,
  /** Short names of boxes within their subject; others go by their full label. */
  shortLabels: {
    number: { vi: 'số', en: 'no.' },
    date: { vi: 'ngày', en: 'on' },
    type: { vi: '', en: '' },
    signer: { vi: 'ký', en: 'signed' },
    signerTitle: { vi: '', en: '' },
    officer: { vi: 'cán bộ', en: 'registrar' },
    notes: { vi: 'ghi chú', en: 'notes' },
    page: { vi: 'trang', en: 'page' },
    fullName: { vi: '', en: '' },
    sex: { vi: '', en: '' },
    birthDate: { vi: 'sinh', en: 'born' },
    birthDateWords: { vi: 'bằng chữ', en: 'in words' },
    birthPlace: { vi: 'tại', en: 'at' },
    homePlace: { vi: 'quê', en: 'home' },
    ethnicity: { vi: 'dân tộc', en: 'ethnicity' },
    nationality: { vi: 'quốc tịch', en: 'nationality' },
    age: { vi: 'tuổi', en: 'age' },
    occupation: { vi: 'nghề', en: 'work' },
    residence: { vi: 'ở', en: 'lives' },
    residenceType: { vi: 'cư trú', en: 'residence' },
    paperType: { vi: 'giấy tờ', en: 'paper' },
    paperNumber: { vi: 'số', en: 'no.' },
    relation: { vi: 'là', en: 'as' },
  } as Readonly<Record<string, Message>>,

  // The second window
  lookOnly: (officer: string, command: string, since: string): Message => ({
    vi: `Cán bộ ${officer} đang làm ở cửa sổ khác (${command}, từ ${since}): ở đây chỉ xem, không ghi được.`,
    en: `Officer ${officer} is at work in another window (${command}, since ${since}): here you can look, not write.`,
  }),
  lookAlone: {
    vi: 'Cửa sổ kia đã xong. Nhấn F9 rồi chạy lại để soát tiếp.',
    en: 'The other window is done. Press F9 and run the review again to go on.',
  },
  lookTitle: (unasked: number): Message => ({
    vi: `Chỉ xem${unasked === 0 ? '' : `. Máy tự nhận ${unasked} ô có dấu °`}.`,
    en: `Looking only${unasked === 0 ? '' : `. ${unasked} boxes marked ° nobody was asked for`}.`,
  }),

  // Keys
  keysLook: {
    vi: 'Enter → mục sau  F2 ← mục trước  Ctrl+P phóng  F9 dừng',
    en: 'Enter → next  F2 ← before  Ctrl+P zoom  F9 stop',
  },
  keysTop: {
    vi: 'Enter nhận  gõ để thay  số: chọn  Tab sửa, điền nốt  Ctrl+Z hoàn tác  F9 dừng',
    en: 'Enter accept  type to replace  digit: choose  Tab edit, finish  Ctrl+Z undo  F9 stop',
  },
  keysTopFigures: {
    vi: 'Enter nhận  gõ để thay  ↑↓ chọn  Tab sửa, điền nốt  Ctrl+Z hoàn tác  F9 dừng',
    en: 'Enter accept  type to replace  ↑↓ choose  Tab edit, finish  Ctrl+Z undo  F9 stop',
  },
  keysEvidence: {
    vi: 'Gõ rồi Enter  F2 về câu trước  F8 bỏ qua mục  Ctrl+Z hoàn tác  F9 dừng',
    en: 'Type and Enter  F2 back  F8 skip the entry  Ctrl+Z undo  F9 stop',
  },
  keys: {
    vi: 'F1 như mẹ/cha  F2 lùi  F3 trống  F4 không rõ  F5 hỏi sau  F6 như trên',
    en: 'F1 as mother/father  F2 back  F3 blank  F4 illegible  F5 later  F6 as above',
  },
  keysMore: {
    vi: 'F7 không ô  F8 bỏ qua  F10 gạch bỏ  F12 cả mục  Ctrl+N ghi chú  Ctrl+P phóng',
    en: 'F7 no box  F8 skip  F10 struck  F12 whole entry  Ctrl+N note  Ctrl+P zoom',
  },
  keysWholeTop: {
    vi: 'Enter xong mục  ←→ tới ô khác, Enter mở  Ctrl+Z hoàn tác  F9 dừng',
    en: 'Enter done  ←→ to a box, Enter opens  Ctrl+Z undo  F9 stop',
  },
  keysWhole: {
    vi: 'F2 lùi  F8 bỏ qua  F10 gạch bỏ  F12 trở lại  Ctrl+N ghi chú  Ctrl+P phóng',
    en: 'F2 back  F8 skip  F10 struck  F12 return  Ctrl+N note  Ctrl+P zoom',
  },
  keysSupplementTop: {
    vi: 'Gõ rồi Enter để bổ sung  chỉ Enter: hỏi sau  F1 nhận gợi ý  ↑↓ gợi ý khác',
    en: 'Type and Enter  Enter alone: ask later  F1 take the suggestion  ↑↓ another',
  },
  keysSupplement: {
    vi: 'F2 lùi  F5 hỏi sau  F8 bỏ qua mục  F12 cả mục  Ctrl+Z hoàn tác  F9 dừng',
    en: 'F2 back  F5 later  F8 skip the entry  F12 whole entry  Ctrl+Z undo  F9 stop',
  },
  keysPage: { vi: 'F2 lùi  F8 bỏ qua trang  F9 dừng', en: 'F2 back  F8 pass  F9 stop' },

  // The end of a sitting
  nothingToReview: (book: string): Message => ({
    vi: `Sổ ${book}: không còn ô nào cần soát.`,
    en: `Book ${book}: nothing is left to review.`,
  }),
  finished: (book: string): Message => ({
    vi: `Sổ ${book}: đã soát xong.`,
    en: `Book ${book}: review done.`,
  }),
  finishedEntry: (book: string, entry: string): Message => ({
    vi: `Sổ ${book}: đã xong mục ${entry}.`,
    en: `Book ${book}: entry ${entry} is done.`,
  }),
  stopped: (book: string): Message => ({
    vi: `Sổ ${book}: dừng ở đây, lần sau tiếp tục đúng ô này.`,
    en: `Book ${book}: stopped; the next review goes on at this very box.`,
  }),
  tally: (counts: {
    readonly accepted: number;
    readonly corrected: number;
    readonly keyed: number;
    readonly supplemented: number;
    readonly asked: number;
    readonly unasked: number;
  }): Message => ({
    vi: `Lượt này: nhận ${counts.accepted}, sửa ${counts.corrected}, gõ mới ${counts.keyed}, bổ sung ${counts.supplemented}, hỏi sau ${counts.asked}; máy tự nhận ${counts.unasked}.`,
    en: `This sitting: ${counts.accepted} accepted, ${counts.corrected} corrected, ${counts.keyed} keyed, ${counts.supplemented} supplemented, ${counts.asked} to ask; ${counts.unasked} taken unasked.`,
  }),

  // The picture
  pageAddress: (address: string): Message => ({ vi: `Ảnh: ${address}`, en: `Picture: ${address}` }),
  pageTitle: { vi: 'Ảnh mục đang soát', en: 'The entry under review' },
  pageWaiting: { vi: 'Đang mở ảnh…', en: 'Opening the picture…' },
  pageEnded: { vi: 'Đã kết thúc lượt soát.', en: 'The sitting has ended.' },
  pageNoPicture: { vi: 'Không mở được ảnh của mục này.', en: 'The picture of this entry cannot be opened.' },

  // The ask-list
  askAnswer: {
    vi: 'ghi câu trả lời: hỏi đáp lần lượt, hoặc một câu bằng --entry --field --value --source --evidence',
    en: 'take answers: by prompts in one sitting, or one with --entry --field --value --source --evidence',
  },
  optionField: { vi: 'mã trường, ví dụ mother.birthDate', en: 'key of the field, e.g. mother.birthDate' },
  fieldUnknown: {
    vi: 'không phải mã trường. Các mã: xem hotich ask list --json, hoặc docs/fields.md.',
    en: 'not a field key. Keys: hotich ask list --json, or docs/fields.md.',
  },
  optionValue: { vi: 'nội dung trả lời, ví dụ 12/3/1965', en: 'the answer, e.g. 12/3/1965' },
  optionSource: {
    vi: 'dựa vào đâu: family-papers (giấy tờ gia đình), declaration (cam đoan), other-register (sổ khác)',
    en: 'what it rests on: family-papers, declaration, other-register',
  },
  optionEvidence: { vi: 'giấy tờ hoặc sổ nào', en: 'which paper or register' },
  optionEvidenceNumber: { vi: 'số của giấy tờ đó', en: 'number of that paper' },
  optionInformant: { vi: 'ai cho biết', en: 'who told it' },
  optionConfirmed: {
    vi: 'ghi dù nội dung trông không thể có',
    en: 'record it although it looks impossible',
  },
  insteadOfAnswer: {
    vi: 'hoặc ghi từng câu bằng: hotich ask answer --book SỔ --entry SỐ --field TRƯỜNG --value NỘI_DUNG --source NGUỒN --evidence GIẤY_TỜ',
    en: 'or give one answer: hotich ask answer --book BOOK --entry NUMBER --field KEY --value VALUE --source SOURCE --evidence PAPER',
  },
  answerRecorded: (number: string, revision: number): Message => ({
    vi: `Đã ghi cho số ${number}${revision > 1 ? ` (bản ${revision}, lần xuất sau nộp bản cập nhật)` : ''}.`,
    en: `Recorded for no. ${number}${revision > 1 ? ` (revision ${revision}, to be exported as an update)` : ''}.`,
  }),
  askStopped: (book: string): Message => ({
    vi: `Sổ ${book}: dừng ở đây; những gì chưa trả lời vẫn còn trong danh sách.`,
    en: `Book ${book}: stopped; what was not answered stays on the list.`,
  }),
  askFinished: (book: string): Message => ({
    vi: `Sổ ${book}: đã qua hết danh sách cần hỏi.`,
    en: `Book ${book}: through the ask-list.`,
  }),
};
