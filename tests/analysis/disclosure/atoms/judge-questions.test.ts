import { Matrix, determinant } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { buildTree } from '../../../../analysis/disclosure/atoms/build-tree.ts';
import {
  type Judgement,
  judgeQuestions,
  levelAt,
  type Question,
} from '../../../../analysis/disclosure/atoms/judge-questions.ts';
import { labelRows } from '../../../../analysis/disclosure/atoms/label-rows.ts';
import { questionsOf } from '../../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { AtomTree, Node } from '../../../../analysis/disclosure/atoms/tree.ts';
import { randomFrom } from '../../../../analysis/model/instrument/random.ts';
import { plain } from '../../../../analysis/model/text.ts';
import { anybody, bureau, type Population } from '../../../support/bureau.ts';

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1);
const items = ['A', 'B', 'C', 'D'];
const answers = [1, 2, 3, 4, 5];

/** Four items that people answer in their own way, two scales of them, and a score of these. */
function questioned({ rows }: Population, seed: number, extreme: number): Question[] {
  const random = randomFrom(seed);
  const cells = new Map<string, Int8Array | Float64Array>(
    items.map((item) => {
      const lean = random() * extreme;
      const answer = () => (random() < 0.03 ? -128 : Math.min(5, 1 + Math.floor((random() + lean) * 5)));
      return [item, Int8Array.from({ length: rows }, answer)];
    }),
  );
  const range = [1, 5] as const;
  const scoring = {
    items: Object.fromEntries(items.map((item) => [item, { reverse: item === 'B', range }])),
    scales: {
      S: { items: ['A', 'B'], score: 'mean' as const },
      T: { items: ['B', 'C', 'D'], score: 'sum' as const },
    },
    derived: { G: 'S - raw A' },
  };
  const value = (item: string, row: number) => cells.get(item)![row]!;
  const of = (give: (row: number) => number) =>
    Float64Array.from({ length: rows }, (_, row) =>
      items.some((item) => value(item, row) < 0) ? NaN : give(row),
    );
  cells.set(
    'S',
    of((row) => (value('A', row) + 6 - value('B', row)) / 2),
  );
  cells.set(
    'T',
    of((row) => 6 - value('B', row) + value('C', row) + value('D', row)),
  );
  cells.set(
    'G',
    of((row) => (6 - value('B', row) - value('A', row)) / 2),
  );
  const columns = [...cells.keys()].map((name) => ({
    pool: 'rows',
    name,
    kind: items.includes(name) ? ('integer' as const) : ('real' as const),
    role: items.includes(name) ? 'item' : 'score',
    label: {},
    values: items.includes(name) ? answers.map((each) => ({ value: each, label: plain(`${each}`) })) : [],
  }));
  return questionsOf(columns, scoring, (name) => cells.get(name));
}

function planned(people: Population, questions: readonly Question[], isNew?: Uint8Array) {
  const { breakdowns, columns, rows } = people;
  const tree = buildTree(breakdowns, columns, rows, { k: 10 });
  const { atom } = labelRows(tree, breakdowns, columns, rows);
  return { tree, atom, judgement: judgeQuestions(tree, questions, { atom, isNew, c: 1 }) };
}

/** The smallest nodes that a question is shown at: every union of nodes that shows it is one of these. */
function smallestShown(tree: AtomTree, judgement: Judgement, name: string): Node[] {
  const shown = tree.nodes.filter((node) => levelAt(judgement, name, node));
  return shown.filter(({ id }) => shown.every(({ parent }) => parent !== id));
}

const within = (tree: AtomTree, leaf: number, id: number): boolean => {
  const { parent } = tree.nodes[leaf]!;
  return leaf === id || (parent !== null && within(tree, parent, id));
};

describe('what may be told of a question', () => {
  it('never comes down to what all of a group answered, nor all but one, new ones among them', () => {
    for (const seed of seeds) {
      const people = anybody(seed);
      const questions = questioned(people, seed, 1.2);
      const isNew = Uint8Array.from({ length: people.rows }, (_, row) => Number(row % 3 === 0));
      const { tree, atom, judgement } = planned(people, questions, isNew);
      for (const { name, cells, middle, answers: offered } of questions)
        for (const { id, parent } of smallestShown(tree, judgement, name)) {
          if (parent === null) continue;
          for (const some of [() => true, (row: number) => isNew[row] === 1]) {
            const own = [...atom.keys()].filter((row) => some(row) && within(tree, atom[row]!, id));
            const given = own.map((row) => cells[row]!).filter((cell) => cell > -124);
            const counts = [given.filter((cell) => cell > middle!).length];
            if (levelAt(judgement, name, tree.nodes[id]!) === 'distribution')
              counts.push(...offered.map((answer) => given.filter((cell) => cell === answer).length));
            if (given.length === 0) continue;
            expect(Math.min(...counts)).toBeGreaterThanOrEqual(2);
            expect(given.length - Math.max(...counts)).toBeGreaterThanOrEqual(2);
            expect(given.length).toBeGreaterThanOrEqual(10);
          }
        }
    }
  });

  it('is told nowhere below where it is withheld', () => {
    for (const seed of seeds) {
      const people = anybody(seed);
      const questions = questioned(people, seed, 1);
      const { tree, judgement } = planned(people, questions);
      for (const { name } of questions)
        for (const node of tree.nodes)
          if (node.parent !== null && levelAt(judgement, name, node))
            expect(levelAt(judgement, name, tree.nodes[node.parent]!)).not.toBeNull();
    }
  });

  it('does not follow from the means of scores where it is withheld', () => {
    let withheld = 0;
    for (const seed of seeds) {
      const people = anybody(seed);
      const questions = questioned(people, seed, 1.2);
      const { tree, judgement } = planned(people, questions);
      const vectorOf = ({ name, vector }: Question) =>
        items.map((item) => (vector ? (vector.weights.get(item) ?? 0) : Number(item === name)));
      for (const node of tree.nodes.slice(1)) {
        const known = questions.filter(({ name }) => levelAt(judgement, name, node)).map(vectorOf);
        for (const item of items.filter((name) => !levelAt(judgement, name, node))) {
          if (known.length === 0) continue;
          withheld += 1;
          const one = items.map((each) => Number(each === item));
          expect(rank([...known, one])).toBe(rank(known) + 1);
        }
      }
    }
    expect(withheld).toBeGreaterThan(100);
  });

  it('keeps most pairs of a station and a question of a bureau', () => {
    const people = bureau(1);
    const questions = questioned(people, 1, 0.6);
    const { tree, judgement } = planned(people, questions);
    const stations = tree.nodes.filter(({ breakdown }) => breakdown === 'station');
    const pairs = stations.flatMap((node) => items.map((item) => levelAt(judgement, item, node) !== null));
    expect(pairs.filter(Boolean).length / pairs.length).toBeGreaterThan(0.6);
  });
});

/** The rank by the largest minor of the Gram matrix that is not zero, for the few vectors here. */
function rank(vectors: readonly (readonly number[])[]): number {
  const gram = (chosen: readonly (readonly number[])[]) => {
    const matrix = new Matrix(chosen.map((row) => [...row]));
    return determinant(matrix.mmul(matrix.transpose()));
  };
  const independent: (readonly number[])[] = [];
  for (const vector of vectors) if (gram([...independent, vector]) > 1e-9) independent.push(vector);
  return independent.length;
}
