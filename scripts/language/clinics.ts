/** Where children were born: clinics and hospitals of wards, districts and provinces, as north and south call and shorten them. */
import { createRandom } from '../../samples/maker/random.js';
import type { WeightedText } from './count.js';
import type { Gazetteer } from './gazetteer.js';

const OF_WARDS =
  'TYT,Trạm YT,Trạm xá,Trạm xá,trạm xá,Trạm hộ sinh,Trạm HS,Nhà hộ sinh,Nhà HS,NHS,Nhà bảo sanh,UBND'.split(
    ',',
  );
const OF_DISTRICTS =
  'BV,BVĐK,Bệnh viện,Bệnh viện đa khoa,Bệnh xá,TTYT,Trung tâm y tế,Nhà hộ sinh,Nhà HS,Nhà bảo sanh,Phòng khám khu vực,Phòng khám đa khoa khu vực,PKKV,PKĐKKV'.split(
    ',',
  );
const OF_PROVINCES =
  'BV,BVĐK,BVPS,BV PS,BV phụ sản,Bệnh viện,Bệnh viện đa khoa,Bệnh viện phụ sản,Bảo sanh viện,Khoa sản BV,Khoa sản BVĐK'.split(
    ',',
  );

export function* clinics({ before }: Gazetteer): Generator<WeightedText> {
  const random = createRandom(1978);
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

function withoutKind(unit: string): string {
  return unit.replace(/^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s+/u, '');
}
