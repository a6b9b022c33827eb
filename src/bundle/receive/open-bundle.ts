/** The receiver's first step: is the bundle whole, and do its parts say the same? Nothing is written here. */
import { readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { isFieldKey } from '../../schema/fields.js';
import { recordLine } from '../../schema/record-line.js';
import { inspectBag } from '../bag.js';
import { exceptionsSchema } from '../exceptions-file.js';
import { filesBelow } from '../files.js';
import { BUNDLE_FORMAT } from '../format.js';
import { isBundleName } from '../names.js';
import type { Profile } from '../profile.js';
import { checkPictures, checkTable } from './agree.js';
import { damaged, envelope, type OpenBundle, type ReceivedLine } from './received.js';

/**
 * Verifies a bundle wholly: the bag, the table against the records row by row, the PDFs against the rows.
 * `profileOf` gives the receiver's own profile of that id. Throws `bundle-damaged` naming the file,
 * `bundle-format-other`, `profile-unknown`, or `file-missing`.
 */
export async function openBundle(
  path: string,
  profileOf: (id: string) => Promise<Profile>,
): Promise<OpenBundle> {
  const folder = resolve(path);
  await stat(folder).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  // Of any other folder, or a file, nothing is looked at: it may hold the whole disk.
  const declared = await stat(join(folder, 'bagit.txt')).catch(() => null);
  if (declared === null) throw damaged(basename(folder) || folder, 'not-bagit');
  const inspection = await inspectBag(folder).catch((error: unknown) => {
    throw fileError(error, folder);
  });
  if (!inspection.whole) {
    const [{ file, problem, place }] = inspection.damages;
    throw damaged(file, problem, place);
  }
  const { info, manifestSha256 } = inspection;
  const format = info.get('Hotich-Format');
  if (format === undefined) throw damaged('bag-info.txt', 'bad-line', 'Hotich-Format');
  if (format !== String(BUNDLE_FORMAT))
    throw new HotichError('bundle-format-other', { file: basename(folder), format });
  const name = info.get('External-Identifier') ?? '';
  if (!isBundleName(name)) throw damaged('bag-info.txt', 'bad-line', 'External-Identifier');
  const stem = name.slice(0, name.lastIndexOf('.'));
  await checkPayload(folder, stem);
  const profile = await profileOf(info.get('Hotich-Profile') ?? '');
  const version = info.get('Hotich-Profile-Version') ?? '';
  if (version !== String(profile.version)) {
    throw new HotichError('bundle-format-other', {
      file: basename(folder),
      format: `${profile.id} ${version}`,
    });
  }
  const bundle: OpenBundle = {
    id: manifestSha256,
    name,
    folder,
    office: {
      name: info.get('Source-Organization') ?? '',
      ward: info.get('Hotich-Ward') ?? '',
      district: info.get('Hotich-District') ?? '',
      province: info.get('Hotich-Province') ?? '',
    },
    bookNumber: info.get('Hotich-Book') ?? '',
    profile,
    lines: readLines(await readFile(join(folder, 'data', 'records.jsonl'), 'utf8')),
    archive: join(folder, 'data', `${stem}.zip`),
  };
  if (info.get('Hotich-Records') !== String(bundle.lines.length)) {
    throw damaged('bag-info.txt', 'bad-line', 'Hotich-Records');
  }
  await checkExceptions(join(folder, 'data', 'exceptions.json'), name);
  await checkTable(bundle, join(folder, 'data', `${stem}.xlsx`));
  await checkPictures(bundle);
  return bundle;
}

/** Exactly the five files of a bundle of ours. */
async function checkPayload(folder: string, stem: string): Promise<void> {
  const wanted = new Set(
    [`${stem}.xlsx`, `${stem}.zip`, 'exceptions.json', 'record.schema.json', 'records.jsonl'].map(
      (name) => `data/${name}`,
    ),
  );
  for (const { path } of await filesBelow(folder, 'data')) {
    if (!wanted.delete(path)) throw damaged(path, 'extra');
  }
  for (const path of wanted) throw damaged(path, 'missing');
}

/** The list of what stayed behind must be readable and of this bundle. */
async function checkExceptions(path: string, name: string): Promise<void> {
  const file = 'data/exceptions.json';
  const data: unknown = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text))
    .catch(() => null);
  const parsed = exceptionsSchema.safeParse(data);
  if (!parsed.success || parsed.data.bundle !== name) throw damaged(file, 'schema');
}

/** One line a record, rows counting from 1, no record and no file twice. */
function readLines(content: string): readonly ReceivedLine[] {
  const file = 'data/records.jsonl';
  const texts = content.replace(/\n$/, '').split('\n');
  const ids = new Set<string>();
  const files = new Set<string>();
  return texts.map((text, index) => {
    const place = String(index + 1);
    const line = readLine(text);
    if (line === null) throw damaged(file, 'schema', place);
    if (line.row !== index + 1 || ids.has(line.id) || files.has(line.file)) {
      throw damaged(file, 'bad-line', place);
    }
    ids.add(line.id);
    files.add(line.file);
    return line;
  });
}

function readLine(text: string): ReceivedLine | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const facts = envelope.safeParse(data);
  if (!facts.success) return null;
  const parsed = recordLine.safeParse(data);
  if (parsed.success) return { ...facts.data, readable: true, line: parsed.data };
  const fields = parsed.error.issues.flatMap(({ path: [first, second] }) =>
    first === 'fields' && typeof second === 'string' && isFieldKey(second) ? [second] : [],
  );
  return { ...facts.data, readable: false, fields: [...new Set(fields)] };
}
