/** Seeded randomness: the same seed gives the same book, on every machine. Not for secrets. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Whole number from low to high, both included. */
  integer(low: number, high: number): number;
  /** One of the list, all equally likely. Throws RangeError on an empty list. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of the list, each as likely as its weight (weights need not add up to 1). */
  weighted<Item>(list: readonly (readonly [Item, number])[]): Item;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** Normally distributed. */
  normal(mean: number, deviation: number): number;
  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[];
  /** A stream of its own, fixed by this stream's seed and the label, however many numbers were drawn before. */
  fork(label: string): Random;
}

/** A generator for `seed` (any number; its 32-bit value counts). */
export function createRandom(seed: number): Random {
  // mulberry32: 32 bits of state, good enough for pictures and invented people, and fast.
  let state = scramble(seed >>> 0);

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(list: readonly Item[]): Item => {
    const index = integer(0, list.length - 1);
    if (index < 0 || index >= list.length) throw new RangeError('nothing to pick from');
    return list[index] as Item;
  };

  return {
    next,
    between,
    integer,
    pick,
    weighted<Item>(list: readonly (readonly [Item, number])[]): Item {
      const total = list.reduce((sum, [, weight]) => sum + weight, 0);
      let left = next() * total;
      for (const [item, weight] of list) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = list.at(-1);
      if (last === undefined) throw new RangeError('nothing to pick from');
      return last[0];
    },
    chance: (probability) => next() < probability,
    normal(mean, deviation) {
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return mean + deviation * radius * Math.cos(2 * Math.PI * next());
    },
    shuffle<Item>(list: readonly Item[]): Item[] {
      const rest = [...list];
      const shuffled: Item[] = [];
      while (rest.length > 0) shuffled.push(...rest.splice(integer(0, rest.length - 1), 1));
      return shuffled;
    },
    fork: (label) => createRandom(hash(label, seed)),
  };
}

/** Weights 1, 1/2, 1/3 … in the order of the list: a few come often, many seldom (Zipf). */
export function zipf<Item>(list: readonly Item[]): readonly (readonly [Item, number])[] {
  return list.map((item, index) => [item, 1 / (index + 1)] as const);
}

/** FNV-1a over the label, started from the seed. */
function hash(label: string, seed: number): number {
  let value = scramble((seed ^ 0x811c9dc5) >>> 0);
  for (let index = 0; index < label.length; index++) {
    value = Math.imul(value ^ label.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** Spreads neighbouring seeds apart. */
function scramble(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
