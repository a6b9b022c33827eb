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

  optionToldOn: { vi: 'hỏi được ngày nào, ví dụ 20/11/2026', en: 'the day it was told, e.g. 20/11/2026' },
  optionOnly: {
    vi: 'chỉ ghi cho mục này, không ghi chung cho anh chị em cùng được hỏi',
    en: 'for this entry only, not for brothers and sisters of whom the same is asked',
  },
  alsoRecorded: (count: number): Message => ({
    vi: `Ghi chung cho ${count} mục của anh chị em.`,
    en: `Also recorded for ${count} entr${count === 1 ? 'y' : 'ies'} of brothers and sisters.`,
  }),
  import: {
    vi: 'nhập lại danh sách Excel đã điền: cho xem trước sẽ ghi gì, rồi mới ghi',
    en: 'take a filled-in spreadsheet back: shows what it would enter, then enters it',
  },
  importFile: { vi: 'tệp Excel đã điền', en: 'the filled-in spreadsheet' },
  optionDryRun: { vi: 'chỉ cho xem, không ghi gì', en: 'only show, enter nothing' },
  optionYes: { vi: 'ghi luôn, không hỏi lại', en: 'enter without asking again' },
  optionConfirmed: {
    vi: 'ghi cả những câu trông không thể có (đã xem lại là đúng)',
    en: 'enter answers that look impossible as well (looked at and found right)',
  },
  optionReplace: {
    vi: 'câu trả lời trong tệp thay câu đã ghi trước từ ngoài sổ (câu cũ vẫn còn trong lịch sử)',
    en: 'answers of the file take the place of earlier ones from outside the book (which stay in the history)',
  },
  /** What a declaration is called where nobody named it. */
  declaration: { vi: 'Văn bản cam đoan', en: 'Written declaration' },
  headings: {
    enter: { vi: 'SẼ GHI', en: 'TO BE ENTERED' },
    conflict: { vi: 'VƯỚNG – không ghi', en: 'IN CONFLICT – not entered' },
    unclear: { vi: 'CHƯA HIỂU – không ghi', en: 'NOT UNDERSTOOD – not entered' },
  },
  item: (row: number, about: string, text: string): Message => ({
    vi: `dòng ${row}, ${about}: ${text}`,
    en: `row ${row}, ${about}: ${text}`,
  }),
  itemAlone: (row: number, text: string): Message => ({
    vi: `dòng ${row}: ${text}`,
    en: `row ${row}: ${text}`,
  }),
  insteadOf: (held: string): Message => ({ vi: `thay cho ${held}`, en: `instead of ${held}` }),
  note: (text: string): Message => ({ vi: `ghi chú: ${text}`, en: `note: ${text}` }),
  conflicts: {
    book: (text: string, held: string): Message => ({
      vi: `tệp ghi ${text}, nhưng chính sổ đã ghi ${held}`,
      en: `the file says ${text}, but the book itself says ${held}`,
    }),
    answer: (text: string, held: string): Message => ({
      vi: `tệp ghi ${text}, trước đã ghi ${held} (hoặc căn cứ khác); thêm --replace nếu tệp đúng`,
      en: `the file says ${text}, recorded before is ${held} (or other evidence); add --replace if the file is right`,
    }),
  },
  unclear: {
    'no-code': {
      vi: 'không có mã dòng (dòng tự thêm, hoặc cột mã bị xoá); ghi bằng ask answer',
      en: 'no row code (a row of your own, or the column was deleted); use ask answer',
    },
    'code-slid': {
      vi: 'mã không khớp với con và câu hỏi ở dòng này (chỉ sắp xếp một phần cột, hoặc đã sửa chữ)',
      en: 'the code is not of the children and question of this row (some columns only were sorted, or text was changed)',
    },
    'entry-unknown': {
      vi: 'mục này không có ở nơi làm việc này (danh sách của cơ quan khác?)',
      en: 'no such entry in this workspace (a list of another office?)',
    },
    struck: { vi: 'mục này nay là mục gạch bỏ', en: 'the entry is crossed out by now' },
    'other-family': {
      vi: 'tên cha hoặc mẹ ở mục này đã sửa sau khi in danh sách: hỏi riêng mục này',
      en: 'a parent’s name was corrected after the list was printed: ask of this entry alone',
    },
    'no-answer': { vi: 'có căn cứ mà không có câu trả lời', en: 'evidence without an answer' },
    'no-source': { vi: 'chưa chọn căn cứ', en: 'what it rests on is not chosen' },
    'source-unknown': {
      vi: 'căn cứ phải là Giấy tờ gia đình, Cam đoan hoặc Sổ hộ tịch khác',
      en: 'it must rest on Family papers, Declaration or Another register',
    },
    'no-evidence': { vi: 'chưa ghi giấy tờ hay sổ nào', en: 'which paper or register is not said' },
    impossible: {
      vi: 'không thể có trong ô này; nếu đúng như vậy, thêm --confirmed',
      en: 'cannot be in this box; if it is so, add --confirmed',
    },
    'made-a-date': {
      vi: 'Excel đã đổi thành ngày, có thể đảo ngày với tháng; gõ lại có dấu nháy đơn ở đầu',
      en: 'the spreadsheet made a date of it and may have swapped day and month; type it again after an apostrophe',
    },
    'told-on': {
      vi: 'ngày hỏi được không phải một ngày đủ, hoặc ở sau hôm nay',
      en: 'the day it was told is no whole day, or lies ahead',
    },
    twice: {
      vi: 'trong tệp có hai dòng cùng trả lời điều này; để lại một dòng',
      en: 'two rows of the file answer this; leave one',
    },
  },
  importCount: (enter: number, held: number, conflict: number, unclear: number): Message => ({
    vi: `Sẽ ghi ${enter}, đã có sẵn ${held}, vướng ${conflict}, chưa hiểu ${unclear}.`,
    en: `${enter} to enter, ${held} there already, ${conflict} in conflict, ${unclear} not understood.`,
  }),
  importQuestion: (count: number): Message => ({ vi: `Ghi ${count} điều này?`, en: `Enter these ${count}?` }),
  yes: { vi: 'Ghi', en: 'Enter them' },
  no: { vi: 'Không ghi', en: 'Enter nothing' },
  imported: (count: number, updates: number): Message => ({
    vi: `Đã ghi ${count} điều.${updates === 0 ? '' : ` ${updates} mục đã được nhận trước đây sẽ được nộp lại như bản cập nhật.`}`,
    en: `${count} entered.${updates === 0 ? '' : ` Records accepted before, to go out as updates: ${updates}.`}`,
  }),
  notImported: { vi: 'Chưa ghi gì.', en: 'Nothing was entered.' },

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
