/** Figures of judged captures, as numbers and as text, and the gates they are held to. */
import { quantile } from '../../src/ocr/statistics.js';
import type { Judged } from './judge.js';

export interface PageFigures {
  readonly captures: number;
  readonly found: number;
  readonly corner_median: number;
  readonly corner_p95: number;
  readonly form: number;
  readonly boxes: { readonly all: number; readonly hit: number };
  readonly entries: number;
  /** Milliseconds by stage: middle and worst twentieth. */
  readonly ms: Readonly<Record<string, { readonly median: number; readonly p95: number }>>;
  /** The same figures by form and camera. */
  readonly groups: readonly {
    readonly name: string;
    readonly captures: number;
    readonly found: number;
    readonly form: number;
    readonly corner_median: number;
    readonly corner_p95: number;
    readonly boxes: { readonly all: number; readonly hit: number };
    readonly entries: number;
  }[];
}

/** A box counts as hit from this overlap on. */
const HIT = 0.7;

export function figuresOf(judged: readonly Judged[]): PageFigures {
  const stages = new Set(judged.flatMap(({ milliseconds }) => Object.keys(milliseconds)));
  const times = [...stages, 'all'].map((stage) => {
    const each = judged.map(({ milliseconds }) =>
      stage === 'all'
        ? Object.values(milliseconds).reduce((sum, value) => sum + value, 0)
        : (milliseconds[stage] ?? 0),
    );
    return [
      stage,
      { median: Math.round(quantile(each, 0.5)), p95: Math.round(quantile(each, 0.95)) },
    ] as const;
  });
  const names = new Set(judged.flatMap(groupsOf));
  return {
    ...sums(judged),
    ms: Object.fromEntries(times),
    groups: [...names]
      .toSorted()
      .map((name) => ({ name, ...sums(judged.filter((each) => groupsOf(each).includes(name))) })),
  };
}

function groupsOf({ capture: { form, mode, wear } }: Judged): readonly string[] {
  return [form, `${mode}, ${wear} wear`];
}

function sums(judged: readonly Judged[]) {
  const count = (test: (each: Judged) => boolean): number => judged.filter(test).length;
  const corners = judged.flatMap((each) => each.corners);
  const boxes = judged.flatMap((each) => each.boxes);
  return {
    captures: judged.length,
    found: count(({ found }) => found),
    corner_median: quantile(corners, 0.5),
    corner_p95: quantile(corners, 0.95),
    form: count(({ form }) => form),
    boxes: { all: boxes.length, hit: boxes.filter((each) => each >= HIT).length },
    entries: count(({ entries }) => entries),
  };
}

/** What is asked of the program, and was not met. */
export function gatesMissed(figures: PageFigures): readonly string[] {
  const { captures, boxes } = figures;
  const gates: readonly (readonly [string, boolean])[] = [
    ['pages found ≥ 99 %', figures.found >= 0.99 * captures],
    ['corners ≤ 0.5 % at the median', figures.corner_median <= 0.005],
    ['corners ≤ 1.5 % at the 95th percentile', figures.corner_p95 <= 0.015],
    ['right form ≥ 99 %', figures.form >= 0.99 * captures],
    ['boxes at IoU ≥ 0.7 ≥ 97 %', boxes.hit >= 0.97 * boxes.all],
    ['entries counted ≥ 98 %', figures.entries >= 0.98 * captures],
  ];
  return gates.filter(([, met]) => !met).map(([name]) => name);
}

export function figuresText(figures: PageFigures): string {
  const { captures, groups, ms } = figures;
  const line = (name: string, each: ReturnType<typeof sums>): string =>
    [
      name.padEnd(22),
      `${each.found}/${each.captures}`.padStart(9),
      percent(each.corner_median).padStart(8),
      percent(each.corner_p95).padStart(8),
      `${each.form}/${each.captures}`.padStart(9),
      `${each.boxes.hit}/${each.boxes.all}`.padStart(13),
      `${each.entries}/${each.captures}`.padStart(9),
    ].join('');
  return [
    `${captures} captures`,
    `${''.padEnd(22)}${'pages'.padStart(9)}${'corners'.padStart(8)}${'p95'.padStart(8)}${'form'.padStart(9)}${'boxes'.padStart(13)}${'entries'.padStart(9)}`,
    ...groups.map((group) => line(group.name, group)),
    line('all', figures),
    `milliseconds, median (95th percentile): ${Object.entries(ms)
      .map(([stage, { median, p95 }]) => `${stage} ${median} (${p95})`)
      .join(', ')}`,
  ].join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`;
}
