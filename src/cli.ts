/** The program: global options, commands wired, usage errors turned into exit codes. */
import { Command, CommanderError, Option } from 'commander';
import { helpConfiguration, inheritDoor, languageOf } from './commands/help.js';
import { endWith, run } from './commands/run.js';
import { misspeltOption, unknownCommand, usageError } from './commands/usage.js';
import { askMessages } from './messages/ask.js';
import { exportMessages, receiptMessages, receiveMessages } from './messages/bundle.js';
import { deskMessages } from './messages/desk.js';
import { doctorMessages } from './messages/doctor.js';
import { doorMessages } from './messages/door.js';
import { EXIT } from './messages/errors.js';
import { inspectMessages } from './messages/inspect.js';
import { intakeMessages } from './messages/intake.js';
import { keepMessages } from './messages/keep.js';
import { lookMessages } from './messages/look.js';
import { type Message, say, setLanguage } from './messages/message.js';
import { officeMessages } from './messages/office.js';
import { readMessages } from './messages/read.js';
import { rekeyMessages } from './messages/rekey.js';
import { checkMessages } from './messages/rules.js';
import { statsMessages } from './messages/stats.js';
import { VERSION } from './version.js';

type Define = (program: Command) => void;

/**
 * In the order of a book's way through the office; `hotich --help` lists them so. A command's module is loaded
 * only when the command line names it: start-up stays quick whatever a command needs.
 */
const COMMANDS: Readonly<Record<string, { readonly about: Message; readonly load: () => Promise<Define> }>> =
  {
    init: { about: officeMessages.init, load: async () => (await import('./commands/init.js')).defineInit },
    officer: {
      about: officeMessages.officer,
      load: async () => (await import('./commands/officer.js')).defineOfficer,
    },
    book: { about: officeMessages.book, load: async () => (await import('./commands/book.js')).defineBook },
    form: { about: lookMessages.form, load: async () => (await import('./commands/form.js')).defineForm },
    scan: { about: intakeMessages.scan, load: async () => (await import('./commands/scan.js')).defineScan },
    ocr: { about: intakeMessages.ocr, load: async () => (await import('./commands/ocr.js')).defineOcr },
    review: {
      about: deskMessages.review,
      load: async () => (await import('./commands/review.js')).defineReview,
    },
    ask: { about: askMessages.ask, load: async () => (await import('./commands/ask.js')).defineAsk },
    rekey: {
      about: rekeyMessages.command,
      load: async () => (await import('./commands/rekey.js')).defineRekey,
    },
    check: {
      about: checkMessages.check,
      load: async () => (await import('./commands/check.js')).defineCheck,
    },
    export: {
      about: exportMessages.command,
      load: async () => (await import('./commands/export.js')).defineExport,
    },
    receive: {
      about: receiveMessages.command,
      load: async () => (await import('./commands/receive.js')).defineReceive,
    },
    receipt: {
      about: receiptMessages.command,
      load: async () => (await import('./commands/receipt.js')).defineReceipt,
    },
    status: {
      about: lookMessages.status,
      load: async () => (await import('./commands/status.js')).defineStatus,
    },
    show: { about: lookMessages.show, load: async () => (await import('./commands/show.js')).defineShow },
    find: { about: lookMessages.find, load: async () => (await import('./commands/find.js')).defineFind },
    stats: {
      about: statsMessages.stats,
      load: async () => (await import('./commands/stats.js')).defineStats,
    },
    read: { about: readMessages.read, load: async () => (await import('./commands/read.js')).defineRead },
    inspect: {
      about: inspectMessages.inspect,
      load: async () => (await import('./commands/inspect.js')).defineInspect,
    },
    audit: { about: keepMessages.audit, load: async () => (await import('./commands/audit.js')).defineAudit },
    backup: {
      about: keepMessages.backup,
      load: async () => (await import('./commands/backup.js')).defineBackup,
    },
    restore: {
      about: keepMessages.restore,
      load: async () => (await import('./commands/restore.js')).defineRestore,
    },
    schema: {
      about: lookMessages.schema,
      load: async () => (await import('./commands/schema.js')).defineSchema,
    },
    doctor: {
      about: doctorMessages.doctor,
      load: async () => (await import('./commands/doctor.js')).defineDoctor,
    },
  };

/** Runs the program on a command line (`process.argv`); sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  goOnUnread(process.stdout);
  goOnUnread(process.stderr);
  setLanguage(languageOf(argv));
  await runProgram(argv);
}

/** `hotich scan … | head`: a reader that leaves is no failure, and no reason to leave the work half done. */
function goOnUnread(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    stream.write = () => true;
  });
}

/** One command line, from parsing to exit code; the menu runs several. */
async function runProgram(argv: readonly string[]): Promise<void> {
  const program = await createProgram(argv);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asked = ['commander.helpDisplayed', 'commander.version'].includes(error.code) || asksForHelp(argv);
    if (asked) {
      process.exitCode = EXIT.done;
    } else {
      const { words, command } = namedCommand(program, argv);
      const isMissing = error.code === 'commander.missingMandatoryOptionValue';
      const misspelt = isMissing ? misspeltOption(command, argv.slice(2)) : null;
      endWith(misspelt ?? usageError(error, words), argv.includes('--json'));
    }
  }
}

/** The command tree; only the commands that `argv` names have their options and actions. */
async function createProgram(argv: readonly string[]): Promise<Command> {
  const program = new Command('hotich')
    .description(say(doorMessages.program))
    .option('-w, --workspace <folder>', say(doorMessages.optionWorkspace))
    .option('-o, --officer <code>', say(doorMessages.optionOfficer))
    .addOption(new Option('--lang <vi|en>', say(doorMessages.optionLanguage)).choices(['vi', 'en']))
    .option('--json', say(doorMessages.optionJson))
    .option('-q, --quiet', say(doorMessages.optionQuiet))
    .option('--debug', say(doorMessages.optionDebug))
    .version(VERSION, '-V, --version', say(doorMessages.optionVersion))
    .helpOption('-h, --help', say(doorMessages.optionHelp))
    .helpCommand('help [command]', say(doorMessages.helpCommand))
    .configureHelp(helpConfiguration)
    // Told by `endWith`, in the user's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .allowExcessArguments()
    .action((_options: unknown, command: Command) =>
      run(command, async (context) => {
        const [name] = command.args;
        if (name !== undefined) throw unknownCommand(name, Object.keys(COMMANDS));
        const { showMenu } = await import('./commands/menu.js');
        // The options typed with the menu (--workspace, --lang …) hold for its commands.
        return showMenu(context, (words) => runProgram([...argv, ...words]));
      }),
    );
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    if (argv.slice(2).includes(name)) (await load())(program);
    else program.command(name).description(say(about));
  }
  for (const command of program.commands) inheritDoor(command, program);
  return program;
}

/** `hotich help`, `hotich help scan`: shown what was asked for. */
function asksForHelp(argv: readonly string[]): boolean {
  return argv.slice(2).find((word) => !word.startsWith('-')) === 'help';
}

/** The command a line names, and how to ask help for it: `hotich book add`. */
function namedCommand(
  program: Command,
  argv: readonly string[],
): { readonly words: string; readonly command: Command } {
  let command = program;
  const words = [program.name()];
  for (const word of argv.slice(2)) {
    const child = command.commands.find((each) => each.name() === word);
    if (child === undefined) continue;
    command = child;
    words.push(word);
  }
  return { words: words.join(' '), command };
}
