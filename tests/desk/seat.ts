/** An office for one test, the officer's seat in it, and what a test asks of both; cleared away when the test is over. */
import { afterEach, expect } from 'vitest';
import { KEY } from '../../bench/officer/officer.js';
import type { OfficerTerminal } from '../../bench/officer/terminal.js';
import type { FieldKey } from '../../src/schema/fields.js';
import type { FieldValue } from '../../src/schema/value.js';
import type { Workspace } from '../../src/store/types.js';
import { BOOK, type Fixture, fixture, sitAt } from './fixture.js';

let desk: Fixture | null = null;
let seats: OfficerTerminal[] = [];
afterEach(() => {
  for (const seat of seats) seat.kill('SIGKILL');
  desk?.remove();
  seats = [];
  desk = null;
});

export const READINGS = {
  'registration.number': '12',
  'child.fullName': {
    text: 'Nguyễn Thị Bảo Vân',
    confidence: 0.6,
    candidates: ['Nguyễn Thị Bảo Yên', 'Nguyên Thi Bao Vân'],
  },
  'child.sex': 'Nữ',
  'child.birthDate': '12/3/1987',
  'child.birthPlace': 'Trạm xá xã Bình An',
  'mother.fullName': 'Trần Thị Lụa',
} as const;

/** Sets the office up. */
export async function office(...set: Parameters<typeof fixture>): Promise<Fixture> {
  desk = await fixture(...set);
  return desk;
}

/** Sits down at the office set up, to review or to what else is asked for. */
export function sit(command?: Parameters<typeof sitAt>[1]): OfficerTerminal {
  if (desk === null) throw new Error('no office is set up');
  const seat = sitAt(desk, command);
  seats.push(seat);
  return seat;
}

/** Sets up and sits down; comes back when the first question shows. */
export async function sitDown(
  entries: Parameters<typeof fixture>[0] = [READINGS],
  options = {},
): Promise<OfficerTerminal> {
  await office(entries, options);
  const seat = sit();
  await seat.waitForText('Máy đọc: ');
  return seat;
}

/** Looks into the office's workspace. */
export function look<Seen>(at: (workspace: Workspace) => Seen): Seen {
  if (desk === null) throw new Error('no office is set up');
  return desk.look(at);
}

/** What is recorded for a field. */
export function held(field: FieldKey, entry = 0): FieldValue | undefined {
  return look((workspace) => workspace.records.list(BOOK)[entry]?.fields[field]);
}

/** Stops and waits, so that the workspace can be read as the next sitting will find it. */
export async function stop(terminal: OfficerTerminal): Promise<void> {
  terminal.type(KEY.stop);
  expect((await terminal.ended()).exitCode).toBe(0);
}

/** The same key at every box of an entry, until the whole of it shows. */
export async function pressThrough(terminal: OfficerTerminal, key: string): Promise<void> {
  for (let rows = terminal.rows(); rows[0]?.includes('Cả mục') !== true; ) {
    const [before] = rows;
    terminal.type(key);
    rows = await terminal.waitFor((seen) => seen[0] !== before);
  }
}

/** Whether a box is asked for. */
export const asks = (label: string) => (rows: readonly string[]) => rows.includes(` ${label}`);
