/** Numbers in words: read from tokens, and written in the ways of north and south. */
import { digitsOf, isAfterTensOnly, isKeyword, type Token } from './tokens.js';

/** One way to read on from a place in the tokens. */
export interface NumberStep {
  readonly value: number;
  readonly next: number;
}

/** All ways to read a number from 0 to 99 at a place: *mười hai*, *hai mươi lăm*, *tám lăm*, *hăm ba*, *tư*. */
export function smallNumbers(tokens: readonly Token[], at: number): readonly NumberStep[] {
  const steps: NumberStep[] = [];
  const add = (value: number, next: number) => steps.push({ value, next });
  const token = tokens[at];
  const second = tokens[at + 1];
  if (isKeyword(token, 'twenty')) {
    for (const unit of unitsOf(second)) add(20 + unit, at + 2);
  }
  if (isKeyword(token, 'ten')) {
    add(10, at + 1);
    for (const unit of unitsOf(second)) add(10 + unit, at + 2);
  }
  if (isAfterTensOnly(token)) return steps;
  for (const first of digitsOf(token)) {
    add(first, at + 1);
    // *ngày không tám tháng không ba*, as in figures 08 and 03.
    if (first === 0) for (const unit of unitsOf(second)) add(unit, at + 2);
    if (first < 2) continue;
    if (isKeyword(second, 'ten')) {
      add(first * 10, at + 2);
      for (const unit of unitsOf(tokens[at + 2])) add(first * 10 + unit, at + 3);
    }
    for (const unit of unitsOf(second)) add(first * 10 + unit, at + 2);
  }
  return steps;
}

/** All ways to read a year at a place; below 100 it is the last two digits only. */
export function yearNumbers(tokens: readonly Token[], at: number): readonly NumberStep[] {
  const steps: NumberStep[] = smallNumbers(tokens, at).filter((step) => step.value >= 10);
  if (isKeyword(tokens[at], 'zero-tens') || digitsOf(tokens[at]).includes(0)) {
    for (const unit of unitsOf(tokens[at + 1])) steps.push({ value: unit, next: at + 2 });
  }
  for (const thousands of unitsOf(tokens[at])) {
    if (isKeyword(tokens[at + 1], 'thousand')) {
      for (const rest of belowThousand(tokens, at + 2)) {
        steps.push({ value: thousands * 1000 + rest.value, next: rest.next });
      }
    }
    steps.push(...digitByDigit(tokens, at, thousands));
  }
  return steps;
}

/** *chín trăm tám mươi lăm*, *không trăm linh năm*, *lẻ năm*, *mười*, or nothing. */
function belowThousand(tokens: readonly Token[], at: number): readonly NumberStep[] {
  const steps: NumberStep[] = [{ value: 0, next: at }, ...belowHundred(tokens, at)];
  for (const hundreds of digitsOf(tokens[at])) {
    if (!isKeyword(tokens[at + 1], 'hundred')) continue;
    steps.push({ value: hundreds * 100, next: at + 2 });
    for (const rest of belowHundred(tokens, at + 2)) {
      steps.push({ value: hundreds * 100 + rest.value, next: rest.next });
    }
  }
  return steps;
}

function belowHundred(tokens: readonly Token[], at: number): readonly NumberStep[] {
  const steps = smallNumbers(tokens, at).filter((step) => step.value >= 10);
  if (!isKeyword(tokens[at], 'zero-tens')) return steps;
  return [...steps, ...unitsOf(tokens[at + 1]).map((unit) => ({ value: unit, next: at + 2 }))];
}

/** *một chín tám lăm*: the four digits named one by one. */
function digitByDigit(tokens: readonly Token[], at: number, first: number): readonly NumberStep[] {
  let values = [first];
  for (let place = 1; place < 4; place += 1) {
    const digits = digitsOf(tokens[at + place]);
    values = values.flatMap((value) => digits.map((digit) => value * 10 + digit));
  }
  return values.map((value) => ({ value, next: at + 4 }));
}

function unitsOf(token: Token | undefined): readonly number[] {
  return digitsOf(token).filter((value) => value > 0);
}

/** How numbers are put in words. Each choice is attested; `northern` and `southern` are the usual sets. */
export interface NumberStyle {
  readonly thousand: 'nghìn' | 'ngàn';
  /** For a nought in the tens: một nghìn chín trăm *linh* năm. */
  readonly zeroTens: 'linh' | 'lẻ';
  /** Behind tens from twenty on. */
  readonly four: 'tư' | 'bốn';
  readonly five: 'lăm' | 'nhăm';
}

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** A number from 0 to 9999 in words. Throws RangeError outside. */
export function writeNumber(value: number, style: NumberStyle): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) throw new RangeError(`not 0 to 9999: ${value}`);
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor((value % 1000) / 100);
  const rest = value % 100;
  const words: string[] = [];
  if (thousands > 0) words.push(unit(thousands), style.thousand);
  if (hundreds > 0 || (thousands > 0 && rest > 0)) words.push(unit(hundreds), 'trăm');
  if (rest > 0 || words.length === 0) {
    if (rest < 10 && words.length > 0) words.push(style.zeroTens);
    words.push(...writeSmall(rest, style));
  }
  return words.join(' ');
}

function writeSmall(value: number, style: NumberStyle): readonly string[] {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  if (tens === 0) return [unit(units)];
  const head = tens === 1 ? ['mười'] : [unit(tens), 'mươi'];
  if (units === 0) return head;
  if (units === 5) return [...head, tens === 1 ? 'lăm' : style.five];
  if (tens > 1 && units === 1) return [...head, 'mốt'];
  if (tens > 1 && units === 4) return [...head, style.four];
  return [...head, unit(units)];
}

function unit(value: number): string {
  return UNITS[value] ?? '';
}
