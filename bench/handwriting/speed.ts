/** What reading costs: processor time of a line on one core, loading, and the memory of a process that reads. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { lineInk } from '../../src/ocr/read/handwriting/ink/line-ink.js';
import { Network } from '../../src/ocr/read/handwriting/network/network.js';
import { readSteps } from '../../src/ocr/read/handwriting/network/read-steps.js';
import { PeakMemory } from '../peak-memory.js';
import { spawnProgram } from '../program.js';
import type { RealLine } from './lines.js';
import type { BenchReader } from './reading.js';

/** Milliseconds of processor time, which other work on the machine distorts less than the clock. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export async function measureSpeed(
  lines: readonly RealLine[],
  reader: BenchReader,
): Promise<Readonly<Record<string, number>>> {
  const spent = { prepare: 0, read: 0, decode: 0 };
  for (const { image } of lines.slice(0, 10)) await reader.decode(await reader.steps(image), 'place');
  const loadFrom = performance.now();
  const network = await Network.load();
  const load = performance.now() - loadFrom;
  for (const { image } of lines) {
    const start = processorTime();
    lineInk(image, network.description.height)();
    const prepared = processorTime();
    // Made once more, and again where it is read twice: that counts as reading.
    const steps = await readSteps(network, image);
    const read = processorTime();
    await reader.decode(steps, 'place');
    spent.prepare += prepared - start;
    spent.read += read - prepared;
    spent.decode += processorTime() - read;
  }
  const each = (milliseconds: number): number => milliseconds / Math.max(1, lines.length);
  return {
    prepare_ms: each(spent.prepare),
    decode_ms: each(spent.decode),
    read_ms: each(spent.read),
    read_and_decode_ms: each(spent.read + spent.decode),
    load_ms: load,
    resident_megabytes: await residentMegabytes(lines.slice(0, 30)),
  };
}

/** Most memory of `hotich read` over some lines: the program, one engine and its languages. */
async function residentMegabytes(lines: readonly RealLine[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-bench-'));
  try {
    const files: string[] = [];
    for (const [index, { image }] of lines.entries()) {
      const { data, width, height } = image;
      const file = join(folder, `${index}.png`);
      await sharp(data, { raw: { width, height, channels: 1 } })
        .png()
        .toFile(file);
      files.push(file);
    }
    const memory = new PeakMemory();
    await spawnProgram(['read', '--kind', 'place', ...files], { started: (pid) => memory.watch(pid) });
    return memory.stop() ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
