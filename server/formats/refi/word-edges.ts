import type { CodePoints } from '../../../analysis/text/code-points.ts';
import type { Rule } from './rules.ts';
import type { ReadSource } from './weigh-source.ts';

const letter = /^[\p{L}\p{N}\p{M}]$/u;
const opening = /^[\p{Ps}\p{Pi}]$/u;
const closing = /^[\p{Pe}\p{Pf}\s,.;:!?，。、；：！？…]$/u;

/** Chance reaches a proof less than once in a million times. */
const PROOF = Math.log(1e6);
/** Places of a file that are looked at for what chance would do. */
const SAMPLED = 10_000;

type Side = 'start' | 'end';

/** Where a rule puts one side of the selections of a source: each stored position once, because many codings of one place say no more. */
interface Edges {
  readonly at: readonly (number | null)[];
  readonly natural: readonly boolean[];
}

/** Edges that two rules put apart, and how many of them each puts where people select. */
interface Apart {
  readonly count: number;
  readonly one: number;
  readonly other: number;
}

export type WordEdges = ReturnType<typeof wordEdges>;

/**
 * Asks the edges of words which of two rules is true: people select from the edge of a word to the edge of a word, and a wrong count
 * falls there by chance. All sources together answer.
 */
export function wordEdges(sources: readonly ReadSource[]) {
  const known = new Map<ReadSource, Map<string, Edges>>(sources.map((source) => [source, new Map()]));
  const edgesOf = (source: ReadSource, rule: Rule, side: Side): Edges => {
    const own = known.get(source)!;
    const key = `${side} ${source.places.keyOf(rule)}`;
    const edges = own.get(key) ?? readEdges(source, rule, side);
    own.set(key, edges);
    return edges;
  };
  const chances: { [side in Side]?: number } = {};
  const chanceOf = (side: Side): number => (chances[side] ??= chanceIn(sources, side));

  const putApart = (rule: Rule, rival: Rule, side: Side): Apart => {
    let [count, one, other] = [0, 0, 0];
    for (const source of sources) {
      if (source.places.keyOf(rule) === source.places.keyOf(rival)) continue;
      const [a, b] = [edgesOf(source, rule, side), edgesOf(source, rival, side)];
      a.at.forEach((place, i) => {
        if (place === b.at[i]) return;
        count++;
        if (a.natural[i]) one++;
        if (b.natural[i]) other++;
      });
    }
    return { count, one, other };
  };
  /** Nine in ten of the first at an edge, at most six in ten of the second, and more than chance would put there. */
  const proves = (winner: Rule, loser: Rule): boolean =>
    (['start', 'end'] as const).some((side) => {
      const { count, one, other } = putApart(winner, loser, side);
      return (
        count > 0 &&
        one >= 0.9 * count &&
        other <= 0.6 * count &&
        count * divergence(one / count, chanceOf(side)) >= PROOF
      );
    });
  /** Too few for a proof, but enough that the second must not be taken for granted. */
  const doubts = (rival: Rule, usual: Rule): boolean =>
    (['start', 'end'] as const).some((side) => {
      const { count, one, other } = putApart(rival, usual, side);
      return count >= 5 && one === count && other <= 0.5 * count;
    });
  /** Whether edges of a source lie where chance would put them: then positions count something that is not in the file. */
  const areRandom = (source: ReadSource, rule: Rule): boolean => {
    const both = (['start', 'end'] as const).map((side) => edgesOf(source, rule, side).natural);
    const [starts, ends] = both.map((natural) => natural.filter(Boolean).length);
    const count = both[0]!.length + both[1]!.length;
    const expected = both[0]!.length * chanceOf('start') + both[1]!.length * chanceOf('end');
    return count >= 12 && starts! + ends! < 0.9 * count && starts! + ends! < 1.25 * expected;
  };
  /** The share of all edges that a rule puts where people select. */
  const shareOf = (rule: Rule): number => {
    const natural = sources.flatMap((source) =>
      (['start', 'end'] as const).flatMap((side) => edgesOf(source, rule, side).natural),
    );
    return natural.filter(Boolean).length / Math.max(1, natural.length);
  };
  return { proves, doubts, areRandom, shareOf };
}

function readEdges({ places, selections }: ReadSource, rule: Rule, side: Side): Edges {
  const place = places.placeBy(rule);
  const behind = side === 'end' && rule.end === 'inclusive' ? 1 : 0;
  const at = [...new Set(selections.map((selection) => selection[side]))].map((stored) =>
    place(stored + behind),
  );
  return { at, natural: at.map((point) => point !== null && isNatural(places.text, point, side)) };
}

/** No letter on both sides; no closing mark or white space first, no opening mark last. White space at the end is no fault. */
function isNatural(text: CodePoints, point: number, side: Side): boolean {
  const before = point === 0 ? '' : text.slice(point - 1, point);
  const after = text.slice(point, point + 1);
  if (letter.test(before) && letter.test(after)) return false;
  return side === 'start' ? after !== '' && !closing.test(after) : before !== '' && !opening.test(before);
}

/** How often a place anywhere is one where people select, in the texts as they are coded. */
function chanceIn(sources: readonly ReadSource[], side: Side): number {
  let [natural, all] = [0, 0];
  const share = Math.ceil(SAMPLED / sources.length);
  for (const { places, selections } of sources) {
    const { text } = places;
    const step = Math.max(1, Math.ceil(text.length / share));
    let [found, tried] = [0, 0];
    for (let point = 0; point <= text.length; point += step, tried++)
      if (isNatural(text, point, side)) found++;
    natural += (selections.length * found) / tried;
    all += selections.length;
  }
  return Math.min(0.95, Math.max(0.05, all === 0 ? 1 : natural / all));
}

/** Kullback–Leibler divergence in nats of a share from the chance: times the count it bounds the logarithm of the odds against chance. */
function divergence(share: number, chance: number): number {
  if (share <= chance) return 0;
  const rest = share === 1 ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance));
  return share * Math.log(share / chance) + rest;
}
