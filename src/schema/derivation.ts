/** The rules by which a value may be suggested from others; what was accepted names its rule for good. */
export const DERIVATION_RULES = [
  'date-in-age-box',
  'year-from-age',
  'same-parent',
  'siblings-home-place',
  'parents-home-place',
  'parents-residence',
  'parents-ethnicity',
] as const;

export type DerivationRule = (typeof DERIVATION_RULES)[number];
