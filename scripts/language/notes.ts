/**
 * Remarks as clerks write them: what was corrected, issued or proved, by which paper, of what day. The wordings are general
 * usage; their numbers have any length, so that the language never takes a figure out of one or puts a stroke into it.
 */
import { createRandom, type Random } from '../../samples/maker/random.js';
import { phrasesOf } from '../../src/ocr/interpret/lexicon.js';
import type { WeightedText } from './count.js';
import { type Gazetteer, withoutKind } from './gazetteer.js';

const NOTES = 12_000;

const OFFICES = 'UBND|UBHC|UB|UBND-TP|UBND-HC|UB-TP|TP|STP|CA|CT|BTP|HNGĐ|ST|XN|KS|HT|TA|TAND|ĐKKS'.split(
  '|',
);
const ISSUED =
  'Cấp lại|Cấp|Đã cấp|Đã cấp lại|Cấp đổi|Xin cấp|Đã nhận|Trích lục|Đã trích lục|Sao lục|Thu hồi|Mất'.split(
    '|',
  );
const PAPERS =
  'bản sao|BS|bản chính|GKS|giấy khai sinh|giấy KS|khai sinh|trích lục|bản sao trích lục|giấy chứng sinh|hộ khẩu|sổ hộ khẩu'.split(
    '|',
  );
const CHANGED =
  'Cải chính|Thay đổi|Bổ sung|Điều chỉnh|Đính chính|Sửa|Sửa chữa|Xác định lại|Ghi sai|Ghi thiếu|Ghi nhầm|Chưa ghi|Không ghi'.split(
    '|',
  );
const WHAT =
  'họ tên|họ|tên|chữ đệm|tên đệm|chữ lót|năm sinh|ngày sinh|ngày tháng năm sinh|nơi sinh|giới tính|dân tộc|quê quán|nguyên quán|quốc tịch|hộ tịch|phần khai về cha|tên cha|tên mẹ|họ tên cha|họ tên mẹ|cha mẹ|chỗ ở|nghề nghiệp|hộ khẩu thường trú'.split(
    '|',
  );
const WHOSE = ['', '', '', ' của con', ' của cha', ' của mẹ', ' của người mẹ', ' cha', ' mẹ'];
const STATES =
  'con nuôi|con riêng|con chung|con rơi|con ngoài giá thú|con đầu lòng|con một|con út|con liệt sĩ|sinh đôi|sinh ba|sinh non|đẻ rơi|sinh tại nhà|sinh ở nhà|đẻ tại trạm|chết sau khi sinh|đã chết|đã mất|còn sống|mất tích|bị bỏ rơi|không rõ cha|không khai cha|không biết chữ|điểm chỉ|lăn tay|mẹ khai|cha khai thay|ông bà khai thay|có người làm chứng|người làm chứng|không có giấy tờ|không có giấy chứng sinh|chưa đăng ký kết hôn|có hôn thú|chưa có hôn thú|ly hôn|đã ly hôn|đi bộ đội|đi xa|đi làm ăn xa|đi kinh tế mới|hồi cư|di cư|chuyển đi|chuyển đến|chuyển hộ khẩu|nhập khẩu|cắt khẩu|xuất cảnh|thôi quốc tịch|nhập quốc tịch|thương binh|liệt sĩ|hưu trí|nghỉ hưu|gia đình chính sách|khai lại|khai trễ|khai muộn|trễ hạn|quá hạn|đúng hạn|đăng ký lại|đăng ký quá hạn|đăng ký muộn|sổ cũ rách|mất sổ|mất hồ sơ|sổ bị cháy|bỏ trống|bỏ dòng này|bỏ số này|xóa bỏ|hủy bỏ|hủy|ghi trùng|xem trang sau|xem số|như trên|đã đối chiếu|đúng với bản chính|đã nộp lệ phí|miễn lệ phí'.split(
    '|',
  );
const IDENTITY =
  'CMND|CMT|CM|CMND số|CCCD|CCCD số|Chứng minh nhân dân số|Chứng minh thư số|Căn cước số|Hộ chiếu số|Sổ hộ khẩu số|Số hộ khẩu|HK số|Giấy chứng sinh số|GCS số|Giấy báo sinh số|Hồ sơ số|Thẻ thương binh số'.split(
    '|',
  );
const DECIDED =
  'QĐ|QĐ số|Quyết định|Quyết định số|theo QĐ|theo QĐ số|theo quyết định số|Bản án số|theo bản án số|Công văn số|CV số|theo đơn số|theo giấy số|NĐ|NĐ số|theo NĐ|TT|theo TT|Nghị định|theo Thông tư|Biên bản số|Giấy xác nhận số'.split(
    '|',
  );
const JOBS = phrasesOf('father.occupation').map((job) => job.toLocaleLowerCase('vi'));
/** What stands before a colon. */
const HEADS =
  'Cha|Mẹ|Nghề nghiệp|Nghề|Quê quán|Dân tộc|Bổ sung|Cải chính|HKTT|Ghi chú|Nơi sinh|Người làm chứng|Lý do|Ngụ'.split(
    '|',
  );
const RECOGNISED = 'Nhận cha|Nhận mẹ|Nhận con|Nhận con nuôi|Nuôi con nuôi|Cho làm con nuôi|Công nhận'.split(
  '|',
);

