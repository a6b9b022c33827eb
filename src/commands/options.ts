/** Parsers of option values; what they refuse is a usage error that names the option. */
import { InvalidArgumentError } from 'commander';
import { doorMessages } from '../messages/door.js';
import { say } from '../messages/message.js';

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
