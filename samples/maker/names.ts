/**
 * Parts of names, put together at random: nobody in the samples is real. The forms follow domain §7;
 * Thị and Văn were commoner in 1976–99 than in today's lists.
 */
import { type Random, zipf } from './random.js';
import type { People } from './villages.js';

export type Sex = 'male' | 'female';

const words = (list: string): readonly string[] => list.split(' ');

const KINH_FAMILIES = words(
  'Nguyễn Trần Lê Phan Huỳnh Võ Phạm Đặng Bùi Hồ Ngô Đỗ Trương Dương Đoàn Châu Mai Tạ Lương Lâm Hà Thái Đinh Trịnh Cao Ung Kiều Văn',
);
const KINH_MIDDLES: Readonly<Record<Sex, readonly (readonly [string, number])[]>> = {
  male: [
    ['Văn', 44],
    ...words('Đức Ngọc Minh Xuân Quang Đình Thanh Quốc Hữu Công Tấn Viết Bá Thành').map(
      (word) => [word, 3] as const,
    ),
  ],
  female: [
    ['Thị', 58],
    ...words('Thu Thanh Ngọc Kim Hồng Mỹ Bích Minh Xuân Như Tuyết Lệ Ánh').map(
      (word) => [`Thị ${word}`, 2.4] as const,
    ),
    ...words('Thanh Ngọc Thu Kim').map((word) => [word, 2] as const),
  ],
};
const KINH_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words(
    'Hùng Dũng Tuấn Sơn Nam Hải Cường Bình Thành Minh Long Thắng Tâm Phúc Lợi Hòa Vinh Quang Trung Đức Tùng Toàn Phước Thọ Ba Bảy Tám Xuân Khánh Lộc Nghĩa Nhân Sang Tài Thiện Chín Hạnh Mười Tý Sáu Quý Châu Bốn Út Liêm Ẩn Huệ Tiếp Ngữ',
  ),
  female: words(
    'Lan Hoa Hương Hồng Mai Thủy Nga Liên Hà Hạnh Vân Tuyết Loan Cúc Bích Phượng Nguyệt Thu Yến Dung Sương Ba Bốn Năm Lệ Hiền Thảo Hường Trang Nhung Oanh Lý Thơm Đào Xuân Kiều Bảy Nhàn Thoa Liễu Sen Tám Ánh Diệu Mẫn Ngọ Quyên Tư Ẩm Khuê',
  ),
};

const GIA_RAI_CLANS = words('Ksor Siu Rơ~Mah Rơ~Châm Rơ~Lan Kpă Kpuih Puih Nay Rmah Rah~Lan Hiao').map(
  joined,
);
const GIA_RAI_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words(
    'Bơng Thiêng Hyăk Blênh Del Phun Krĭn Bình Nhơn Glưh Yưm Djok Wơn Hmek Tuân Klŏng Thớt Aleo Pyưn Săn Blơ̆',
  ),
  female: words(
    'Blơi Phin Nhan Bia Lê Djưn Ngân Mrơi Lŏi Yuê Trang Chuyên Hlin Kiêu Pêl Bluin Dưn Mĭ Nga Uyên',
  ),
};
const BA_NA_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Hyưk Blưm Hmưnh Byơ Yơm Pơnh Gyưt Kưng Jrên Tơk Hrơ Nguih Bôi Krưk Đơnh Wăi Ƀênh'),
  female: words('Nhưr Hyơ Pyơm Blêch Mlên Hlơn Yoh Đưk Hmơ Byưi Chĭn Jing Brơm Lơih Pênh Kyuh'),
};
const E_DE_CLANS = words('Niê Mlô Êban Byă Kbuôr Ktul Adrơng Knul Niê~Kdăm Buôn~Yă Hđơ̆k').map(joined);
const E_DE_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Bhiông Thuyên Khoan Blŭk Djuan Wik Ngơm Suôt Jăk Yưng Tlŏng Nuê'),
  female: words('Len Juê Blŏ Ñoan Mrak Bliăng Ngŭm Yer Dlăn Wuê Rô Čuôn'),
};
const XO_DANG_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Diêu Brôi Thuih Nhêng Klưm Hôn Xiêng Deng Rơm Plôi Tiu Ngheo'),
  female: words('Blơm Nhôi Hlêng Mơi Xem Bưng Riêu Đeng Lơm Thoih Hmai Viêng'),
};
const CO_TU_FAMILIES = words(
  'A~Lăng Alăng Zơ~Râm Bhling Bnướch Pơ~Loong Coor A~Rất Bríu Riah A~Ting Tơ~Ngôl Cơ~Lâu Hốih',
).map(joined);
const CO_TU_GIVENS: Readonly<Record<Sex, readonly string[]>> = {
  male: words('Bhêl Nhứt Mia Crưn Đhơi Bhuốch Ngheo Avô Nhun Lơi Bêl Dưu Chơn Zênh Tréo Bhâu'),
  female: words('Crưm Nghệ Bhớ Đướp Nhoi Alơm Zia Chưl Hnhí Mươi Pưn Nhiêu Tưl Đhin Bứa Lêh'),
};
const GIE_TRIENG_FAMILIES = words('Bloong Kring Hiên Un A~Viết Chờ~Rum Zơ~Râm Nhong Bhnướch Pơ~Loong').map(
  joined,
);

