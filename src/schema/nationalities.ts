/**
 * Nationalities met in such books: ISO 3166-1 codes, and those of states that are no more (ISO 3166-3), for a
 * book that says Liên Xô does not say Nga.
 */
import { skeleton } from './fold.js';

export interface Nationality {
  /** Two letters of ISO 3166. */
  readonly code: string;
  readonly text: { readonly vi: string; readonly en: string };
  readonly aliases: readonly string[];
}

const ROWS: readonly (readonly [code: string, vi: string, en: string, aliases?: string])[] = [
  [
    'VN',
    'Việt Nam',
    'Viet Nam',
    'VN, V.Nam, CHXHCN Việt Nam, CHXHCNVN, CHXHCN VN, Cộng hòa XHCN Việt Nam, Cộng hòa XHCNVN, VNDCCH, Cộng hòa miền Nam Việt Nam, Cộng hòa xã hội chủ nghĩa Việt Nam, Việt Nam Dân chủ Cộng hòa, Việt',
  ],
  ['LA', 'Lào', 'Laos', 'CHDCND Lào, Ai Lao'],
  ['KH', 'Campuchia', 'Cambodia', 'Căm-pu-chia, Cam Bốt, Kampuchea, Cao Miên, Khmer'],
  ['CN', 'Trung Quốc', 'China', 'TQ, Trung Hoa, CHND Trung Hoa, Tàu'],
  ['TW', 'Đài Loan', 'Taiwan', 'Trung Quốc (Đài Loan)'],
  ['HK', 'Hồng Kông', 'Hong Kong', 'Hương Cảng'],
  ['TH', 'Thái Lan', 'Thailand', 'Xiêm'],
  ['MM', 'Mi-an-ma', 'Myanmar', 'Miến Điện'],
  ['MY', 'Ma-lai-xi-a', 'Malaysia', 'Mã Lai'],
  ['SG', 'Xinh-ga-po', 'Singapore', 'Tân Gia Ba'],
  ['ID', 'In-đô-nê-xi-a', 'Indonesia', 'Nam Dương'],
  ['PH', 'Phi-líp-pin', 'Philippines', 'Phi Luật Tân'],
  ['IN', 'Ấn Độ', 'India', ''],
  ['JP', 'Nhật Bản', 'Japan', 'Nhật'],
  ['KR', 'Hàn Quốc', 'Republic of Korea', 'Đại Hàn, Nam Hàn, Nam Triều Tiên'],
  ['KP', 'Triều Tiên', "Democratic People's Republic of Korea", 'CHDCND Triều Tiên, Bắc Triều Tiên'],
  ['FR', 'Pháp', 'France', 'Pháp quốc'],
  ['DE', 'Đức', 'Germany', 'CHLB Đức, Cộng hòa liên bang Đức, Tây Đức'],
  ['DD', 'Cộng hòa Dân chủ Đức', 'German Democratic Republic', 'CHDC Đức, Đông Đức'],
  ['GB', 'Anh', 'United Kingdom', 'Anh quốc, Vương quốc Anh'],
  ['US', 'Mỹ', 'United States', 'Hoa Kỳ, Hoa Kì, Mĩ, USA'],
  ['CA', 'Canada', 'Canada', 'Ca-na-đa, Gia Nã Đại'],
  ['AU', 'Úc', 'Australia', 'Ô-xtrây-li-a, Australia'],
  ['NZ', 'Niu Di-lân', 'New Zealand', 'Tân Tây Lan'],
  ['RU', 'Nga', 'Russia', 'Liên bang Nga, LB Nga'],
  ['SU', 'Liên Xô', 'Soviet Union', 'LX, Liên bang Xô viết, Xô Viết'],
  ['UA', 'U-crai-na', 'Ukraine', 'Ukraina'],
  ['PL', 'Ba Lan', 'Poland', ''],
  ['CS', 'Tiệp Khắc', 'Czechoslovakia', ''],
  ['CZ', 'Séc', 'Czechia', 'Cộng hòa Séc, Tiệp'],
  ['SK', 'Slovakia', 'Slovakia', 'Xlô-va-ki-a'],
  ['HU', 'Hung-ga-ri', 'Hungary', 'Hung'],
  ['BG', 'Bun-ga-ri', 'Bulgaria', 'Bun'],
  ['RO', 'Ru-ma-ni', 'Romania', ''],
  ['CU', 'Cu Ba', 'Cuba', ''],
  ['NO', 'Na Uy', 'Norway', ''],
  ['SE', 'Thụy Điển', 'Sweden', ''],
  ['DK', 'Đan Mạch', 'Denmark', ''],
  ['FI', 'Phần Lan', 'Finland', ''],
  ['NL', 'Hà Lan', 'Netherlands', ''],
  ['BE', 'Bỉ', 'Belgium', ''],
  ['CH', 'Thụy Sĩ', 'Switzerland', 'Thụy Sỹ'],
  ['IT', 'Ý', 'Italy', 'I-ta-li-a'],
  ['ES', 'Tây Ban Nha', 'Spain', ''],
  ['AT', 'Áo', 'Austria', ''],
];

export const NATIONALITIES: readonly Nationality[] = ROWS.map(([code, vi, en, aliases]) => ({
  code,
  text: { vi, en },
  aliases: aliases === undefined || aliases === '' ? [] : aliases.split(', '),
}));

const byName: ReadonlyMap<string, Nationality> = new Map(
  NATIONALITIES.flatMap((each) =>
    [each.code, each.text.vi, each.text.en, ...each.aliases].map((name) => [skeleton(name), each] as const),
  ),
);

/** The nationality or country that a writing names, or null. */
export function findNationality(text: string): Nationality | null {
  const written = text.normalize('NFC').replace(/^\s*(?:quốc tịch|nước)\s*:?\s*/iu, '');
  return byName.get(skeleton(written)) ?? null;
}
