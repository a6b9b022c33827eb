/** The program: global options, commands wired, usage errors turned into exit codes. */
import { Command, CommanderError } from 'commander';
import { run } from './commands/run.js';
import { exportMessages, receiptMessages, receiveMessages } from './messages/bundle.js';
import { deskMessages } from './messages/desk.js';
import { doctorMessages } from './messages/doctor.js';
import { doorMessages } from './messages/door.js';
import { EXIT, HotichError } from './messages/errors.js';
import { intakeMessages } from './messages/intake.js';
import { lookMessages } from './messages/look.js';
import { type Message, say, setLanguage } from './messages/message.js';
import { officeMessages } from './messages/office.js';
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
    ask: { about: deskMessages.ask, load: async () => (await import('./commands/ask.js')).defineAsk },
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
    stats: {
      about: statsMessages.stats,
      load: async () => (await import('./commands/stats.js')).defineStats,
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
  // `hotich show | head` ends quietly: a reader that leaves is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done);
    throw error;
  });
  setLanguage(languageOf(argv));
  await runProgram(argv);
}

/** One command line, from parsing to exit code; the menu runs several. */
async function runProgram(argv: readonly string[]): Promise<void> {
  const program = await createProgram(argv);
  try {
    await program.parseAsync([...argv]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const asked = error.code === 'commander.helpDisplayed' || error.code === 'commander.version';
    process.exitCode = asked ? EXIT.done : EXIT.usage;
  }
}

/** The command tree; only the commands that `argv` names have their options and actions. */
async function createProgram(argv: readonly string[]): Promise<Command> {
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
    .configureHelp({ styleTitle: (title) => say(doorMessages.helpTitle(title)) })
    .configureOutput({
      outputError: (text, write) => write(say(doorMessages.usage(text.replace(/^error: /, '').trim()))),
    })
    .exitOverride()
    .allowExcessArguments()
    .action((_options: unknown, command: Command) =>
      run(command, async (context) => {
        const [unknown] = command.args;
        if (unknown !== undefined) throw new HotichError('command-unknown', { command: unknown });
        const { showMenu } = await import('./commands/menu.js');
        return showMenu(context, (words) => runProgram([...argv.slice(0, 2), ...words]));
      }),
    );
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    if (argv.slice(2).includes(name)) (await load())(program);
    else program.command(name).description(say(about));
  }
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
