/** The program: global options, commands wired, usage errors turned into exit codes. */
import { Command, CommanderError } from 'commander';
import { defineBook } from './commands/book.js';
import { defineInit } from './commands/init.js';
import { defineOfficer } from './commands/officer.js';
import { doorMessages } from './messages/door.js';
import { EXIT } from './messages/errors.js';
import { say, setLanguage } from './messages/message.js';
import { VERSION } from './version.js';

/** In the order of a book's way through the office; `hotich --help` lists them so. */
const COMMANDS: readonly ((program: Command) => void)[] = [defineInit, defineOfficer, defineBook];

/** Runs the program on a command line (`process.argv`); sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  // `hotich show | head` ends quietly: a reader that leaves is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  setLanguage(languageOf(argv));
  const program = createProgram();
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
    process.exitCode = asked ? EXIT.done : EXIT.usage;
  }
}

/** The command tree; also what the reference in docs/commands.md is written from. */
export function createProgram(): Command {
  const program = new Command('hotich')
    .description(say(doorMessages.program))
    .option('-w, --workspace <folder>', say(doorMessages.optionWorkspace))
    .option('-o, --officer <code>', say(doorMessages.optionOfficer))
    .option('--lang <vi|en>', say(doorMessages.optionLanguage))
    .option('--json', say(doorMessages.optionJson))
    .option('-q, --quiet', say(doorMessages.optionQuiet))
    .option('--debug', say(doorMessages.optionDebug))
    .version(VERSION, '-V, --version', say(doorMessages.optionVersion))
    .helpOption('-h, --help', say(doorMessages.optionHelp))
    .helpCommand('help [command]', say(doorMessages.helpCommand))
    .configureOutput({
      outputError: (text, write) => write(say(doorMessages.usage(text.replace(/^error: /, '').trim()))),
    })
    .exitOverride();
  for (const define of COMMANDS) define(program);
  for (const command of program.commands) inheritDoor(command, program);
  return program;
}

/** Sub-commands answer errors and help as the program does. */
function inheritDoor(command: Command, program: Command): void {
  command.copyInheritedSettings(program).helpOption('-h, --help', say(doorMessages.optionHelp));
  for (const child of command.commands) inheritDoor(child, program);
}

function languageOf(argv: readonly string[]): 'vi' | 'en' {
  const flag = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const named = flag === -1 ? process.env.HOTICH_LANG : (argv[flag]?.split('=')[1] ?? argv[flag + 1]);
  return named === 'en' ? 'en' : 'vi';
}
