/** What the argument parser says in English, as an error of ours in the user's language. */
import { Command, CommanderError, Option } from 'commander';
import { doorMessages } from '../messages/door.js';
import { type ErrorCode, HotichError } from '../messages/errors.js';
import { say } from '../messages/message.js';

/** The parser's messages by its codes; the named groups are the details of our error. */
const MESSAGES: Readonly<Record<string, { readonly code: ErrorCode; readonly text: RegExp }>> = {
  'commander.unknownOption': {
    code: 'option-unknown',
    text: /unknown option '(?<option>[^']*)'(?:\s*\(Did you mean (?:one of )?(?<similar>.*)\?\))?/s,
  },
  'commander.unknownCommand': {
    code: 'command-unknown',
    text: /unknown command '(?<name>[^']*)'(?:\s*\(Did you mean (?:one of )?(?<similar>.*)\?\))?/s,
  },
  'commander.missingMandatoryOptionValue': {
    code: 'option-missing',
    text: /required option '(?:-\w, )?(?<option>[^']*)' not specified/,
  },
  'commander.optionMissingArgument': {
    code: 'option-value-missing',
    text: /option '(?:-\w, )?(?<option>--[\w-]+)[^']*' argument missing/,
  },
  'commander.missingArgument': {
    code: 'argument-missing',
    text: /missing required argument '(?<argument>[^']*)'/,
  },
  'commander.excessArguments': { code: 'too-many-arguments', text: /too many arguments/ },
  'commander.invalidArgument': {
    code: 'value-invalid',
    text: /(?:option|value) '(?:(?:-\w, )?(?<option>--[\w-]+)[^']*' argument ')?(?<value>.*?)' is invalid(?: for argument '(?<argument>[^']*)')?\.\s*(?<rule>.*)$/s,
  },
};

/** The typed error for what the parser refused; `command` is what to ask help for, e.g. `hotich book add`. */
export function usageError(error: CommanderError, command: string): HotichError {
  if (error.code === 'commander.help') return new HotichError('command-missing', { command });
  const problem = error.message.replace(/^error: /, '').trim();
  const known = MESSAGES[error.code];
  const found = known?.text.exec(problem);
  if (known === undefined || found === undefined || found === null) {
    return new HotichError('usage-wrong', { problem, command });
  }
  const { option, argument, rule, ...others } = found.groups ?? {};
  const what = option ?? (argument === undefined ? undefined : `<${argument}>`);
  return new HotichError(known.code, {
    ...withoutGaps({
      ...others,
      what: what && say(doorMessages.placeholders(what)),
      rule: rule && ruleOf(rule),
    }),
    command,
  });
}

/** The rule in the user's language: ours as it is, the parser's own list of choices put into words. */
function ruleOf(rule: string): string {
  const choices = /^Allowed choices are (.*)\.$/.exec(rule)?.[1];
  return choices === undefined ? rule : say(doorMessages.choices(choices));
}

function withoutGaps(
  details: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/** The program takes any word, for its menu: a parser with its commands and nothing else tells which one was meant. */
export function unknownCommand(name: string, commands: readonly string[]): HotichError {
  const parser = new Command('hotich');
  for (const known of commands) parser.command(known);
  return refusalOf(parser, name, 'hotich');
}

/**
 * The parser misses an option before it sees that one was misspelt, which is the likelier slip; null if all that were
 * `given` are known.
 */
export function misspeltOption(command: Command, given: readonly string[]): HotichError | null {
  const line = ancestry(command);
  const options = line.flatMap((each) => each.options);
  const known = options.flatMap(({ short, long }) => [short, long]);
  const flags = given.flatMap((word) => (/^-{1,2}\p{L}/u.test(word) ? [word.replace(/=.*$/su, '')] : []));
  const option = flags.find((flag) => !known.includes(flag) && !['--help', '-h'].includes(flag));
  if (option === undefined) return null;
  const parser = new Command();
  for (const each of options) parser.addOption(new Option(each.flags));
  const words = line.map((each) => each.name());
  return refusalOf(parser, option, words.reverse().join(' '));
}

/** What a parser says against one word that it does not know, with what is spelt like it. */
function refusalOf(parser: Command, word: string, command: string): HotichError {
  parser.exitOverride().configureOutput({ outputError: () => {} });
  try {
    parser.parse([word], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return usageError(error, command);
    throw error;
  }
  throw new RangeError(`the parser knows ${word}`);
}

/** A command and those it belongs to, the program last. */
function ancestry(command: Command): readonly Command[] {
  return command.parent === null ? [command] : [command, ...ancestry(command.parent)];
}
