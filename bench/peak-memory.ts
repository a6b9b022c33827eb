/** The most memory a process held while it was watched. */
import { readFileSync } from 'node:fs';

const EVERY_MILLISECONDS = 100;

/**
 * Linux keeps the figure itself (`VmHWM`, the peak of resident memory with all threads, and so with all engines):
 * it is read again and again because it goes when the process ends. Elsewhere nothing is measured.
 */
export class PeakMemory {
  #kilobytes: number | null = null;
  #timer: NodeJS.Timeout | null = null;

  watch(pid: number): void {
    const look = (): void => {
      this.#kilobytes = peakOf(pid) ?? this.#kilobytes;
    };
    look();
    this.#timer = setInterval(look, EVERY_MILLISECONDS);
  }

  /** Ends the watch. Megabytes (2²⁰ bytes), or null where the system does not tell. */
  stop(): number | null {
    if (this.#timer !== null) clearInterval(this.#timer);
    return this.#kilobytes === null ? null : Math.round(this.#kilobytes / 1024);
  }
}

function peakOf(pid: number): number | null {
  try {
    const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? null : Number(kilobytes);
  } catch {
    return null;
  }
}
