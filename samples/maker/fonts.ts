/** The typefaces pages are made with, all under the SIL Open Font License, from npm, development only. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fontkit, { type Font } from '@pdf-lib/fontkit';

/** A typeface ready to draw with. */
export interface Face {
  /** Short name, as in `labels.json`. */
  readonly name: string;
  readonly font: Font;
  /** Height of a small letter and thickness of a hyphen's stroke, as shares of the em. */
  readonly xHeight: number;
  readonly stem: number;
  /** Mean advance of a letter against the x-height: narrow hands are below 0.8, wide ones above 1. */
  readonly breadth: number;
}

/** Hands that pages are written in. */
export const PAGE_HANDS = [
  'bad-script',
  'grape-nuts',
  'dancing-script',
  'hurricane',
  'mynerve',
  'birthstone',
  'meow-script',
] as const;

/** Hands that single lines (`--lines`) are written in: none of them on a page, so that a reader trained on lines meets unseen hands. */
export const LINE_HANDS = [
  'whisper',
  'qwigley',
  'comforter',
  'mali',
  'patrick-hand',
  'pangolin',
  'fuzzy-bubbles',
  'charmonman',
  'my-soul',
  'sedgwick-ave',
  'ephesis',
  'inspiration',
] as const;

export type PrintWeight = 'regular' | 'bold' | 'italic';
type PrintFaces = Readonly<Record<PrintWeight, Face>>;

const require = createRequire(import.meta.url);
const loaded = new Map<string, Face>();

/** One handwriting face by its short name. */
export function handFace(name: string): Face {
  return faceOf(name, '400Regular');
}

/** Letterpress of the old books (before 1995) or the computer-set serif of the later ones. */
export function printFaces(period: 'letterpress' | 'computer'): PrintFaces {
  const name = period === 'letterpress' ? 'old-standard-tt' : 'tinos';
  return {
    regular: faceOf(name, '400Regular'),
    bold: faceOf(name, '700Bold'),
    italic: faceOf(name, '400Regular_Italic'),
  };
}

/** The typewriter. Its face lacks most Vietnamese letters: they are struck as letter and accent, as they were. */
export function typewriterFace(): Face {
  return faceOf('courier-prime', '400Regular');
}

/** All TTF files of a folder as faces. Throws RangeError when there is none, or one cannot write Vietnamese. */
export function facesIn(folder: string): readonly Face[] {
  const files = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.ttf'));
  if (files.length === 0) throw new RangeError(`no .ttf file in ${folder}`);
  return files.sort().map((file) => {
    const face = open(file.replace(/\.ttf$/i, ''), join(folder, file));
    const missing = missingLetters(face);
    if (missing.length > 0) {
      throw new RangeError(`${file} lacks Vietnamese letters: ${missing.slice(0, 12).join(' ')}`);
    }
    return face;
  });
}

/** The letters of the Vietnamese alphabet with all tones that a face has no glyph for. */
export function missingLetters(face: Face): readonly string[] {
  return VIETNAMESE_LETTERS.filter((letter) => !has(face, letter));
}

export function has(face: Face, text: string): boolean {
  return [...text].every((character) => face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
}

/** Every letter of Vietnamese, both cases, all tones, NFC. */
export const VIETNAMESE_LETTERS: readonly string[] = [...'aăâeêioôơuưy']
  .flatMap((vowel) => ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].map((tone) => vowel + tone))
  .concat([...'bcdđghklmnpqrstvx'])
  .flatMap((letter) => [letter.normalize('NFC'), letter.toUpperCase().normalize('NFC')]);

function faceOf(name: string, style: string): Face {
  const key = `${name}/${style}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  const face = open(name, findFile(folder, `_${style}.ttf`));
  loaded.set(key, face);
  return face;
}

/** Older packages keep their files flat, newer ones a folder a style. */
function findFile(folder: string, ending: string): string {
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (entry.endsWith(ending)) return join(folder, entry);
  }
  throw new RangeError(`no font file ending in ${ending} in ${folder}`);
}

function open(name: string, path: string): Face {
  const font = fontkit.create(readFileSync(path));
  const em = font.unitsPerEm;
  const hyphen = boxOf(font, '-');
  // Script faces state odd heights; the median of plain letters is what the eye sees.
  const heights = [...'aceimnorsuvx'].map((letter) => boxOf(font, letter).maxY / em).sort((a, b) => a - b);
  const xHeight = heights[6] ?? 0.45;
  const sample = 'nguyen thi hoa';
  const breadth = font.layout(sample).advanceWidth / em / xHeight / sample.length;
  return { name, font, xHeight, stem: Math.min(0.12, (hyphen.maxY - hyphen.minY) / em), breadth };
}

function boxOf(font: Font, character: string): { minY: number; maxY: number } {
  return font.glyphForCodePoint(character.codePointAt(0) ?? 0).bbox;
}
