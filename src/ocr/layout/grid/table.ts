/** The printed frame of a table on one page: its column separators, its lying rules, and what lies straight on it. */
import { median } from '../../statistics.js';
import type { GreyImage } from '../../types.js';
import { type InkPlane, inkPlane, turned } from './plane.js';
import { type Trace, traceAt, traceRules } from './trace.js';

/** A table's frame on one page; lengths in pixels of `ink`. */
export interface TableFrame {
  /** The page's ink, its rules included. */
  readonly ink: InkPlane;
  /** The page's ink without its rules: what is written, and printed words. */
  readonly writing: InkPlane;
  /** Pixels of the flat page per pixel of `ink`. */
  readonly factor: number;
  /** Column separators, left to right; the outer frame is the first and the last. */
  readonly separators: readonly Trace[];
  /** All standing lines: separators, edges of the paper, and what else runs down the page. */
  readonly standing: readonly Trace[];
  /** Rules across the table, top to bottom. */
  readonly rules: readonly Trace[];
  /** First and last pixel line of the table, heading included. */
  readonly top: number;
  readonly bottom: number;
}

/** A separator is at least this share of the page's height, a rule this share of its width. */
const STANDING = 0.4;
const LYING = 0.3;
const SEEN = 0.6;
/** Less like a rule than this is a line of writing. */
const DRAWN = 0.82;
/** A separator runs over this share of what most of them do, and is not much fainter than they: show-through is. */
const COVERS = 0.75;
const FAINTER = 0.4;
/** Two rules nearer than this share of the page's height are one: a frame is drawn thick and thin. */
const DOUBLE = 0.008;
/** A table's upper rule lies within this share of the page's height of its separators' ends. */
const NEAR_END = 0.06;
/** A separator stands no further beyond the ends of the table's rules than this share of the page's width. */
const BEYOND = 0.02;

/** The frame of the table on a flat page, or null if there is none. */
export function findFrame(image: GreyImage): TableFrame | null {
  const { plane, factor } = inkPlane(image);
  const standing = traceRules(plane, plane.height * STANDING, SEEN);
  const lying = traceRules(turned(plane), plane.width * LYING, SEEN).filter((each) => each.likeness >= DRAWN);
  const separators = separatorsOf(standing, lying, plane);
  if (separators.length === 0) return null;
  const top = median(separators.map((each) => each.from));
  const bottom = median(separators.map((each) => each.to));
  const rules = singles(
    lying.filter((each) => {
      const y = middleOf(each);
      return y > top - plane.height * 0.03 && y < bottom + plane.height * 0.03;
    }),
    plane.height * DOUBLE,
  );
  return {
    ink: plane,
    writing: without(plane, [...standing.filter((each) => each.likeness >= DRAWN), ...separators], lying),
    factor,
    separators,
    standing: standing.filter((each) => each.likeness >= DRAWN),
    rules,
    // Separators may seem to run on into a title: the table begins at its own upper rule, where there is one.
    top: middleOfNearest(rules, top, plane.height * NEAR_END) ?? top,
    bottom,
  };
}

function middleOfNearest(rules: readonly Trace[], y: number, reach: number): number | null {
  const near = rules.map(middleOf).filter((each) => Math.abs(each - y) < reach);
  return near.sort((a, b) => Math.abs(a - y) - Math.abs(b - y))[0] ?? null;
}

/** Where separator or rule lies in the middle of the stretch it was seen on. */
export function middleOf(trace: Trace): number {
  return traceAt(trace, (trace.from + trace.to) / 2);
}

/** Those of the standing rules that part columns: as long as the others and as dark, and within the table's rules. */
function separatorsOf(
  standing: readonly Trace[],
  lying: readonly Trace[],
  { width, height }: InkPlane,
): readonly Trace[] {
  const { left, right } = extentOf(lying, width);
  const drawn = standing.filter((each) => {
    const x = middleOf(each);
    return each.likeness >= DRAWN && x > left - BEYOND * width && x < right + BEYOND * width;
  });
  if (drawn.length === 0) return [];
  const top = median(drawn.map((each) => each.from));
  const bottom = median(drawn.map((each) => each.to));
  const dark = median(drawn.map((each) => each.ink));
  const kept = drawn.filter((each) => {
    const covered = Math.min(each.to, bottom) - Math.max(each.from, top);
    return covered > COVERS * (bottom - top) && each.ink > FAINTER * dark;
  });
  return singles(kept, height * DOUBLE);
}

/** How far the darker half of the lying rules reach; the whole page if there are none. */
function extentOf(lying: readonly Trace[], width: number): { readonly left: number; readonly right: number } {
  const dark = Math.max(0, ...lying.map((each) => each.ink));
  const strong = lying.filter((each) => each.ink > dark * 0.6);
  if (strong.length === 0) return { left: 0, right: width };
  return {
    left: Math.min(...strong.map((each) => each.from)),
    right: Math.max(...strong.map((each) => each.to)),
  };
}

/** Rules in order; of two close together the better seen one, or the darker. */
function singles(traces: readonly Trace[], apart: number): readonly Trace[] {
  const sorted = [...traces].sort((a, b) => middleOf(a) - middleOf(b));
  const kept: Trace[] = [];
  for (const trace of sorted) {
    const last = kept.at(-1);
    if (last === undefined || middleOf(trace) - middleOf(last) > apart) kept.push(trace);
    else if (lengthOf(trace) * trace.seen > lengthOf(last) * last.seen) kept[kept.length - 1] = trace;
  }
  return kept;
}

function lengthOf(trace: Trace): number {
  return trace.to - trace.from;
}

/** Pixels either side of a rule that are taken out with it. */
const AROUND = 3;

function without(plane: InkPlane, standing: readonly Trace[], lying: readonly Trace[]): InkPlane {
  const { width, height } = plane;
  const data = plane.data.slice();
  for (const trace of standing) {
    for (let y = Math.max(0, trace.from - 8); y < Math.min(height, trace.to + 8); y += 1) {
      const x = Math.round(traceAt(trace, y) - 0.5);
      data.fill(0, y * width + Math.max(0, x - AROUND), y * width + Math.min(width, x + AROUND + 1));
    }
  }
  for (const trace of lying) {
    for (let x = Math.max(0, trace.from - 8); x < Math.min(width, trace.to + 8); x += 1) {
      const y = Math.round(traceAt(trace, x) - 0.5);
      const around = trace.ink > 0.6 ? AROUND : 1;
      for (let v = Math.max(0, y - around); v <= Math.min(height - 1, y + around); v += 1)
        data[v * width + x] = 0;
    }
  }
  return { data, width, height };
}
