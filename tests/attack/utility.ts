import { judgeQuestions, levelAt } from '../../analysis/disclosure/atoms/judge-questions.ts';
import { type Disclosure, questionsOf } from '../../analysis/disclosure/atoms/plan-disclosure.ts';
import { planColumns, scoringOf } from '../../server/features/release/plan-columns.ts';
import { columnsOf, wayOf } from './bureau/columns.ts';
import { bureauDefinition } from './bureau/definition.ts';
import { cellsBy } from './bureau/groups.ts';
import { breakdowns, items, type Person } from './bureau/people.ts';

export interface Utility {
  readonly nodes: number;
  /** Cells along the same hierarchy with at least as many people: what a bare threshold would publish. */
  readonly threshold: number;
  readonly medianAtom: number;
  readonly medianCell: number;
  /** Of the questions at the groups of stations the share that is told, by how many insiders it bears. */
  readonly kept: Readonly<Record<number, number>>;
  /** Half the 95 % interval of an item's mean: of a station, and of the group that is told in its place. */
  readonly halfWidth: { readonly station: number; readonly told: number };
}

/** How much is left to tell readers outside. */
export function measureUtility(people: readonly Person[], { outside }: Disclosure): Utility {
  const { nodes, k } = outside;
  const ways = people.map((person) => wayOf(nodes, person));
  const parents = new Set(nodes.map(({ parent }) => parent));
  const cells = breakdowns
    .flatMap((_, depth) => cellsBy(people, breakdowns.slice(0, depth + 1)))
    .filter(({ size }) => size >= k);
  const columns = columnsOf(people);
  const questions = questionsOf(planColumns(bureauDefinition), scoringOf(bureauDefinition), (name) =>
    columns.get(name),
  );
  const atom = Int32Array.from(ways, (way) => way.at(-1)!);
  const stations = nodes.filter(({ breakdown }) => breakdown === 'Station');
  const keptWith = (c: number) => {
    const judgement = judgeQuestions(outside, questions, { atom, c });
    const told = stations.flatMap((node) => items.filter((item) => levelAt(judgement, item, node)));
    return told.length / (stations.length * items.length);
  };
  const halfWidths = cellsBy(people, ['Station'])
    .filter(({ size }) => size >= k)
    .map(({ people: bits }) => {
      const members = people.flatMap((_, at) => ((bits[at >>> 5]! >>> (at & 31)) & 1 ? [at] : []));
      const node = ways[members[0]!]!.findLast((id) => nodes[id]!.breakdown === 'Station') ?? 0;
      const told = people.flatMap((_, at) => (ways[at]!.includes(node) ? [at] : []));
      return { station: halfWidth(people, members), told: halfWidth(people, told) };
    });
  return {
    nodes: nodes.length,
    threshold: cells.length,
    medianAtom: median(nodes.filter(({ id }) => !parents.has(id)).map(({ n }) => n)),
    medianCell: median(cells.map(({ size }) => size)),
    kept: { 1: keptWith(1), 3: keptWith(3) },
    halfWidth: {
      station: median(halfWidths.map(({ station }) => station)),
      told: median(halfWidths.map(({ told }) => told)),
    },
  };
}

function halfWidth(people: readonly Person[], members: readonly number[]): number {
  const values = members.flatMap((at) => people[at]!.answers.Q18 ?? []);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return 1.96 * Math.sqrt(variance / values.length);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
