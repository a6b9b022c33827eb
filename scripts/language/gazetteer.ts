/** The units of the country, before July 2025 and now, as the gazetteer has them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const unit = z.object({ FullName: z.string() });
const before = z.array(
  unit.extend({ District: z.array(unit.extend({ Ward: z.array(unit).nullish() })).nullish() }),
);
const current = z.array(unit.extend({ Wards: z.array(unit).nullish() }));

/** The units of the country, province by province. */
export interface Gazetteer {
  readonly before: readonly {
    readonly name: string;
    readonly districts: readonly { readonly name: string; readonly wards: readonly string[] }[];
  }[];
  readonly current: readonly { readonly name: string; readonly wards: readonly string[] }[];
}

/** A unit's name without the word for its kind: *Nam Sách* of *Huyện Nam Sách*. */
export function withoutKind(unit: string): string {
  return unit.replace(/^(?:Phường|Xã|Thị trấn|Quận|Huyện|Thị xã|Thành phố|Tỉnh)\s+/u, '');
}

export function readGazetteer(data: string): Gazetteer {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(data, 'gazetteer', name), 'utf8'));
  const nfc = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return {
    before: before.parse(read('before-2025-07.json')).map((province) => ({
      name: nfc(province.FullName),
      districts: (province.District ?? []).map((district) => ({
        name: nfc(district.FullName),
        wards: (district.Ward ?? []).map((ward) => nfc(ward.FullName)),
      })),
    })),
    current: current.parse(read('current-2026-07.json')).map((province) => ({
      name: nfc(province.FullName),
      wards: (province.Wards ?? []).map((ward) => nfc(ward.FullName)),
    })),
  };
}
