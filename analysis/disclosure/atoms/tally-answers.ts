import { isMissingInteger } from '../../model/dataset/missing.ts';
import type { AtomTree } from './tree.ts';

/** A column whose answers are counted. */
export interface Answered {
  readonly cells: Int8Array | Float64Array;
  /** Every answer that can be given; none of scores. */
  readonly answers: readonly number[];
  /** Answers above it agree; null where nothing tells. */
  readonly middle: number | null;
}

/** How many people of a node gave each answer, and all of them; of a score, how many are not above its middle, and above. */
export interface Tally {
  readonly counts: readonly number[];
  readonly n: number;
  readonly agree: number;
}

/**
 * By node the answers to a question of its people, or of those of them whom `counts` marks with 1.
 *
 * @example
 * const root = { id: 0, parent: null, breakdown: null, group: [], n: 3 };
 * const question = { cells: Int8Array.of(1, 5, -128), answers: [1, 3, 5], middle: 3 };
 * tallyAnswers({ k: 1, nodes: [root], margins: {} }, new Int32Array(3), question) // => [{ counts: [1, 0, 1], n: 2, agree: 1 }]
 */
export function tallyAnswers(
  { nodes }: AtomTree,
  atom: Int32Array,
  question: Answered,
  isCounted?: Uint8Array,
): Tally[] {
  const { cells, answers, middle } = question;
  const width = Math.max(2, answers.length);
  const all = new Int32Array(nodes.length * width);
  const place = placeOf(question);
  for (let row = 0; row < atom.length; row++) {
    if (isCounted && isCounted[row] === 0) continue;
    const at = place(cells[row]!);
    if (at >= 0) all[atom[row]! * width + at]! += 1;
  }
  // Parents come before their children.
  for (let node = nodes.length - 1; node > 0; node--) {
    const parent = nodes[node]!.parent!;
    for (let at = 0; at < width; at++) all[parent * width + at]! += all[node * width + at]!;
  }
  const agrees = Array.from({ length: width }, (_, at) =>
    answers.length > 0 ? middle !== null && answers[at]! > middle : at === 1,
  );
  return nodes.map((_, node) => {
    const counts = [...all.subarray(node * width, (node + 1) * width)];
    const sum = (which: (at: number) => boolean) =>
      counts.reduce((total, count, at) => (which(at) ? total + count : total), 0);
    return { counts, n: sum(() => true), agree: sum((at) => agrees[at]!) };
  });
}

/** Where a cell is counted; −1 where it holds no answer. */
function placeOf({ cells, answers, middle }: Answered): (cell: number) => number {
  if (answers.length === 0) {
    const isMissing = cells instanceof Float64Array ? Number.isNaN : isMissingInteger;
    return (cell) => (isMissing(cell) ? -1 : Number(middle !== null && cell > middle));
  }
  const places = new Map(answers.map((answer, at) => [answer, at]));
  if (cells instanceof Float64Array) return (cell) => places.get(cell) ?? -1;
  const ofByte = Int16Array.from({ length: 256 }, (_, at) => places.get(at - 128) ?? -1);
  return (cell) => ofByte[cell + 128]!;
}
