import { type Command, InvalidArgumentError } from 'commander';
import { withBox, withKey, withoutField } from '../forms/edit.js';
import { FORM_ID, type Form } from '../forms/form.js';
import { type FieldPlace, placesOf } from '../forms/places.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { learnMessages } from '../messages/learn.js';
import { language, type Message, say } from '../messages/message.js';
import type { LearntForm, PaperName } from '../ocr/learn-form.js';
import { FIELDS, type FieldKey, fieldOf } from '../schema/fields.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { ask, choose } from './menu-prompts.js';
import { run } from './run.js';
import { checkOutput, writeOutput } from './write-output.js';

interface LearnOptions {
  readonly id?: string;
  readonly title?: string;
  readonly years?: readonly [number, number];
  readonly paper?: PaperName;
  readonly out?: string;
  readonly draw?: string;
  readonly yes?: boolean;
}

/** A form is learnt from a few pages; each takes half a minute. */
const MOST_PICTURES = 4;
/** Where nobody says when a form was used: all the years such books were kept. */
const ANY_YEARS = [1945, 2015] as const;

export function defineFormLearn(form: Command): void {
  form
    .command('learn')
    .description(say(learnMessages.learn))
    .argument('<images...>', say(learnMessages.images))
    .option('--id <id>', say(learnMessages.id))
    .option('--title <title>', say(learnMessages.title))
    .option('--years <years>', say(learnMessages.years), parseYears)
    .option('--paper <size>', say(learnMessages.paper), parsePaper)
    .option('--out <file>', say(learnMessages.out))
    .option('--draw <png>', say(learnMessages.draw))
    .option('-y, --yes', say(learnMessages.yes))
    .action((images: string[], options: LearnOptions, command: Command) =>
      run(command, (context) => learn(context, images, options)),
    );
}

async function learn(
  context: CommandContext,
  files: readonly string[],
  options: LearnOptions,
): Promise<Outcome> {
  const asked = options.yes !== true;
  const person =
    process.stdin.isTTY === true && process.stdout.isTTY === true && context.options.json !== true;
  if (asked && !person) throw missing('--yes');
  if (options.id === undefined && !person) throw missing('--id');
  const id = await idOf(options.id);
  const out = options.out ?? `${id}.json`;
  for (const file of options.draw === undefined ? [out] : [out, options.draw]) await checkOutput(file);
  const title = options.title ?? (person && asked ? await ask(say(learnMessages.askTitle)) : null) ?? id;
  const { learnForm } = await import('../ocr/learn-form.js');
  const { scans, left } = await scansOf(files);
  if (left > 0) context.tell(learnMessages.onlyFirst(scans.length));
  context.tell(learnMessages.reading);
  const learnt = await learnForm(
    scans,
    { id, title: { vi: title, en: title }, years: options.years ?? ANY_YEARS },
    options.paper ?? null,
    context.interrupted,
  );
  context.interrupted.throwIfAborted();
  if (learnt.facing) context.tell(learnMessages.facing);
  const form = asked ? await confirmed(context, learnt, options.draw) : learnt.form;
  if (form === null) return { exit: EXIT.interrupted };
  if (placesOf(form, 0).length === 0) throw new HotichError('nothing-learnt');
  if (!asked) showFields(context, form);
  if (options.draw !== undefined) await draw(context, learnt, form, options.draw);
  return keep(context, form, out);
}

/** The id named or asked for. Throws `value-invalid` for a named one that an office could not add a form by. */
async function idOf(named: string | undefined): Promise<string> {
  if (named !== undefined) {
    const rule = await whyNot(named);
    if (rule === null) return named;
    const details = { what: '--id', value: named, rule: say(rule), command: 'hotich form learn' };
    throw new HotichError('value-invalid', details);
  }
  for (let message = say(learnMessages.askId); ; ) {
    const id = await ask(message);
    if (id === null) throw missing('--id');
    const rule = await whyNot(id);
    if (rule === null) return id;
    message = say(learnMessages.askIdAgain(id, rule));
  }
}

async function whyNot(id: string): Promise<Message | null> {
  if (!FORM_ID.test(id)) return learnMessages.notAnId;
  const { shippedForm } = await import('../forms/library.js');
  return shippedForm(id) === null ? null : learnMessages.idShipped;
}

function missing(what: string): HotichError {
  return new HotichError('option-missing', { what, command: 'hotich form learn' });
}

/** Writes the form and says what is wrong with it, if anything: an office can only add one without faults. */
async function keep(context: CommandContext, form: Form, out: string): Promise<Outcome> {
  const { readOfficeForm } = await import('../forms/library.js');
  const text = `${JSON.stringify(form, null, 2)}\n`;
  await writeOutput(out, text);
  const reading = readOfficeForm(text);
  context.emit({ type: 'form', form });
  const summary = { form: form.id, file: out, fields: placesOf(form, 0).length };
  if (reading.outcome === 'form') {
    context.print(say(learnMessages.written(out)));
    return { ...DONE, summary };
  }
  for (const { path, message } of reading.findings) {
    context.emit({ type: 'finding', file: out, path, message: say(message) });
    context.print(`${path === '' ? out : path}: ${say(message)}`);
  }
  context.refuse(new HotichError('form-invalid', { file: out, count: reading.findings.length }));
  return { exit: EXIT.findings, summary };
}