const WORDS =
  'của và có là cho không được người theo với từ đến tại ở đã chưa đang thì mà này đó khi sau trước trong ngoài trên dưới do vì nên để xin khai ký đóng dấu nhận nộp giấy đơn sổ tờ số trang quyển năm tháng ngày giờ tuổi lần bản chính sao gốc lưu chép lập viết ghi sửa xóa bỏ hủy trùng sai nhầm thiếu đủ đúng rõ mất rách cháy mối ăn hư cũ mới lại thêm đổi thay thành sang về đi ra vào lên xuống qua gửi chuyển nhập cắt hộ khẩu thường tạm trú nhà ấp thôn xóm làng bản xã phường huyện quận tỉnh thành phố khu tổ dân đội gia đình cha mẹ bố con ông bà nội ngoại anh chị em cô chú bác dì cậu mợ vợ chồng ruột nuôi riêng chung đầu lòng trai gái nam nữ sinh đẻ chết sống bệnh viện trạm xá y tế hộ sinh mụ đỡ cân nặng khỏe yếu non rơi nghề nghiệp công nhân viên chức nông ngư thợ hồ mộc may lái xe buôn bán mua làm ruộng rẫy vườn thuê giáo bác sĩ tá bộ đội thương binh liệt hưu trí học xã hợp tác máy dệt nước ngoài quốc tịch dân tộc tôn giáo kinh phép xuất cảnh diện định cư hồi hương vùng kinh tế mới tòa án bản quyết định thông báo công văn nghị xác nhận giới thiệu ủy ban nhân chủ tịch phó thư cán tư pháp cảnh sát trưởng văn phòng lệ phí miễn tiền đồng chứng minh căn cước hình ảnh dấu tay điểm chỉ mặt làm chứng hai ba một bốn năm sáu bảy tám chín mười'.split(
    ' ',
  );
/** Words set beside one another at random: none of them is spelt for another. */
const LOOSE = 6000;

/** `days`: dates as they are written in figures. */
export function* notes(gazetteer: Gazetteer, days: readonly string[]): Generator<WeightedText> {
  const random = createRandom(1987);
  const provinces = gazetteer.before.map(({ name }) => withoutKind(name));
  for (const text of STATES) {
    yield { text, weight: 3 };
    yield { text: capital(text), weight: 5 };
  }
  for (let count = 0; count < LOOSE; count++) {
    yield { text: Array.from({ length: 3 }, () => random.pick(WORDS)).join(' '), weight: 0.7 };
  }
  for (let count = 0; count < NOTES; count++) yield { text: note(provinces, days, random), weight: 1 };
}

function note(provinces: readonly string[], days: readonly string[], random: Random): string {
  const day = (): string => random.pick(['', '', ' ngày ', ' ngày ', ', ', ' ']).concat(random.pick(days));
  const decided = (): string => `${random.pick(DECIDED)} ${documentNumber(random)}`;
  const dated = (text: string): string => (random.chance(0.5) ? text + day() : text);
  const text = random.weighted<() => string>([
    [
      () => {
        const count = random.chance(0.3) ? ` ${random.integer(1, 9)}` : '';
        const number = random.chance(0.2) ? ` số ${figures(random)}` : '';
        return dated(`${random.pick(ISSUED)}${count} ${random.pick(PAPERS)}${number}`);
      },
      3,
    ],
    [
      () => {
        const change = `${random.pick(CHANGED)} ${random.pick(WHAT)}${random.pick(WHOSE)}`;
        if (random.chance(0.3)) {
          return `${change} ${random.pick(['từ ', 'là '])}${random.pick(days)} thành ${random.pick(days)}`;
        }
        return random.chance(0.6) ? dated(`${change} ${decided()}`) : change;
      },
      3,
    ],
    [() => dated(decided()), 2],
    [
      () => {
        const by = random.chance(0.4) ? ` CA ${random.pick(provinces)}` : '';
        const issued = random.chance(0.4) ? ` cấp${day()}` : '';
        const colon = random.chance(0.15) ? ':' : '';
        return `${random.pick(IDENTITY)}${colon} ${figures(random)}${issued}${by}`;
      },
      3,
    ],
    [() => dated(`${random.pick(RECOGNISED)} ${decided()}`), 1],
    [() => `${random.pick(STATES)}, ${random.pick(STATES)}`, 2],
    [() => `${random.pick(HEADS)}: ${random.pick([...JOBS, ...WHAT, ...STATES])}`, 1.5],
    [() => random.pick(JOBS), 0.5],
    [
      () => `${random.pick(STATES)} ${random.pick(['ngày ', 'năm ', 'từ năm ', 'từ '])}${random.pick(days)}`,
      1.5,
    ],
    [
      () =>
        `${random.pick(['số', 'số cũ', 'sổ cũ số', 'xem số', 'quyển', 'quyển số', 'trang', 'tờ'])} ${figures(random, 4)}${random.pick(['', `/${random.integer(1976, 2010)}`, `, quyển ${random.integer(1, 9)}`, ` trang ${random.integer(1, 200)}`])}`,
      1.5,
    ],
  ])();
  return random.chance(0.75) ? capital(text) : text;
}

/** 45/QĐ-UBND, 112/UB, 12/1999/TT-BTP, 158/2005. */
function documentNumber(random: Random): string {
  const year = random.chance(0.3) ? `/${random.integer(1976, 2012)}` : '';
  const office = random.chance(0.7) ? `/${officeOf(random)}` : '';
  return `${random.integer(1, random.chance(0.7) ? 300 : 9999)}${year}${office}`;
}

function officeOf(random: Random): string {
  const kind = random.pick(['QĐ-', 'QĐ-', 'QĐ', 'TT-', 'NĐ-', 'CV-', '', '']);
  return kind === 'QĐ'
    ? kind
    : kind + random.pick(OFFICES) + (random.chance(0.15) ? `-${random.pick(OFFICES)}` : '');
}

function figures(random: Random, most = 12): string {
  const length = random.weighted([
    [random.integer(1, 4), 3],
    [random.integer(5, 8), 1],
    [9, 2],
    [random.integer(10, 12), 1],
  ]);
  return Array.from({ length: Math.min(most, length) }, () => random.integer(0, 9)).join('');
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
