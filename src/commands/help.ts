/** Help pages in the user's language: what the argument parser would print in English. */
import type { Argument, Command, HelpConfiguration, Option } from 'commander';
import { doorMessages } from '../messages/door.js';
import { say } from '../messages/message.js';

const translated = (text: string): string => say(doorMessages.placeholders(text));

export const helpConfiguration: HelpConfiguration = {
  styleTitle: (title) => say(doorMessages.helpTitle(title)),
  // The parser's own terms, with their placeholders put into the user's language.
  styleUsage: translated,
  styleSubcommandTerm: translated,
  styleOptionTerm: translated,
  styleArgumentTerm: (term) => translated(`<${term}>`),
  argumentTerm: (argument: Argument) => argument.name(),
  argumentDescription: (argument: Argument) => argument.description,
  optionDescription,
};

/** The choices are explained by the description itself; what must be given is said so. */
function optionDescription(option: Option): string {
  const extra: string[] = [];
  if (option.mandatory && option.defaultValue === undefined) extra.push(say(doorMessages.required));
  if (typeof option.defaultValue === 'string') extra.push(say(doorMessages.byDefault(option.defaultValue)));
  return extra.length === 0 ? option.description : `${option.description} (${extra.join(', ')})`;
}

/** Sub-commands answer help and errors as the program does. */
export function inheritDoor(command: Command, program: Command): void {
  command.copyInheritedSettings(program).allowExcessArguments(false);
  command.helpOption('-h, --help', say(doorMessages.optionHelp));
  command.addHelpText('after', `\n${say(doorMessages.globalOptions)}`);
  if (command.commands.length > 0) command.helpCommand('help [command]', say(doorMessages.helpCommand));
  for (const child of command.commands) inheritDoor(child, program);
}

/** The language of the texts must be known before any command is declared. */
export function languageOf(argv: readonly string[]): 'vi' | 'en' {
  const flag = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = flag === -1 ? process.env.HOTICH_LANG : (argv[flag]?.split('=')[1] ?? argv[flag + 1]);
  return named === 'en' ? 'en' : 'vi';
}
