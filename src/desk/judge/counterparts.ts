/** Boxes of one entry that often say the same: the other parent's, or those of the one who came to declare. */
import type { FieldKey } from '../../schema/fields.js';

export type Counterpart = FieldKey;

/** For each field, whose like it may repeat; likeliest first. */
export const COUNTERPARTS: Readonly<Partial<Record<FieldKey, readonly Counterpart[]>>> = {
  'child.ethnicity': ['father.ethnicity', 'mother.ethnicity'],
  'child.nationality': ['father.nationality', 'mother.nationality'],
  'mother.ethnicity': ['father.ethnicity', 'child.ethnicity'],
  'mother.nationality': ['father.nationality', 'child.nationality'],
  'mother.occupation': ['father.occupation'],
  'mother.residence': ['father.residence'],
  'mother.residenceType': ['father.residenceType'],
  'mother.paperType': ['father.paperType'],
  'father.ethnicity': ['mother.ethnicity', 'child.ethnicity'],
  'father.nationality': ['mother.nationality', 'child.nationality'],
  'father.occupation': ['mother.occupation'],
  'father.residence': ['mother.residence'],
  'father.residenceType': ['mother.residenceType'],
  'father.paperType': ['mother.paperType'],
  'declarant.fullName': ['father.fullName', 'mother.fullName'],
  'declarant.age': ['father.age', 'mother.age'],
  'declarant.residence': ['father.residence', 'mother.residence'],
  'declarant.paperType': ['father.paperType', 'mother.paperType'],
  'declarant.paperNumber': ['father.paperNumber', 'mother.paperNumber'],
};
