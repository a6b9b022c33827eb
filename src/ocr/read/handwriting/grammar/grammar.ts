/**
 * Texts of a closed form, such as dates, as a machine of states: what may follow, and how likely. One state may lead
 * on by several ways at once, so a text under way stands in several states, each with its share.
 */

/** What may follow is told from the weights of all texts that were put in. */
export class State {
  readonly edges = new Map<string, { readonly to: State; weight: number }>();
  /** States it is one with once its own text is over. */
  readonly onward: { readonly to: State; readonly weight: number }[] = [];
  /** Weight of ending here. */
  end = 0;
  weight = 0;

  /** Puts in a text (graphemes in small letters) that leads on to another state; without one it ends there. */
  add(text: readonly string[], weight: number, to: State | null = null): void {
    let at: State = this;
    for (const grapheme of text) {
      at.weight += weight;
      const edge = at.edges.get(grapheme) ?? { to: new State(), weight: 0 };
      edge.weight += weight;
      at.edges.set(grapheme, edge);
      at = edge.to;
    }
    at.weight += weight;
    if (to === null) at.end += weight;
    else at.onward.push({ to, weight });
  }
}

/** The states a text under way may stand in, each with its probability. */
export type Standing = readonly (readonly [State, number])[];

export function standingAt(start: State): Standing {
  return spread([[start, 1]]);
}

/** Where a grapheme leads, and its probability; null where it may not follow. */
export function followed(
  standing: Standing,
  grapheme: string,
): { readonly standing: Standing; readonly probability: number } | null {
  const reached: [State, number][] = [];
  for (const [state, share] of standing) {
    const edge = state.edges.get(grapheme);
    if (edge !== undefined) reached.push([edge.to, (share * edge.weight) / state.weight]);
  }
  const probability = reached.reduce((sum, [, share]) => sum + share, 0);
  if (probability === 0) return null;
  return { standing: spread(reached.map(([state, share]) => [state, share / probability])), probability };
}

/** Probability that the text ends here. */
export function ending(standing: Standing): number {
  return standing.reduce(
    (sum, [{ end, weight }, share]) => sum + (end === 0 ? 0 : (share * end) / weight),
    0,
  );
}

/** With the states that each is one with; each state's share is that of all that begins with it, theirs included. */
function spread(standing: Standing): Standing {
  const all = [...standing];
  for (let at = 0; at < all.length; at++) {
    const [state, share] = all[at] ?? [];
    if (state === undefined || share === undefined) continue;
    for (const { to, weight } of state.onward) all.push([to, (share * weight) / state.weight]);
  }
  return all;
}
