/** Reads a date as people wrote it (domain §5). Nothing is corrected and nothing is filled in. */
import { isPossible, type PartialDate, sameDate } from '../partial-date.js';
import { cycleName, cycleYears, isInCycle } from './cycle.js';
import { isEmptyCentury, type Reading, readings } from './grammar.js';
import { smallNumbers } from './number-words.js';
import { type DateContext, type DateFlag, type DateOutcome, yearFromTwoDigits } from './outcome.js';
import { beforeDeath, phraseOf, type Stripped, strip, takeAge } from './phrases.js';
import { type Token, tokenise } from './tokens.js';

/** Reads the text of a date field. */
export function parseDate(text: string, context: DateContext): DateOutcome {
  const whole = parseTokens(text, context);
  if (whole.outcome !== 'unreadable') return whole;
  const [, head, aside] = /^(.+?)\s*[(]([^()]+)[)]?\s*$/su.exec(text) ?? [];
  return head === undefined || aside === undefined
    ? whole
    : both(parseTokens(head, context), asideOf(aside, context));
}

/** The same day by the other calendar, with its year or without: *(tức 8/11 ÂL)*. */
const SAME_DAY = /^\s*(?:tức|nhằm)(?:\s+(?:là|ngày))*\s+/iu;

/** A day and month of the moon without their year: *(26/8 ÂL)*, *(âm lịch 26/8)*. */
const LUNAR_DAY =
  /^\s*(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*(?:[âa]\.?l\.?|âm lịch)|(?:[âa]\.?l\.?|âm lịch)\s*:?\s*\d{1,2}\s*[/.-]\s*\d{1,2})\s*$/iu;

function asideOf(text: string, context: DateContext): DateOutcome | 'same-day' {
  const written = text.normalize('NFC');
  const [told] = SAME_DAY.exec(written) ?? [];
  const isDate = told !== undefined && tokenise(written.slice(told.length)) !== null;
  return isDate || LUNAR_DAY.test(written) ? 'same-day' : parseTokens(text, context);
}

/** A date with a second writing of it in brackets: the first counts, the second may contradict it. */
function both(first: DateOutcome, second: DateOutcome | 'same-day'): DateOutcome {
  if (first.outcome !== 'date' || second === 'same-day') return first;
  if (second.outcome === 'deceased') return { ...first, flags: [...first.flags, 'deceased'] };
  // *1952 (không rõ ngày, tháng)* says no more than the year does.
  if (second.outcome === 'not-remembered') {
    return first.date.day === null ? first : { ...first, flags: [...first.flags, 'approximate'] };
  }
  if (second.outcome !== 'date') return { outcome: 'unreadable' };
  if (sameDate(first.date, second.date)) return first;
  // A lunar date beside a solar one is the same day by the other calendar.
  if (first.date.calendar === 'solar' && second.date.calendar === 'lunar') return first;
  return {
    ...first,
    flags: [...first.flags, 'two-readings'],
    alternatives: [...first.alternatives, second.date],
  };
}

