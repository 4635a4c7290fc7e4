import { byKey } from '../../model/by-key.ts';
import { givesAway } from './gives-away.ts';
import type { ScoreVector } from './score-vectors.ts';
import { type Answered, type Tally, tallyAnswers } from './tally-answers.ts';
import type { AtomTree, Node } from './tree.ts';

/** A column of answers or scores. */
export interface Question extends Answered {
  readonly name: string;
  /** Of a score, how it is made; null where that is no sum of answers. */
  readonly vector?: ScoreVector | null;
}

/** What may be told of a question: how many gave each answer, or its mean and the share that agrees. */
export type Level = 'distribution' | 'summary';

/** What may be told of every question in every set of siblings. */
export interface Judgement {
  /** The sets by the node that they part; −1 is the root by itself. */
  readonly sets: readonly number[];
  /** By column a letter a set: `d`istribution, `s`ummary, `-` nothing. */
  readonly levels: Readonly<Record<string, string>>;
}

/**
 * What may be told of a question about a node.
 *
 * @example
 * const node = { id: 1, parent: 0, breakdown: 'A', group: [1], n: 10 };
 * levelAt({ sets: [-1, 0], levels: { Q: 'ds' } }, 'Q', node) // => 'summary'
 */
export function levelAt({ sets, levels }: Judgement, column: string, { parent }: Node): Level | null {
  const place = placesOf(sets).get(parent ?? -1);
  const letter = place === undefined ? undefined : levels[column]?.[place];
  return letter === 'd' ? 'distribution' : letter === 's' ? 'summary' : null;
}

/** Large trees have thousands of sets, and each is asked for many times. */
const known = new WeakMap<readonly number[], ReadonlyMap<number, number>>();

function placesOf(sets: readonly number[]): ReadonlyMap<number, number> {
  const places = known.get(sets) ?? new Map(sets.map((parent, place) => [parent, place]));
  known.set(sets, places);
  return places;
}

/** Whose answers are judged: by row its leaf, and 1 where the last release does not have it. */
export interface Judged {
  readonly atom: Int32Array;
  readonly isNew?: Uint8Array | undefined;
  /** The answers of so many people may be known to others. */
  readonly c: number;
}

/**
 * Which questions may be told of at which nodes, so that nobody learns what all of a group answered, even who knows the answers of `c` of
 * them. A set of siblings shows a question where its parent does and every one of them has at least k people who answered it, of whom at
 * least 1 + c agree and 1 + c do not; the first set also shows all answers where each is that of 1 + c … n − 1 − c people. The same must
 * hold among those who are new since the last release. The root is shown unless all but c answer alike.
 *
 * A score is shown where the same holds of it, and where its mean with those of all that is shown there does not give the mean of an item
 * that is withheld (givesAway). Sums and differences of nodes are unions of the smallest nodes that are shown, for which all this
 * holds, hence for them.
 *
 * Cost: one pass over the rows a question. Source: T. M. Truta & B. Vinay (2006), Privacy protection: p-sensitive k-anonymity
 * property, ICDE Workshops.
 *
 * @example
 * const tree = { k: 3, nodes: [{ id: 0, parent: null, breakdown: null, group: [], n: 4 }], margins: {} };
 * const question = { name: 'Q', cells: Int8Array.of(1, 1, 5, 5), answers: [1, 5], middle: 3 };
 * judgeQuestions(tree, [question], { atom: new Int32Array(4), c: 1 }).levels.Q // => 'd'
 */
export function judgeQuestions(tree: AtomTree, questions: readonly Question[], judged: Judged): Judgement {
  const sets = [...byKey(tree.nodes, ({ parent }) => parent ?? -1)];
  const setOf = new Map(sets.flatMap(([, nodes], set) => nodes.map(({ id }) => [id, set])));
  const above = sets.map(([parent]) => setOf.get(parent));
  const levels = questions.map((question) => {
    const fits = fitterOf(tree, question, judged);
    const own: (Level | null)[] = [];
    sets.forEach(([, nodes], set) => {
      const upper = above[set];
      own.push(upper === undefined || own[upper] ? fits(nodes) : null);
    });
    return own;
  });
  withholdScores(questions, levels, above);
  const letter = (level: Level | null) => (level ? level[0]! : '-');
  return {
    sets: sets.map(([parent]) => parent),
    levels: Object.fromEntries(questions.map(({ name }, at) => [name, levels[at]!.map(letter).join('')])),
  };
}

/** What may be told of a question in a set, for itself. */
function fitterOf(
  tree: AtomTree,
  question: Question,
  { atom, isNew, c }: Judged,
): (set: readonly Node[]) => Level | null {
  const hasAnswers = question.answers.length > 0;
  const all = tallyAnswers(tree, atom, question);
  const fresh = isNew && tallyAnswers(tree, atom, question, isNew);
  const spread = (count: number, n: number) => count > c && n - count > c;
  const areMixed = ({ counts, n }: Tally) => counts.every((count) => n - count > c);
  const holds = ({ id }: Node, rule: (tally: Tally) => boolean) =>
    rule(all[id]!) && (!fresh || fresh[id]!.n === 0 || rule(fresh[id]!));
  const distribution = (node: Node) =>
    holds(node, ({ counts, n }) => n >= tree.k && counts.every((count) => spread(count, n)));
  const summary = (node: Node) => holds(node, ({ agree, n }) => n >= tree.k && spread(agree, n));
  return (set) => {
    const [{ id, parent }] = set as readonly [Node];
    if (id === 0) {
      if (all[0]!.n < tree.k || (hasAnswers && !set.every((node) => holds(node, areMixed)))) return null;
      return hasAnswers ? 'distribution' : 'summary';
    }
    if (parent === 0 && hasAnswers && set.every(distribution)) return 'distribution';
    return question.middle !== null && set.every(summary) ? 'summary' : null;
  };
}

/** Takes back the scores that would give away a withheld item; earlier ones stay, and none stands below a set without it. */
function withholdScores(
  questions: readonly Question[],
  levels: readonly (Level | null)[][],
  above: readonly (number | undefined)[],
): void {
  const judged = new Map<string, ReadonlySet<number>>();
  const scores = questions.flatMap(({ vector }, at) => (vector === undefined ? [] : [at]));
  above.forEach((upper, set) => {
    if (upper === undefined) return;
    for (const at of scores) if (!levels[at]![upper]) levels[at]![set] = null;
    const isShown = questions.map((_, at) => levels[at]![set] !== null);
    const pattern = isShown.map(Number).join('');
    const sound = judged.get(pattern) ?? soundScores(questions, isShown);
    judged.set(pattern, sound);
    for (const at of scores) if (!sound.has(at)) levels[at]![set] = null;
  });
}

/** The scores that may be told of beside the items that are. */
function soundScores(questions: readonly Question[], isShown: readonly boolean[]): ReadonlySet<number> {
  const items = questions.flatMap(({ name, vector }, at) =>
    vector === undefined && isShown[at] ? [name] : [],
  );
  const shown = new Set(items);
  const sound = new Set<number>();
  const vectors: ReadonlyMap<string, number>[] = [];
  questions.forEach(({ vector }, at) => {
    if (!vector || !isShown[at] || givesAway([...vectors, vector.weights], shown)) return;
    vectors.push(vector.weights);
    sound.add(at);
  });
  return sound;
}
