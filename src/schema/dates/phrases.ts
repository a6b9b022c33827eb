/** Words around a date: what they say is noted, and what is left is the date itself. */
import { fold, withoutMarks } from '../fold.js';
import { smallNumbers } from './number-words.js';
import { isKeyword, type Token } from './tokens.js';
import type { Keyword } from './vocabulary.js';

const DEAD = /^(?:da |bi )?(?:chet|mat(?! khong)|tu tran|qua doi|hy sinh|hi sinh|liet s[iy])(?![a-z])/u;
const NOT_REMEMBERED =
  /^(?:khong|ko|k|kg|chua|chang)[ /]?(?:con )?(?:nho|ro|biet|xac dinh)(?![a-z])|^(?:quen|mat tri nho)(?![a-z])/u;

/** What a text says that holds words beyond the date vocabulary, judged by how it begins. */
export function phraseOf(text: string): 'deceased' | 'not-remembered' | null {
  const bare = withoutMarks(fold(text)).replace(/^[^a-z0-9]+/u, '');
  if (DEAD.test(bare)) return 'deceased';
  return NOT_REMEMBERED.test(bare) ? 'not-remembered' : null;
}

/** Tokens without the words that only qualify a date, and what those words said. */
export interface Stripped {
  readonly tokens: readonly Token[];
  readonly calendar: 'solar' | 'lunar' | null;
  readonly leap: boolean;
  readonly approximate: boolean;
  readonly notRemembered: boolean;
  /** *Sinh*, *SN*: what follows is a date, not an age. */
  readonly born: boolean;
}

/** Removes calendar names, *nhuận*, *khoảng*, *sinh*, *không nhớ* and a time of day. */
export function strip(written: readonly Token[]): Stripped {
  const tokens = withoutTime(written);
  let calendar: Stripped['calendar'] = null;
  let leap = false;
  let approximate = false;
  let notRemembered = false;
  let born = false;
  const kept: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    at += 1;
    if (is(token, 'lunar', 'solar')) {
      calendar = isKeyword(token, 'lunar') ? 'lunar' : 'solar';
      if (isKeyword(tokens[at], 'calendar')) at += 1;
    } else if (is(token, 'leap')) {
      leap = true;
    } else if (is(token, 'about')) {
      approximate = true;
    } else if (isKeyword(token, 'not') && isKeyword(tokens[at], 'remember')) {
      notRemembered = true;
      while (isKeyword(tokens[at], 'remember')) at += 1;
    } else if (is(token, 'born')) {
      born = true;
    } else {
      kept.push(token);
    }
  }
  return { tokens: kept, calendar, leap, approximate, notRemembered, born };
}

/** Tokens before *chết* or *mất*, or null if neither is written. */
export function beforeDeath(tokens: readonly Token[]): readonly Token[] | null {
  const at = tokens.findIndex((token) => isKeyword(token, 'dead'));
  if (at < 0) return null;
  return tokens.slice(0, at > 0 && isKeyword(tokens[at - 1], 'already') ? at - 1 : at);
}

/** An age and the tokens without it: *25 tuổi*, *tuổi 25*, *25t*, *hai mươi lăm tuổi*. */
export function takeAge(
  tokens: readonly Token[],
): { readonly age: number; readonly rest: readonly Token[] } | null {
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isKeyword(tokens[at], 'age')) continue;
    for (let from = 0; from < at; from += 1) {
      const age = numbersAt(tokens, from).find((step) => step.next === at);
      if (age !== undefined) {
        return { age: age.value, rest: [...tokens.slice(0, from), ...tokens.slice(at + 1)] };
      }
    }
    const after = tokens[at + 1]?.type === 'separator' ? at + 2 : at + 1;
    const age = isKeyword(tokens[at], 'month') ? undefined : numbersAt(tokens, after).at(-1);
    if (age !== undefined)
      return { age: age.value, rest: [...tokens.slice(0, at), ...tokens.slice(age.next)] };
  }
  return null;
}

function numbersAt(tokens: readonly Token[], at: number) {
  const token = tokens[at];
  return token?.type === 'number' && token.digits <= 3
    ? [{ value: token.value, next: at + 1 }]
    : [...smallNumbers(tokens, at)].sort((one, other) => one.next - other.next);
}

/** The tokens without a time of day before or behind them: *lúc 5 giờ 30 phút sáng*, *7h30*, *21 giờ 15 ph*, *giờ Dần*. */
function withoutTime(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  while (isKeyword(tokens[first], 'born')) first += 1;
  const end = timeEnd(tokens, first);
  if (end !== null) return tokens.slice(end);
  const starts = tokens.flatMap((_, at) => (at > first && timeEnd(tokens, at) === tokens.length ? [at] : []));
  // Of *mười hai giờ* the time is the whole, which *lúc* or a comma comes before, and not the hai alone.
  const start = starts.find(
    (at) => isKeyword(tokens[at - 1], 'born') || tokens[at - 1]?.type === 'separator',
  );
  return tokens.slice(0, start ?? starts.at(-1));
}

/** Where a time of day that begins there ends; null if none does. */
function timeEnd(tokens: readonly Token[], from: number): number | null {
  const begun = hourEnd(tokens, from);
  if (begun === null) return null;
  let at = begun;
  const minute = numbersAt(tokens, at).find((step) => isKeyword(tokens[step.next], 'minute'));
  if (minute !== undefined) at = minute.next + 1;
  else if (tokens[at]?.type === 'number' && tokens[at + 1]?.type !== 'separator') {
    // "7h30 ngày 12/3": minutes only if a whole date still follows, or nothing at all.
    const after = tokens[at + 1];
    if (after === undefined || isKeyword(after, 'day') || isKeyword(after, 'part-of-day')) at += 1;
  }
  while (isKeyword(tokens[at], 'part-of-day') || tokens[at]?.type === 'separator') at += 1;
  return at;
}

/** Where an hour that begins there ends: *5 giờ*, *7h*, *giờ Dần*; null if none does. */
function hourEnd(tokens: readonly Token[], from: number): number | null {
  const named = tokens[from + 1];
  if (isKeyword(tokens[from], 'hour') && named !== undefined && 'senses' in named) {
    return named.senses.some((sense) => sense.type === 'branch') ? from + 2 : null;
  }
  const hour = numbersAt(tokens, from).find((step) => isKeyword(tokens[step.next], 'hour'));
  return hour === undefined ? null : hour.next + 1;
}

/** Whether a word can be one of these keywords; a number or a Roman month never is. */
function is(token: Token, ...keywords: readonly Keyword[]): boolean {
  return token.type === 'word' && keywords.some((keyword) => isKeyword(token, keyword));
}
