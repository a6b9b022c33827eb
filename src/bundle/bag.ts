/**
 * The outer wrapping of a bundle: a BagIt bag (RFC 8493) with SHA-256 manifests, which `sha256sum -c` can
 * check too. What is inside `data/` is no matter here.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BundleProblem } from '../messages/bundle-problems.js';
import { filesBelow, hashFile, sha256Of, writeDurably } from './files.js';

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const MANIFEST = 'manifest-sha256.txt';
const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** Tag files a bag of ours must have; the tag manifest lists the first three. */
const TAG_FILES = ['bag-info.txt', 'bagit.txt', MANIFEST] as const;

/**
 * Reserved for a detached signature in minisign's format over the tag manifest, which in turn covers every
 * other file. It may be added to a finished bag, so no manifest lists it.
 */
export const SIGNATURE_FILE = `${TAG_MANIFEST}.minisig`;

export type BagInfo = readonly (readonly [label: string, value: string])[];

/**
 * Wraps the files in `folder/data` into a bag: adds the tag files and both manifests. Payload-Oxum (bytes and
 * number of files) is added to `info`. Returns the SHA-256 of the manifest, which names the bundle.
 */
export async function closeBag(folder: string, info: BagInfo): Promise<string> {
  const lines: string[] = [];
  let bytes = 0;
  for (const { path } of await filesBelow(folder, 'data')) {
    const { sha256, byteLength } = await hashFile(join(folder, path));
    lines.push(manifestLine(sha256, path));
    bytes += byteLength;
  }
  const manifest = lines.join('');
  const described: BagInfo = [...info, ['Payload-Oxum', `${bytes}.${lines.length}`]];
  const contents: Record<(typeof TAG_FILES)[number], string> = {
    'bag-info.txt': described.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''),
    'bagit.txt': DECLARATION,
    [MANIFEST]: manifest,
  };
  for (const name of TAG_FILES) await writeDurably(join(folder, name), contents[name]);
  const tagManifest = TAG_FILES.map((name) => manifestLine(sha256Of(contents[name]), name)).join('');
  await writeDurably(join(folder, TAG_MANIFEST), tagManifest);
  return sha256Of(manifest);
}

/** `sha256sum` wants two blanks between hash and path. */
function manifestLine(sha256: string, path: string): string {
  return `${sha256}  ${path}\n`;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

interface Damage {
  readonly file: string;
  readonly problem: BundleProblem;
  readonly place?: string;
}

export type BagInspection =
  | { readonly whole: true; readonly manifestSha256: string; readonly info: ReadonlyMap<string, string> }
  | { readonly whole: false; readonly damages: readonly [Damage, ...Damage[]] };

/**
 * Verifies a bag wholly: every file listed is there unchanged, and none is there that is not listed (but the
 * reserved signature). Throws only if the folder itself cannot be read.
 */
export async function inspectBag(folder: string): Promise<BagInspection> {
  const present = await filesBelow(folder);
  const damages: Damage[] = [];
  const payload = await listed(folder, MANIFEST, damages);
  const tags = await listed(folder, TAG_MANIFEST, damages);
  for (const name of TAG_FILES) {
    if (!tags.has(name)) damages.push({ file: TAG_MANIFEST, problem: 'bad-line', place: name });
  }
  const known = new Map([...tags, ...payload]);
  let bytes = 0;
  for (const { path, ordinary } of present) {
    if (path === TAG_MANIFEST || path === SIGNATURE_FILE) continue;
    const wanted = known.get(path);
    if (!ordinary) damages.push({ file: path, problem: 'not-a-file' });
    else if (wanted === undefined) damages.push({ file: path, problem: 'extra' });
    else {
      const { sha256, byteLength } = await hashFile(join(folder, path));
      if (sha256 !== wanted) damages.push({ file: path, problem: 'changed' });
      if (payload.has(path)) bytes += byteLength;
    }
  }
  const there = new Set(present.map(({ path }) => path));
  for (const path of known.keys()) {
    if (!there.has(path) && path !== MANIFEST) damages.push({ file: path, problem: 'missing' });
  }
  const info = await readInfo(folder, damages);
  const oxum = `${bytes}.${payload.size}`;
  if (damages.length === 0 && info.get('Payload-Oxum') !== oxum) {
    damages.push({ file: 'bag-info.txt', problem: 'oxum' });
  }
  const [first, ...others] = damages;
  if (first !== undefined) return { whole: false, damages: [first, ...others] };
  return { whole: true, manifestSha256: (await hashFile(join(folder, MANIFEST))).sha256, info };
}

/** Path → hash of a manifest. Payload paths must stay in `data/`, tag paths outside of it. */
async function listed(folder: string, name: string, damages: Damage[]): Promise<Map<string, string>> {
  const paths = new Map<string, string>();
  const content = await readFile(join(folder, name), 'utf8').catch(() => null);
  if (content === null) {
    damages.push({ file: name, problem: 'missing' });
    return paths;
  }
  const lines = content.replace(/\r?\n$/, '').split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const match = /^([0-9a-f]{64}) [ *]?(\S.*)$/i.exec(line);
    const [, sha256 = '', path = ''] = match ?? [];
    const inPayload = path.startsWith('data/');
    const fits = match !== null && staysInside(path) && inPayload === (name === MANIFEST);
    if (fits && !paths.has(path)) paths.set(path, sha256.toLowerCase());
    else damages.push({ file: name, problem: 'bad-line', place: String(index + 1) });
  }
  return paths;
}

function staysInside(path: string): boolean {
  return !/^[/\\]|^[A-Za-z]:|\\/.test(path) && !path.split('/').some((part) => part === '..' || part === '.');
}

async function readInfo(folder: string, damages: Damage[]): Promise<ReadonlyMap<string, string>> {
  const declaration = await readFile(join(folder, 'bagit.txt'), 'utf8').catch(() => null);
  if (declaration !== null && !/^BagIt-Version: (?:0\.97|1\.0)\r?\n/.test(declaration)) {
    damages.push({ file: 'bagit.txt', problem: 'not-bagit' });
  }
  const content = await readFile(join(folder, 'bag-info.txt'), 'utf8').catch(() => '');
  const info = new Map<string, string>();
  for (const line of content.split(/\r?\n/)) {
    const match = /^([^:\s][^:]*):\s*(.*)$/.exec(line);
    if (match !== null) info.set(match[1] ?? '', match[2] ?? '');
  }
  return info;
}