/** Lists are split at spaces, so a name's own space is written ~. */
function joined(name: string): string {
  return name.replaceAll('~', ' ');
}

/** What a child takes over from its parents: a family name or clan, if its people has any. */
export interface Lineage {
  readonly family: string | null;
}

/** Peoples whose children take the mother's clan. */
export function isMatrilineal(people: People): boolean {
  return people === 'Gia-rai' || people === 'Ê-đê';
}

/** A family name or clan; null for peoples and families without one. */
export function inventLineage(people: People, random: Random): Lineage {
  switch (people) {
    case 'Kinh':
      return { family: random.weighted(zipf(KINH_FAMILIES)) };
    case 'Gia-rai':
      return { family: random.weighted(zipf(GIA_RAI_CLANS)) };
    case 'Ê-đê':
      return { family: random.weighted(zipf(E_DE_CLANS)) };
    case 'Cơ-tu':
      return { family: random.weighted(zipf(CO_TU_FAMILIES)) };
    case 'Giẻ Triêng':
      return { family: random.pick(GIE_TRIENG_FAMILIES) };
    case 'Ba na':
      return { family: random.chance(0.4) ? 'Đinh' : null };
    case 'Xơ-Đăng':
      // The Ca Dong of Trà My write Hồ, others the particles A and Y without a family name.
      return { family: random.chance(0.5) ? 'Hồ' : null };
    default: {
      const never: never = people;
      throw new RangeError(`unknown people: ${String(never)}`);
    }
  }
}

/** A full name in the people's own form, in usual case and NFC. */
export function inventName(people: People, sex: Sex, lineage: Lineage, random: Random): string {
  return compose(people, sex, lineage.family, random).normalize('NFC');
}

function compose(people: People, sex: Sex, family: string | null, random: Random): string {
  switch (people) {
    case 'Kinh': {
      const given = random.pick(KINH_GIVENS[sex]);
      const middle = random.weighted(KINH_MIDDLES[sex]);
      // "Nguyễn Hùng": two parts, as many men had.
      if (sex === 'male' && random.chance(0.12)) return `${family} ${given}`;
      return middle.split(' ').includes(given)
        ? `${family} ${sex === 'male' ? 'Văn' : 'Thị'} ${given}`
        : `${family} ${middle} ${given}`;
    }
    case 'Gia-rai': {
      const given = random.pick(GIA_RAI_GIVENS[sex]);
      if (sex === 'male') return `${family} ${given}`;
      return random.chance(0.8) ? `${family} H'${given}` : `${family} ${given}`;
    }
    case 'Ê-đê': {
      const given = random.pick(E_DE_GIVENS[sex]);
      if (sex === 'male') return `Y ${given} ${family}`;
      return random.chance(0.7) ? `H'${given} ${family}` : `H ${given} ${family}`;
    }
    case 'Ba na': {
      const given = random.pick(BA_NA_GIVENS[sex]);
      if (family !== null) return `${family} ${given}`;
      return random.chance(0.5) ? given : `${sex === 'male' ? 'A' : 'Y'} ${given}`;
    }
    case 'Xơ-Đăng': {
      if (family === null) return `${sex === 'male' ? 'A' : 'Y'} ${random.pick(XO_DANG_GIVENS[sex])}`;
      const given = random.pick(random.chance(0.6) ? KINH_GIVENS[sex] : XO_DANG_GIVENS[sex]);
      return `${family} ${sex === 'male' ? 'Văn' : 'Thị'} ${given}`;
    }
    case 'Cơ-tu':
    case 'Giẻ Triêng': {
      const given = random.pick(random.chance(0.65) ? CO_TU_GIVENS[sex] : KINH_GIVENS[sex]);
      const middle =
        sex === 'female' && random.chance(0.65) ? 'Thị ' : sex === 'male' && random.chance(0.2) ? 'Văn ' : '';
      return `${family} ${middle}${given}`;
    }
    default: {
      const never: never = people;
      throw new RangeError(`unknown people: ${String(never)}`);
    }
  }
}
