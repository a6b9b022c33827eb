/**
 * What is usually written in a box. Used to propose, never to force: what the reader saw stays a candidate.
 * General Vietnamese usage, no names of places or people of one commune (a book's own are learnt at the desk).
 */
import type { FieldKey } from '../../schema/fields.js';
import { PROVINCES } from '../../schema/provinces.js';

/**
 * Family names of the Kinh, commonest first (those of the highlands are spelt in too many ways); the first of
 * those that differ in marks alone is the likelier.
 */
export const FAMILY_NAMES: readonly string[] =
  'Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lương Đoàn Trương Lâm Mai Cao Hà Tạ Châu Thái Phùng Tô Vương Văn Quách Đào Tống La Kiều Lưu Triệu Nông Hứa Thân Doãn Bạch Từ Tăng Nghiêm Chu Ung Thạch Lã Đàm Mạc Vi Ninh Lục Sầm Ma Khổng Giang Lường Lò Tòng Quàng Cầm Lèo Vàng Giàng Sùng Thào'.split(
    ' ',
  );

/** Words for units and for places of birth; written small, or at the beginning. */
export const PLACE_PHRASES: readonly string[] = [
  'thôn',
  'xã',
  'huyện',
  'tỉnh',
  'phường',
  'thị xã',
  'thị trấn',
  'thành phố',
  'quận',
  'khối phố',
  'khu phố',
  'tổ dân phố',
  'trạm y tế',
  'trạm xá',
  'bệnh viện',
  'bệnh xá',
  'đa khoa',
  'trung tâm y tế',
  'nhà hộ sinh',
  'phòng khám',
  'khoa sản',
  'tại nhà',
  'ủy ban nhân dân',
];

/** Provinces of all times: proper names, in capitals at their beginnings. */
export const PROVINCE_NAMES: readonly string[] = [...new Set(PROVINCES.map((province) => province.name))];

const RELATIONS =
  'Cha|Mẹ|Cha ruột|Mẹ ruột|Cha đẻ|Mẹ đẻ|Bố|Bố đẻ|Ba|Má|Ông nội|Bà nội|Ông ngoại|Bà ngoại|Ông|Bà|Chú|Bác|Cô|Dì|Cậu|Mợ|Thím|Chú ruột|Bác ruột|Cô ruột|Dì ruột|Cậu ruột|Anh ruột|Chị ruột|Anh|Chị|Bản thân|Tự khai|Người giám hộ|Con';
const TITLES =
  'Chủ tịch|Phó Chủ tịch|P. Chủ tịch|PCT|CT|Ủy viên thư ký|Ủy viên|Trưởng ban tư pháp|Cán bộ tư pháp|Cán bộ tư pháp – hộ tịch|Công chức tư pháp – hộ tịch|Trưởng công an|Phó trưởng công an|Thư ký|TM. Ủy ban nhân dân|KT. Chủ tịch|TM. UBND Chủ tịch|KT. Chủ tịch Phó Chủ tịch|Giám đốc|Phó Giám đốc';
const OCCUPATIONS =
  'Làm nông|Nông|Nông dân|Làm ruộng|Làm rẫy|Giáo viên|Công nhân|Bộ đội|Buôn bán|Nội trợ|Công chức|Viên chức|Cán bộ|Thợ may|Thợ mộc|Thợ nề|Thợ hồ|Thợ xây|Lái xe|Tài xế|Y tá|Y sĩ|Bác sĩ|Công an|Học sinh|Sinh viên|Ngư dân|Đánh cá|Kế toán|Kỹ sư|Kinh doanh|Làm thuê|Lao động phổ thông|Hưu trí|Già yếu|Làm vườn|Làm biển|Làm muối|Làm mướn|Làm rừng|Làm thợ|Làm nghề tự do|Trồng trọt|Chăn nuôi|Đi biển|Thợ rèn|Thợ điện|Thợ hàn|Thợ máy|Thợ tiện|Thợ nguội|Thợ sắt|Thợ bạc|Thợ dệt|Thợ gốm|Thợ đá|Thợ xẻ|Thợ sơn|Thợ mỏ|Thợ cắt tóc|Thợ uốn tóc|Mua bán|Tiểu thương|Bán hàng|Chạy xe|Chạy xe ôm|Xe lam|Xích lô|Bốc vác|Khuân vác|Thuyền viên|Dược sĩ|Dược tá|Nữ hộ sinh|Hộ lý|Nhân viên|Nhân viên y tế|Cán bộ hưu trí|Cán bộ xã|CBCNV|CNV|CNVC|Sĩ quan|Quân nhân|Công nhân viên|Mất sức|Thương binh|Xã viên|Xã viên HTX|Nông nghiệp|Lâm nghiệp|Giáo viên mầm non|Cô nuôi dạy trẻ|Giảng viên|Bảo vệ|Thủ kho|Kỹ thuật viên|Đầu bếp|Tu sĩ|Thất nghiệp|Không nghề nghiệp|Ở nhà';
const PAPERS =
  'CMND|CMT|CM|CCCD|Căn cước công dân|Chứng minh nhân dân|Hộ chiếu|Giấy chứng sinh|Sổ hộ khẩu|Giấy phép lái xe|Chứng minh quân đội|Chứng minh sĩ quan|Chứng minh công an|Thẻ thường trú';
const RESIDENCE_TYPES = 'Thường trú|Tạm trú';
const NOTES =
  'Đăng ký lại|Đăng ký quá hạn|Khai quá hạn|Trễ hạn|Quá hạn|Đúng hạn|Đã cấp bản sao|Cấp bản sao|Cấp BS|Đã cấp BS|Cải chính|Con ngoài giá thú';

const PHRASES: Readonly<Record<string, readonly string[]>> = {
  relation: RELATIONS.split('|'),
  signerTitle: TITLES.split('|'),
  occupation: OCCUPATIONS.split('|'),
  paperType: PAPERS.split('|'),
  residenceType: RESIDENCE_TYPES.split('|'),
  type: NOTES.split('|'),
  notes: NOTES.split('|'),
};

/** What is usually written in a field of kind `text` or `code`; empty where anything may be. */
export function phrasesOf(key: FieldKey): readonly string[] {
  return PHRASES[key.slice(key.indexOf('.') + 1)] ?? NONE;
}

const NONE: readonly string[] = [];