/** The stroke behind minutes: *20h30' ngày 12/3/1985*. */
const MINUTES = /(?<=\d\s*(?:h|g|giờ)\s*\d{1,2})\s*['’′]/giu;

function parseTokens(text: string, context: DateContext): DateOutcome {
  const cut = tokenise(text.replace(MINUTES, ' phút'));
  const outcome = cut === null ? null : parseWhole(cut.tokens, context);
  if (outcome === null || outcome.outcome === 'unreadable') {
    return { outcome: phraseOf(text) ?? 'unreadable' };
  }
  return outcome.outcome === 'date' && cut?.marksMissing === true
    ? { ...outcome, flags: [...outcome.flags, 'marks-missing'] }
    : outcome;
}

function parseWhole(tokens: readonly Token[], context: DateContext): DateOutcome {
  const living = beforeDeath(tokens);
  if (living !== null) {
    const before = parseLiving(living, context);
    return before.outcome === 'date'
      ? { ...before, flags: [...before.flags, 'deceased'] }
      : { outcome: 'deceased' };
  }
  return parseLiving(tokens, context);
}

function parseLiving(tokens: readonly Token[], context: DateContext): DateOutcome {
  const stripped = strip(tokens);
  const dated = parseDated(stripped, context);
  if (stripped.notRemembered && dated.outcome === 'empty') return { outcome: 'not-remembered' };
  if (dated.outcome !== 'unreadable') return dated;
  const aged = takeAge(stripped.tokens);
  if (aged === null) return dated;
  const rest = parseDated({ ...stripped, tokens: aged.rest }, context);
  return rest.outcome === 'date'
    ? rest
    : rest.outcome === 'empty'
      ? { outcome: 'age', age: aged.age }
      : dated;
}

function parseDated(stripped: Stripped, context: DateContext): DateOutcome {
  const { tokens } = stripped;
  const short = shortNumber(tokens);
  if (short !== null) return ageOrYear(short, stripped, context);
  const found = readings(tokens);
  const least = Math.min(...found.map((reading) => reading.cost));
  const outcomes = found
    .filter((reading) => reading.cost === least)
    .map((reading) => interpret(reading, stripped, context))
    .filter(({ outcome }) => outcome !== 'unreadable');
  const possible = outcomes.filter(({ outcome }) => outcome !== 'impossible');
  const [first, ...rivals] = distinct(possible.length > 0 ? possible : outcomes);
  if (first === undefined) return { outcome: 'unreadable' };
  if (rivals.length === 0 || possible.length === 0) return first;
  const dates = rivals.flatMap((rival) => (rival.outcome === 'date' ? [rival.date] : []));
  if (first.outcome !== 'date' || dates.length < rivals.length) return { outcome: 'unreadable' };
  return {
    ...first,
    flags: [...first.flags, 'two-readings'],
    alternatives: [...first.alternatives, ...dates],
  };
}

/** Two digits alone, or a number in words from ten on: `60`, *sáu mươi*. */
function shortNumber(tokens: readonly Token[]): number | null {
  const written = tokens.filter((token) => token.type !== 'separator' && token.type !== 'gap');
  const only = written[0];
  if (tokens.some((_, at) => isEmptyCentury(tokens, at))) return null;
  if (only?.type === 'number') return only.digits === 2 && written.length === 1 ? only.value : null;
  const words = smallNumbers(written, 0).find((step) => step.next === written.length && step.value >= 10);
  return words?.value ?? null;
}

/** A short number alone in a box may be an age or a year, unless the writer says *sinh*. */
function ageOrYear(number: number, { born, approximate }: Stripped, { bookYear }: DateContext): DateOutcome {
  const year = yearFromTwoDigits(number, bookYear);
  if (!born) return { outcome: 'age-or-year', age: number, year };
  if (year === null) return { outcome: 'unreadable' };
  return {
    outcome: 'date',
    date: { year, month: null, day: null, calendar: 'solar' },
    flags: approximate ? ['two-digit-year', 'approximate'] : ['two-digit-year'],
    alternatives: [],
  };
}

/** What one way to read the tokens comes to. */
function interpret(reading: Reading, stripped: Stripped, context: DateContext): DateOutcome {
  const flags: DateFlag[] = [];
  const day = reading.day === 0 ? null : reading.day;
  const month = reading.month === 0 ? null : reading.month;
  if (reading.day === 0 || reading.month === 0) flags.push('zero-for-unknown');
  const part = reading.year;
  const nothing = day === null && month === null;
  if (part === null || (part.value === 0 && (nothing || !part.twoDigits))) {
    if (nothing) return { outcome: 'empty' };
    const plausible = day !== null && month !== null && day <= 31 && month <= 12;
    return plausible ? { outcome: 'no-year', day, month } : { outcome: 'unreadable' };
  }
  const { calendar, implied } = calendarOf(reading, stripped);
  if (implied) flags.push('lunar-implied');
  if (stripped.leap) flags.push('leap-month');
  // A whole date beside *không nhớ rõ* is about right at best.
  if (stripped.approximate || (stripped.notRemembered && day !== null)) flags.push('approximate');
  const build = (year: number): PartialDate => ({ year, month, day: month === null ? null : day, calendar });
  if (part.value === null) {
    const { cycle } = part;
    if (cycle === null) return { outcome: 'unreadable' };
    const dates = cycleYears(cycle, context.bookYear)
      .map((year) => ({ ...build(year), calendar: 'lunar' as const }))
      .filter(isPossible);
    return { outcome: 'cycle-year', name: cycleName(cycle), dates };
  }
  const year = part.twoDigits ? yearFromTwoDigits(part.value, context.bookYear) : part.value;
  if (year === null) return { outcome: 'unreadable' };
  const date = build(year);
  if (!isPossible(date)) return { outcome: 'impossible', day, month, year, calendar };
  if (part.twoDigits) flags.push('two-digit-year');
  if (day !== null && month === null) flags.push('day-without-month');
  const alternatives = traditional(reading, date, stripped.calendar);
  if (reading.monthName === 'one' || alternatives.length > 0) flags.push('traditional-month');
  if (part.cycle !== null) {
    if (isInCycle(year, part.cycle)) {
      flags.push('cycle-year');
      // The day may be counted by either calendar; nothing written says which.
      if (month !== null && stripped.calendar === null && !implied) {
        flags.push('two-readings');
        alternatives.push({ ...date, calendar: 'lunar' });
      }
    } else {
      flags.push('two-readings');
      const years = cycleYears(part.cycle, context.bookYear);
      alternatives.push(...years.map((other) => ({ ...build(other), calendar: 'lunar' as const })));
    }
  }
  if (reading.doubtfulMonth) {
    flags.push('two-readings');
    alternatives.push({ ...date, month: null, day: null });
  }
  return { outcome: 'date', date, flags, alternatives };
}

function calendarOf(
  reading: Reading,
  stripped: Stripped,
): { readonly calendar: PartialDate['calendar']; readonly implied: boolean } {
  if (stripped.calendar !== null) return { calendar: stripped.calendar, implied: false };
  const implied = reading.fullMoon || stripped.leap;
  return { calendar: implied ? 'lunar' : 'solar', implied };
}

/**
 * What the old month names can also mean: *tháng một* was the eleventh lunar month, *tháng chạp* is the
 * twelfth lunar one. Nothing is left to say when the calendar settles it.
 */
function traditional(
  { monthName }: Reading,
  date: PartialDate,
  written: 'solar' | 'lunar' | null,
): PartialDate[] {
  if (written === 'solar' || monthName === null) return [];
  if (monthName === 'one') return [{ ...date, month: 11, calendar: 'lunar' }];
  return date.calendar === 'lunar' ? [] : [{ ...date, calendar: 'lunar' }];
}

function distinct(outcomes: readonly DateOutcome[]): readonly DateOutcome[] {
  const seen = new Set<string>();
  return outcomes.filter((outcome) => {
    const key = JSON.stringify(outcome);
    return seen.has(key) ? false : seen.add(key);
  });
}