/** The pictures of the files, the first of a PDF that has more than a form is learnt from. */
async function scansOf(files: readonly string[]) {
  const { listFiles } = await import('../ocr/intake/list-files.js');
  const { openPictures } = await import('../ocr/intake/pictures.js');
  const scans = [];
  let left = 0;
  for (const listed of await listFiles(files)) {
    if (listed.outcome === 'refused') throw listed.error;
    const source = await openPictures(listed.path);
    try {
      const count = Math.min(source.count, MOST_PICTURES - scans.length);
      left += source.count - count;
      for (let index = 0; index < count; index += 1) {
        await source.check(index);
        scans.push(await source.picture(index));
      }
    } finally {
      await source.close();
    }
  }
  return { scans, left };
}

function showFields(context: CommandContext, form: Form): void {
  const places = placesOf(form, 0);
  context.print(say(learnMessages.proposed(places.length)));
  for (const [index, place] of places.entries()) context.print(`  ${nameOf(place, index)}`);
}

function nameOf({ key, page, boxes }: FieldPlace, index: number): string {
  const [[x, y, width, height] = [0, 0, 0, 0]] = boxes;
  const where = [x, y, width, height].map((each) => Math.round(each)).join(' ');
  return `${String(index + 1).padStart(2)}. ${fieldOf(key).label[language()]} (${page + 1}: ${where})`;
}

async function draw(context: CommandContext, learnt: LearntForm, form: Form, file: string): Promise<void> {
  const { drawForm } = await import('../ocr/draw-form.js');
  await writeOutput(file, await drawForm(form, learnt.images));
  context.tell(learnMessages.drawn(file));
}

type Step = 'write' | 'add' | 'stop' | FieldPlace;

/** Shows the proposal until the officer says it is right; null if they stop. The drawing follows every change. */
async function confirmed(
  context: CommandContext,
  learnt: LearntForm,
  picture: string | undefined,
): Promise<Form | null> {
  let form = learnt.form;
  for (;;) {
    if (picture !== undefined) await draw(context, learnt, form, picture);
    const places = placesOf(form, 0);
    const step = await choose<Step>(
      say(learnMessages.which),
      [
        { name: say(learnMessages.allRight), value: 'write' },
        ...places.map((place, index) => ({
          name: nameOf(place, index),
          value: place,
        })),
        { name: say(learnMessages.addField), value: 'add' },
        { name: say(learnMessages.stop), value: 'stop' },
      ],
      undefined,
    );
    if (step === 'write') return form;
    if (step === 'stop') return null;
    form = step === 'add' ? await added(form) : await changed(form, step);
  }
}

async function changed(form: Form, { key, page }: FieldPlace): Promise<Form> {
  const what = await choose<'back' | 'rename' | 'move' | 'remove'>(
    say(learnMessages.whatWith(fieldOf(key).label[language()])),
    [
      { name: say(learnMessages.back), value: 'back' },
      { name: say(learnMessages.rename), value: 'rename' },
      { name: say(learnMessages.move), value: 'move' },
      { name: say(learnMessages.remove), value: 'remove' },
    ],
    'back',
  );
  switch (what) {
    case 'back':
      return form;
    case 'rename': {
      const to = await fieldNotOn(form);
      return to === null ? form : withKey(form, key, to);
    }
    case 'move':
      return placed(form, key, page);
    case 'remove':
      return withoutField(form, key);
  }
}

async function added(form: Form): Promise<Form> {
  const key = await fieldNotOn(form);
  return key === null ? form : placed(form, key, await whichPage(form));
}

/** The page of a form of two; of one it is the only one. */
async function whichPage(form: Form): Promise<number> {
  if (form.pages.length < 2) return 0;
  const pages = form.pages.map((_, page) => ({ name: String(page + 1), value: page }));
  return choose(say(learnMessages.whichPage), pages, 0);
}

/** The form with the field where the officer says; asked again for a place that a table has no column at. */
async function placed(form: Form, key: FieldKey, page: number): Promise<Form> {
  for (let message = say(learnMessages.where); ; message = say(learnMessages.noColumn)) {
    const box = await askBox(message);
    if (box === null) return form;
    const made = withBox(form, key, page, box);
    if (made !== null) return made;
  }
}

async function fieldNotOn(form: Form): Promise<FieldKey | null> {
  const taken = placesOf(form, 0).map(({ key }) => key);
  const free = FIELDS.filter(({ key, origin }) => origin !== 'computed' && !taken.includes(key));
  return choose<FieldKey | null>(
    say(learnMessages.whichField),
    [
      { name: say(learnMessages.back), value: null },
      ...free.map(({ key, label }) => ({ name: label[language()], value: key })),
    ],
    null,
  );
}

/** A box as four numbers, or null if nothing is typed. */
async function askBox(first: string): Promise<readonly [number, number, number, number] | null> {
  for (let message = first; ; message = say(learnMessages.notABox)) {
    const text = await ask(message);
    if (text === null) return null;
    const [x, y, width, height, ...more] = text.split(/[\s;]+/).map((each) => Number(each.replace(',', '.')));
    const numbers = [x, y, width, height];
    if (more.length > 0 || numbers.some((each) => each === undefined || Number.isNaN(each))) continue;
    if (x === undefined || y === undefined || width === undefined || height === undefined) continue;
    if (width > 0 && height > 0) return [x, y, width, height];
  }
}

/** `1985-1998`, or one year. */
function parseYears(text: string): readonly [number, number] {
  const match = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(text.trim());
  if (match === null) throw new InvalidArgumentError(say(learnMessages.notYears(text)));
  const from = Number(match[1]);
  return [from, match[2] === undefined ? from : Number(match[2])];
}

function parsePaper(text: string): PaperName {
  const name = text.toUpperCase();
  if (name === 'A3' || name === 'A4' || name === 'A5') return name;
  throw new InvalidArgumentError(say(learnMessages.notPaper(text)));
}
