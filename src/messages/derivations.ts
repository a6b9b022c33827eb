/** How the rules of suggestions are told: on the screen, and as the evidence of what was accepted by them. */
import type { DerivationRule } from '../schema/derivation.js';
import type { Message } from './message.js';

export const derivationTexts: Readonly<Record<DerivationRule, Message>> = {
  'date-in-age-box': { vi: 'ngày ghi ở ô tuổi', en: 'the date in the box of the age' },
  'year-from-age': {
    vi: 'từ tuổi và ngày đăng ký',
    en: 'from the age and the date of registration',
  },
  'same-parent': { vi: 'cùng cha mẹ này, ở mục khác', en: 'the same parent in another entry' },
  'siblings-home-place': { vi: 'quê quán của anh chị em', en: "a brother's or sister's home place" },
  'parents-home-place': {
    vi: 'quê quán của cha hoặc mẹ trong mục khai sinh của họ',
    en: "the father's or mother's home place in the entry of their own birth",
  },
  'parents-residence': {
    vi: 'nơi ở của cha hoặc mẹ (nơi ở chưa phải là quê quán)',
    en: 'where the father or mother lived (a residence is no home place)',
  },
  'parents-ethnicity': { vi: 'dân tộc của cha mẹ', en: "the parents' ethnicity" },
};
