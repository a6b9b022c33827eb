/** Names of villages, of which no list has all: those met everywhere, and how others are made. Common knowledge. */
import type { Random } from '../../samples/maker/random.js';

const names = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .split(/,\s*/u)
    .map((name) => name.replace(/\s+/gu, ' ').trim());

/** Parts of a village, virtues, and what stood there: met in every province. */
export const COMMON_VILLAGES = names(`
An Bình, An Hòa, An Khang, An Lạc, An Lộc, An Phú, An Thịnh, An Thọ, An Tiến, An Trạch, Bái, Bãi, Bảo Sơn, Bắc, Bắc Sơn, Bầu, Bến, Bến Đò,
Bình An, Bình Dương, Bình Hòa, Bình Long, Bình Lợi, Bình Minh, Bình Phú, Bình Tân, Bình Thạnh, Bình Thuận, Bình Yên, Bồ, Cả, Cao, Cao Sơn,
Cây Da, Cây Xoài, Cầu, Chanh, Chùa, Chợ, Chợ Cũ, Chợ Mới, Cộng Hòa, Cửa Đình, Cựu, Dâu, Dinh, Dốc, Đa, Đại Đồng, Đại Thành, Đại Thắng, Đằm,
Đầm, Đậu, Đình, Đình Trung, Đìa, Đoài, Đoàn Kết, Độc Lập, Đông, Đông An, Đông Bình, Đông Hòa, Đông Sơn, Đông Thành, Đông Thịnh, Đống, Đồi,
Đồng, Đồng Chùa, Đồng Minh, Đồng Mới, Đồng Tâm, Đồng Tiến, Đồng Xuân, Đức Long, Gạo, Giếng, Giữa, Gò, Gò Cao, Hạ, Hạ Đồng, Hải Đông, Hậu,
Hòa An, Hòa Bình, Hòa Hợp, Hòa Hưng, Hòa Lạc, Hòa Long, Hòa Phú, Hòa Tân, Hòa Thành, Hòa Thuận, Hồng Phong, Hồng Thái, Hội Đồng, Hùng Vương,
Hưng Đạo, Hưng Thịnh, Kênh, Kho, Khánh Hòa, Kim Sơn, Kinh Mới, Lai, Lam Sơn, Lạc, Lạc Thành, Làng, Làng Mới, Lê Lợi, Long An, Long Bình,
Long Hòa, Long Phú, Long Sơn, Long Thành, Long Thạnh, Lò Gạch, Mai, Mới, Mỹ An, Mỹ Hòa, Mỹ Hưng, Mỹ Long, Mỹ Phú, Mỹ Thạnh, Nam, Nam Hòa,
Nam Sơn, Nam Tiến, Nghĩa, Ngõ, Ngoài, Ngoại, Ngọc, Ngọc Sơn, Nhất, Nhất Trí, Nhì, Nội, Núi, Phố, Phú, Phú An, Phú Bình, Phú Cường, Phú Hòa,
Phú Hưng, Phú Lợi, Phú Mỹ, Phú Nhuận, Phú Quý, Phú Thạnh, Phú Thọ, Phúc Hậu, Phúc Lộc, Phúc Thành, Phước An, Phước Bình, Phước Hòa,
Phước Hưng, Phước Lộc, Phước Long, Phước Thành, Phước Thạnh, Phước Thọ, Quang Trung, Quang Vinh, Quán, Quyết Tâm, Quyết Thắng, Quyết Tiến,
Rạch, Sau, Sen, Sòi, Sông, Sơn, Sơn Hà, Tam Hòa, Tân An, Tân Bình, Tân Định, Tân Đức, Tân Hiệp, Tân Hòa, Tân Hội, Tân Hưng, Tân Lập,
Tân Long, Tân Lợi, Tân Minh, Tân Mỹ, Tân Phong, Tân Phú, Tân Phước, Tân Quang, Tân Sơn, Tân Tạo, Tân Thành, Tân Thạnh, Tân Thắng, Tân Thuận,
Tân Tiến, Tân Trung, Tân Xuân, Tây, Tây An, Tây Hòa, Tây Sơn, Thái Bình, Thái Hòa, Thanh Bình, Thanh Niên, Thanh Sơn, Thạnh An, Thạnh Bình,
Thạnh Hòa, Thạnh Lợi, Thạnh Phú, Thắng Lợi, Thiện, Thịnh Vượng, Thọ, Thống Nhất, Thuận An, Thuận Hòa, Thượng, Thượng Đồng, Tiền, Tiền Phong,
Tiền Tiến, Tiên, Trại, Trại Mới, Trên, Trong, Trung, Trung An, Trung Hòa, Trung Sơn, Trung Tâm, Trung Thành, Trung Tiến, Trường, Trường Sơn,
Tự Do, Tự Lập, Vân, Vân Sơn, Vĩnh An, Vĩnh Bình, Vĩnh Hòa, Vĩnh Hưng, Vĩnh Lộc, Vĩnh Phú, Vĩnh Thạnh, Vĩnh Thuận, Voi, Vườn, Xuân Hòa,
Xuân Lộc, Xuân Sơn, Xuân Thành, Yên, Yên Bình, Yên Phú, Yên Sơn, Yên Thịnh
`);

