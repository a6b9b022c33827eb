/** Parsers of option values; what they refuse is a usage error that names the option. */
import { InvalidArgumentError } from 'commander';
import { doorMessages } from '../messages/door.js';
import { say } from '../messages/message.js';
import { officeMessages } from '../messages/office.js';
import { LARGEST_ENTRY_NUMBER } from '../schema/entry-number.js';

/** A whole number within a range, both ends included. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(say(doorMessages.wholeNumber(least, most)));
    }
    return value;
  };
}

/** The code stands in figures, bundles and messages in place of a name, so it must not be one (domain §2). */
export function officerCode(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/.test(text)) {
    throw new InvalidArgumentError(say(officeMessages.officerCodeRule));
  }
  return text;
}

/** The code names the book in file names and reports: ASCII, so that it survives every system (domain §3). */
export function bookCode(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text)) {
    throw new InvalidArgumentError(say(officeMessages.bookCodeRule));
  }
  return text;
}

/** Công văn 1437 writes the number with two digits. */
export function bookNumber(text: string): string {
  if (!/^\d{1,3}$/.test(text)) throw new InvalidArgumentError(say(officeMessages.bookNumberRule));
  return text.padStart(2, '0');
}

export const bookYear = wholeNumber(1900, 2100);
export const numberOfEntry = wholeNumber(1, LARGEST_ENTRY_NUMBER);
export const pageCount = wholeNumber(1, 9_999);
