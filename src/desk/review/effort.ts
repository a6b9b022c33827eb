/** What an answer costs the officer: keys, changes and time, counted from the question's showing. */
import type { Effort } from '../../store/types.js';
import type { DeskKey } from './keys.js';

export class EffortMeter {
  #keys = 0;
  #changes = 0;
  #since = performance.now();

  /** Another question shows. */
  restart(): void {
    this.#keys = 0;
    this.#changes = 0;
    this.#since = performance.now();
  }

  press(key: DeskKey): void {
    if (key.type === 'redraw') return;
    this.#keys += 1;
    if (isChange(key)) this.#changes += 1;
  }

  /** So far. */
  spent(): Effort {
    return { keys: this.#keys, changes: this.#changes, milliseconds: performance.now() - this.#since };
  }
}

/** A key that takes something back, or chooses anew. */
function isChange(key: DeskKey): boolean {
  switch (key.type) {
    case 'edit':
      return key.edit.startsWith('erase');
    case 'command':
      return key.command === 'back' || key.command === 'undo';
    default:
      return key.type === 'escape';
  }
}
