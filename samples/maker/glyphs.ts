/** Text to outlines. A letter a face lacks is built from its parts, or borrowed; no empty box is ever drawn. */
import { type Face, handFace, has, printFaces } from './fonts.js';
import { drawMark, isMark } from './marks.js';
import { extentOf, mapOutline, type Outline, parsePath } from './outline.js';

/** One glyph of a line set at an em of 1, baseline at 0, y upwards. */
export interface SetGlyph {
  readonly text: string;
  readonly x: number;
  readonly advance: number;
  /** Filled outline, at its place in the line. */
  readonly outline: Outline;
  /** Lines drawn with a stroke as thick as the face's stems: accents built by hand. */
  readonly strokes: readonly Outline[];
}

export interface SetLine {
  readonly glyphs: readonly SetGlyph[];
  readonly width: number;
}

const outlines = new Map<string, Outline>();
const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Sets a line of NFC text. `separately`: each accent struck on its own, as a typewriter does. */
export function setLine(face: Face, text: string, separately = false): SetLine {
  const glyphs: SetGlyph[] = [];
  let x = 0;
  for (const piece of piecesOf(face, text, separately)) {
    const set = setPiece(face, piece, x);
    glyphs.push(...set);
    x += set.reduce((sum, glyph) => sum + glyph.advance, 0);
  }
  return { glyphs, width: x };
}

/** A piece of a line: a run of letters the face has, one grapheme it lacks, or figures lent by another hand. */
interface Piece {
  text: string;
  readonly way: 'run' | 'parts' | 'lent';
}

/** Old-style figures dance below the line, as no clerk's did; these hands take another's. */
const FIGURES: Readonly<Record<string, string>> = { 'bad-script': 'grape-nuts' };

function setPiece(face: Face, piece: Piece, x: number): readonly SetGlyph[] {
  switch (piece.way) {
    case 'run':
      return setRun(face, piece.text, x);
    case 'parts':
      return [setParts(face, piece.text, x)];
    case 'lent': {
      const name = FIGURES[face.name];
      const lender = name === undefined ? face : handFace(name);
      let at = x;
      return [...piece.text].map((figure) => {
        const glyph = lend(face, lender, figure, at);
        at += glyph.advance;
        return glyph;
      });
    }
    default: {
      const never: never = piece.way;
      throw new RangeError(`unknown way ${String(never)}`);
    }
  }
}

function piecesOf(face: Face, text: string, separately: boolean): Piece[] {
  const pieces: Piece[] = [];
  const lends = FIGURES[face.name] !== undefined;
  for (const { segment } of graphemes.segment(text.normalize('NFC'))) {
    const whole = has(face, segment) && [...segment].length === 1 && !(separately && hasAccent(segment));
    const way = lends && /[0-9]/.test(segment) ? 'lent' : whole ? 'run' : 'parts';
    const last = pieces.at(-1);
    if (way !== 'parts' && last?.way === way) last.text += segment;
    else pieces.push({ text: segment, way });
  }
  return pieces;
}

function hasAccent(grapheme: string): boolean {
  return [...grapheme.normalize('NFD')].some(isMark);
}

function setRun(face: Face, text: string, start: number): SetGlyph[] {
  const em = face.font.unitsPerEm;
  const run = face.font.layout(text);
  let x = start;
  return run.glyphs.map((glyph, index) => {
    const position = run.positions[index];
    const advance = (position?.xAdvance ?? 0) / em;
    const outline = outlineOf(face, glyph.id, () => glyph.path.toSVG());
    const [dx, dy] = [(position?.xOffset ?? 0) / em, (position?.yOffset ?? 0) / em];
    const at = x;
    x += advance;
    return {
      text: String.fromCodePoint(...glyph.codePoints),
      x: at,
      advance,
      outline: mapOutline(outline, ([px, py]) => [px + at + dx, py + dy]),
      strokes: [],
    };
  });
}

/** A grapheme as base letter and accents; where even the base is missing, the letter of another face. */
function setParts(face: Face, grapheme: string, x: number): SetGlyph {
  const decomposed = [
    ...(grapheme === 'ƀ' ? 'b\u0335' : grapheme === 'Ƀ' ? 'B\u0335' : grapheme).normalize('NFD'),
  ];
  const marks = decomposed.filter(isMark);
  const letters = decomposed.filter((character) => !isMark(character)).join('');
  const above = marks.some((mark) => mark !== '\u0323' && mark !== '\u031b' && mark !== '\u0335');
  const base = above && letters === 'i' && has(face, 'ı') ? 'ı' : letters;
  if (!has(face, base)) return borrow(face, grapheme, x);
  const [glyph] = setRun(face, base, 0);
  if (glyph === undefined) return borrow(face, grapheme, x);
  const extent = extentOf(glyph.outline);
  const placed = marks.map((mark, index) => drawMark(mark, extent, marks.slice(0, index), face.xHeight));
  const move = (outline: Outline): Outline => mapOutline(outline, ([px, py]) => [px + x, py]);
  return {
    text: grapheme,
    x,
    advance: glyph.advance,
    outline: move(glyph.outline),
    strokes: placed.map(move),
  };
}

function borrow(face: Face, grapheme: string, x: number): SetGlyph {
  const lenders = [handFace('patrick-hand'), printFaces('computer').regular];
  const lender = lenders.find((each) => each !== face && has(each, grapheme));
  if (lender === undefined) throw new RangeError(`no typeface can write ${JSON.stringify(grapheme)}`);
  return lend(face, lender, grapheme, x);
}

/** A grapheme of another face at this face's size. */
function lend(face: Face, lender: Face, grapheme: string, x: number): SetGlyph {
  const scale = face.xHeight / lender.xHeight;
  const glyphs = setRun(lender, grapheme, 0);
  const outline = glyphs.flatMap((glyph) => glyph.outline);
  return {
    text: grapheme,
    x,
    advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * scale,
    outline: mapOutline(outline, ([px, py]) => [px * scale + x, py * scale]),
    strokes: [],
  };
}

function outlineOf(face: Face, id: number, path: () => string): Outline {
  const key = `${face.name}/${face.font.postscriptName ?? ''}/${id}`;
  const known = outlines.get(key);
  if (known !== undefined) return known;
  const outline = parsePath(path(), 1 / face.font.unitsPerEm);
  outlines.set(key, outline);
  return outline;
}
