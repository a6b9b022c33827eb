/** Where children were born: clinics and hospitals of wards, districts and provinces, as north and south call and shorten them. */
import { createRandom } from '../../samples/maker/random.js';
import type { WeightedText } from './count.js';
import { type Gazetteer, withoutKind } from './gazetteer.js';

const OF_WARDS =
  'TYT,Trạm YT,Trạm xá,Trạm xá,trạm xá,Trạm hộ sinh,Trạm HS,Nhà hộ sinh,Nhà HS,NHS,Nhà bảo sanh,UBND'.split(
    ',',
  );
const OF_DISTRICTS =
  'BV,BVĐK,Bệnh viện,Bịnh viện,B.viện,Bệnh viện đa khoa,Bệnh xá,TTYT,Trung tâm y tế,Nhà hộ sinh,Nhà HS,Nhà bảo sanh,Phòng khám khu vực,Phòng khám đa khoa khu vực,PKKV,PKĐKKV'.split(
    ',',
  );
const OF_PROVINCES =
  'BV,BVĐK,BVPS,BV PS,BV phụ sản,Bệnh viện,Bịnh viện,B.viện,Quân y viện,Bệnh viện quân y,Bệnh viện đa khoa,Bệnh viện phụ sản,Bảo sanh viện,Khoa sản BV,Khoa sản BVĐK'.split(
    ',',
  );

const ELSEWHERE =
  'Tại nhà,Sinh tại nhà,Ở nhà,Sinh ở nhà,Tại nhà riêng,Tại gia,Sinh tại gia đình,Tại địa phương,Như trên,như trên,Cùng nơi trên,Không rõ,Dọc đường,Trên đường đi,Trên xe,Trên ghe,Trên thuyền,Ngoài đồng,Ngoài rẫy,Trong rẫy,Bà mụ vườn,Sinh tại nhà bà mụ,Bệnh viện trung ương,BV TW,BV TƯ,BV Trung ương,Bệnh viện phụ sản TW,Bệnh viện phụ sản trung ương,Bệnh viện C,BV C,BV Từ Dũ,Bệnh viện Từ Dũ,Bệnh viện Hùng Vương,Bệnh viện Bạch Mai,BV Bạch Mai,Quân y viện 108,Quân y viện 175,Viện quân y 103,Trạm xá nông trường,Trạm xá công ty,Trạm xá nhà máy,Trạm xá xã,Trạm y tế xã,Trạm xá phường,Trạm y tế phường,Nhà hộ sinh A,Nhà hộ sinh B,Nhà hộ sinh quận,Nhà hộ sinh khu vực,Nhà bảo sanh tư,Bảo sanh viện'.split(
    ',',
  );

export function* clinics({ before }: Gazetteer): Generator<WeightedText> {
  const random = createRandom(1978);
  for (const text of ELSEWHERE) yield { text, weight: 5 };
  for (const { name, districts } of before) {
    for (const district of districts) {
      for (const ward of district.wards) {
        yield { text: `Trạm y tế ${ward}`, weight: 0.15 };
        yield { text: `${random.pick(OF_WARDS)} ${ward}`, weight: 0.2 };
        yield { text: `${random.pick(OF_WARDS)} ${withoutKind(ward)}`, weight: 0.1 };
      }
      for (const clinic of OF_DISTRICTS) {
        yield { text: `${clinic} ${withoutKind(district.name)}`, weight: 0.2 };
        yield { text: `${clinic} ${district.name}`, weight: 0.15 };
      }
    }
    for (const clinic of OF_PROVINCES) {
      yield { text: `${clinic} ${withoutKind(name)}`, weight: 1 };
      yield { text: `${clinic} tỉnh ${withoutKind(name)}`, weight: 0.5 };
    }
  }
}
