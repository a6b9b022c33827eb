/**
 * The ethnic groups of Vietnam: codes and names of domain §3d, other names of the General Statistics Office's
 * list (Quyết định 121-TCTK/PPCĐ, 2 March 1979) and spellings found in books. A name that several groups bear
 * is left to the officer.
 */
import { fold, skeleton } from './fold.js';

export interface Ethnicity {
  /** 01–54 the groups, 55 a foreigner, 56 not known. */
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

const ROWS: readonly (readonly [code: string, name: string, aliases: string])[] = [
  ['01', 'Kinh', 'Việt, Kinh (Việt)'],
  ['02', 'Tày', 'Thổ, Ngạn, Phén, Thù Lao, Pa Dí'],
  [
    '03',
    'Thái',
    'Tày Khao, Thái Trắng, Tày Đăm, Thái Đen, Tày Mười, Tày Thanh, Mán Thanh, Tày Mường, Hàng Tổng, Pu Thay, Pa Thay, Thổ Đà Bắc',
  ],
  [
    '04',
    'Hoa',
    'Hán, Hoa (Hán), Hoa kiều, Trung Hoa, Tàu, Khách, Triều Châu, Tiều, Phúc Kiến, Quảng Đông, Hải Nam, Hẹ, Hạ, Xạ Phang, Minh Hương',
  ],
  [
    '05',
    'Khơ-me',
    "Khmer, Khơ mer, Khme, K'mer, Miên, Cao Miên, Việt gốc Miên, Việt gốc Khơ-me, Cur, Cul, Cu, Thổ, Khơ-me Krôm, Krôm",
  ],
  ['06', 'Mường', 'Mol, Mual, Moan, Mọi, Mọi Bi, Ao Tá, Ậu Tá'],
  [
    '07',
    'Nùng',
    'Xuồng, Giang, Nùng An, Nùng Inh, Phàn Sinh, Nùng Phàn Slình, Nùng Cháo, Nùng Lòi, Quý Rịn, Khèn Lài',
  ],
  [
    '08',
    "H'Mông",
    'Hmông, Mông, Hmong, Mèo, Mẹo, Mèo Hoa, Mèo Xanh, Mèo Đỏ, Mèo Đen, Mèo Trắng, Ná Mẻo, Mán Trắng',
  ],
  [
    '09',
    'Dao',
    'Mán, Động, Trại, Xá, Dìu Miền, Kiềm Miền, Kìm Mùn, Quần Trắng, Dao Đỏ, Dao Tiền, Quần Chẹt, Lô Gang, Thanh Y, Lan Tẻn, Đại Bản, Tiểu Bản, Cóc Ngáng, Cóc Mùn, Sơn Đầu',
  ],
  [
    '10',
    'Gia-rai',
    'Jrai, Ja Rai, Jarai, Djarai, Jơ Rai, Giơ-rai, Chơ-rai, Tơ-buăn, Hơ-bau, Hđrung, Chor, Aráp, Mthur',
  ],
  ['11', 'Ngái', 'Xín, Lê, Đản, Khách Gia'],
  [
    '12',
    'Ê-đê',
    'Ra-đê, Rhade, Ra đe, Đê, Kpạ, Kpă, A-đham, Ađham, Krung, Ktul, Đliê Ruê, Blô, Epan, Mđhur, Bih',
  ],
  [
    '13',
    'Ba na',
    'Bahnar, Ba-nar, Bơ Nar, Bah-na, Giơ-lar, Gơ-lar, Tơ-lô, Giơ-lâng, Y-lăng, Rơ-ngao, Krem, Roh, ConKđe, A-la Công, Kpăng Công, Bơ-nâm',
  ],
  [
    '14',
    'Xơ-Đăng',
    'Xê Đăng, Sê Đăng, Sơ Đăng, Xê Đăng (Ca Dong), Sedang, Xơ Đăng (Ca Dong), Xơ-teng, Xtêng, Hđang, Tơ-đra, Mơ-nâm, Ha-lăng, Ca-dong, Ka Dong, Cà Dong, Ca Doong, Cà Doong, Ca Giong, Kmrâng, ConLan, Bri-la, Tang',
  ],
  ['15', 'Sán Chay', 'Cao Lan, Sán Chỉ, Sán Chí, Cao Lan - Sán Chỉ, Mán Cao Lan, Hờn Bạn, Sơn Tử'],
  [
    '16',
    'Cơ-ho',
    'Kơ Ho, Kho, Koho, Cờ Ho, Cà Ho, Xrê, Srê, Nốp, Tu-lốp, Cơ-don, Chil, Cil, Lat, Lạch, Lạt, Trinh',
  ],
  ['17', 'Chăm', 'Chàm, Chiêm Thành, Hroi, Hơ Roi, Chăm Hroi'],
  ['18', 'Sán Dìu', 'Sán Dẻo, Trại, Trại Đất, Mán Quần Cộc, Quần Cộc'],
  ['19', 'Hrê', 'Hơ Rê, Hre, Mọi, Chăm Rê, Chom, Krẹ, Lũy, Mọi Lũy'],
  ['20', 'Mnông', 'Mơ Nông, Pnông, Nông, Pré, Bu-đâng, Đipri, Biat, Gar, Rơ-lam, Chil'],
  ['21', 'Ra-glai', 'Raglai, Ra Glay, Rắc Lây, Rắc Lay, Ra-clây, Rai, Noang, La-oang'],
  ['22', 'Xtiêng', 'Stiêng, Xa-điêng, Xa Điêng, Tà Mun'],
  ['23', 'Bru-Vân Kiều', 'Bru, Vân Kiều, Măng Coong, Tri, Khùa'],
  ['24', 'Thổ', 'Kẹo, Mọn, Cuối, Họ, Đan Lai, Ly Hà, Tày Poọng, Con Kha, Xá Lá Vàng'],
  ['25', 'Giáy', 'Nhắng, Dáy, Dẩng, Pầu Thìn, Pu Nà, Cùi Chu, Xa'],
  ['26', 'Cơ-tu', "Ka Tu, Katu, Ca Tu, Ktu, C'tu, K'tu, Kơ Tu, Cà Tu, Cao, Hạ, Phương, Ca-tang, Cờ Tu"],
  [
    '27',
    'Giẻ Triêng',
    'Gié Triêng, Dẻ Triêng, Giẻ, Gié, Dẻ, Đgiéh, Jeh, Triêng, Treng, Ta Riêng, Ta Riềng, Tà Riềng, Tareh, Giang Rẫy, Pin, Ve, Veh, La-ve, Bhnoong, Bhnong, Bnoong, Bơ Noong, Mnoong, Ca-tang',
  ],
  ['28', 'Mạ', 'Châu Mạ, Mạ Ngăn, Mạ Xốp, Mạ Tô, Mạ Krung'],
  ['29', 'Khơ-mú', 'Khmu, Xá, Xá Cẩu, Mứn Xen, Pu Thênh, Tềnh, Tày Hay'],
  ['30', 'Co', 'Cor, Kor, Kol, Col, Cua, Cùa, Trầu'],
  ['31', 'Tà-ôi', 'Tôi-ôi, Ta Ôi, Pa-cô, Pa Co, Pa Kô, Pa Kôh, Pa-hi, Ba-hi'],
  ['32', 'Chơ-ro', 'Châu Ro, Dơ-ro, Chrau'],
  ['33', 'Kháng', 'Xá, Xá Khao, Xá Súa, Xá Dón, Xá Dẩng, Xá Hốc, Xá Ái, Xá Bung, Quảng Lâm'],
  ['34', 'Xinh-mun', 'Puộc, Pụa'],
  ['35', 'Hà Nhì', 'U Ní, Xá U Ní'],
  ['36', 'Chu ru', 'Chơ-ru, Chu'],
  ['37', 'Lào', 'Lào Bốc, Lào Nọi'],
  ['38', 'La Chí', 'Cù Tê, La Quả'],
  ['39', 'La Ha', 'Xá, Xá Khao, Khlá Phlạo'],
  ['40', 'Phù Lá', 'Bồ Khô Pạ, Mu Di Pạ, Phổ, Va Xơ'],
  ['41', 'La Hủ', 'Khù Sung, Cò Xung, Khả Quy'],
  ['42', 'Lự', 'Lừ, Nhuồn, Duôn'],
  ['43', 'Lô Lô', 'Mun Di'],
  [
    '44',
    'Chứt',
    'Sách, Mày, Rục, Mã Liềng, A-rem, Tu Vang, Pa-leng, Xơ-lang, Tơ-hung, Chà-củi, Tắc-củi, U-mo, Xá Lá Vàng',
  ],
  ['45', 'Mảng', 'Mảng Ư, Xá Lá Vàng'],
  ['46', 'Pà Thẻn', 'Pà Hưng, Tống'],
  ['47', 'Cơ Lao', 'Cờ Lao'],
  ['48', 'Cống', 'Xắm Khống, Mấng Nhé, Xá Xeng'],
  ['49', 'Bố Y', 'Chủng Chá, Trọng Gia, Tu Dí, Tu Dìn'],
  ['50', 'Si La', 'Cù Dề Xừ, Khả Pẻ'],
  ['51', 'Pu Péo', 'Ka Pèo, Pen Ti Lô Lô'],
  ['52', 'Brâu', 'Brao'],
  ['53', 'Ơ Đu', 'Tày Hạt'],
  ['54', 'Rơ măm', 'Rơ Mâm'],
  ['55', 'Người nước ngoài', 'Nước ngoài, Ngoại kiều'],
  ['56', 'Không rõ', 'Không xác định, Chưa rõ'],
];

export const ETHNICITIES: readonly Ethnicity[] = ROWS.map(([code, name, aliases]) => ({
  code,
  name,
  aliases: aliases.split(', '),
}));

/** Groups whose names follow the Kinh order of family, middle and given name. */
export const KINH_ORDER: ReadonlySet<string> = new Set([
  '01',
  '02',
  '03',
  '04',
  '06',
  '07',
  '15',
  '18',
  '24',
  '25',
]);

export type EthnicityMatch =
  | { readonly outcome: 'found'; readonly ethnicity: Ethnicity }
  /** Several groups bear the name (Thổ is a group, and another name of Tày and of Khơ-me). */
  | { readonly outcome: 'ambiguous'; readonly ethnicities: readonly Ethnicity[] }
  | { readonly outcome: 'unknown' };

/** The group that a writing names: first with its diacritics, then without them. */
export function findEthnicity(text: string): EthnicityMatch {
  const written = text
    .normalize('NFC')
    .replace(/^\s*(?:dân tộc|d\.?\s?t(?![\p{L}])\.?|người(?! nước))\s*:?\s*/iu, '');
  const names = [written, written.replace(/\s*[(].*$/su, ''), /[(]([^()]+)[)]/u.exec(written)?.[1] ?? ''];
  for (const name of names) {
    for (const [table, key] of [
      [byLetters, lettersOf(name)],
      [bySkeleton, skeleton(name)],
    ] as const) {
      const [first, ...more] = table.get(key) ?? [];
      if (first === undefined) continue;
      return more.length === 0
        ? { outcome: 'found', ethnicity: first }
        : { outcome: 'ambiguous', ethnicities: [first, ...more] };
    }
  }
  return { outcome: 'unknown' };
}

/** Letters with their diacritics; spaces, hyphens and apostrophes make no difference (Ba-na, Bana, H'rê). */
function lettersOf(text: string): string {
  return fold(text).replace(/[^\p{L}\p{M}]/gu, '');
}

function tableBy(keyOf: (name: string) => string): ReadonlyMap<string, readonly Ethnicity[]> {
  const table = new Map<string, Ethnicity[]>();
  for (const ethnicity of ETHNICITIES) {
    for (const name of [ethnicity.name, ...ethnicity.aliases]) {
      const key = keyOf(name);
      const known = table.get(key);
      if (known === undefined) table.set(key, [ethnicity]);
      else if (!known.includes(ethnicity)) known.push(ethnicity);
    }
  }
  return table;
}

const byLetters = tableBy(lettersOf);
const bySkeleton = tableBy(skeleton);