/** Villages of the delta named for the family that settled them. */
const SETTLERS = names(
  'Bùi, Cao, Chu, Doãn, Dương, Đào, Đặng, Đinh, Đoàn, Đỗ, Hà, Hoàng, Kim, Lê, Lương, Lưu, Lý, Mai, Ngọ, Ngô, Nguyễn, Phạm, Phan, Phí, Quách, Tạ, Tô, Trần, Triệu, Trịnh, Trương, Văn, Vũ',
);
/** Fields, streams and hills, as villages of the Tày, Nùng, Thái and Mường are called. */
const LIE_OF_THE_LAND = names(
  'Bó, Bon, Bung, Chiềng, Co, Cốc, Hát, Hin, Hua, Huổi, Kéo, Khau, Khuôn, Khuổi, Khe, Lũng, Lùng, Mường, Na, Nà, Nậm, Nặm, Nong, Noong, Pa, Pá, Pác, Phai, Phá, Phiêng, Pom, Pù, Púng, Sốp, Xốp, Tà, Thẳm, Tông',
);
const THERE = names(
  'Bai, Ban, Bay, Bó, Bon, Bua, Cà, Cai, Cại, Càng, Cáy, Chang, Chạng, Chiêm, Cọ, Có, Cóc, Cuông, Đeng, Đin, Đông, Đươi, Hai, Hạ, Hắng, Hin, Hỏm, Khoa, Khoang, Khem, Khương, Lai, Lam, Lán, Làng, Lát, Lầu, Lếch, Liềng, Loong, Lốc, Lộc, Luông, Lượt, Mạ, Mánh, Mạt, Mèo, Mòn, Mỏ, Mu, Mười, Nghè, Ngòi, Ngoang, Ngùa, Nhài, Nhụng, Niếng, Ỏ, Ót, Pàn, Pặc, Phai, Pheo, Phiêng, Pục, Quang, Rạ, Sai, Sáng, Sản, Sâu, Tát, Tăm, Tâu, Tén, Thái, Thín, Tiến, Tòng, Tở, Tông, Tủm, Ún, Vai, Ven, Ván, Viền, Xa, Xe, Xỏm, Yên',
);
const SIDES = names(
  'Đông, Tây, Nam, Bắc, Thượng, Hạ, Trung, Nội, Ngoại, Đoài, Đông, Thượng, Hạ, A, B, 1, 2, 3, 4, I, II',
);

const MOUNTAINS =
  /Sơn La|Điện Biên|Lai Châu|Lào Cai|Yên Bái|Hà Giang|Tuyên Quang|Cao Bằng|Bắc Kạn|Lạng Sơn|Thái Nguyên|Hòa Bình|Hoà Bình|Thanh Hóa|Thanh Hoá|Nghệ An/u;

/** The name of a village of this province; `other` gives the name of some ward, which villages bear as well. */
export function villageName(province: string, other: () => string, random: Random): string {
  if (random.chance(0.3)) return String(random.integer(1, 15)) + random.pick(['', '', '', '', 'A', 'B']);
  if (MOUNTAINS.test(province) && random.chance(0.5)) {
    return `${random.pick(LIE_OF_THE_LAND)} ${random.pick(THERE)}`;
  }
  if (random.chance(0.06)) return `${random.pick(SETTLERS)} Xá`;
  const name = random.chance(0.4) ? random.pick(COMMON_VILLAGES) : other();
  return random.chance(0.15) ? `${name} ${random.pick(SIDES)}` : name;
}
