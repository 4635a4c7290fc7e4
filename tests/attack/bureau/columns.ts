import { MISSING_INTEGER } from '../../../analysis/model/dataset/missing.ts';
import type { BackgroundColumn } from '../../../analysis/disclosure/atoms/count-combinations.ts';
import {
  type Disclosure,
  type EarlierAtoms,
  planDisclosure,
} from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Node } from '../../../analysis/disclosure/atoms/tree.ts';
import { planColumns, scoringOf } from '../../../server/features/release/plan-columns.ts';
import { bureauDefinition } from './definition.ts';
import { type Breakdown, breakdowns, items, type Person, scales } from './people.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The columns of a release of these people, in their order. */
export function columnsOf(people: readonly Person[]): Map<string, BackgroundColumn> {
  const integer = (value: (person: Person) => number | null) =>
    Int8Array.from(people, (person) => value(person) ?? MISSING_INTEGER.unanswered);
  return new Map<string, BackgroundColumn>([
    ...breakdowns.map((code) => [code, integer(({ background }) => background[code])] as const),
    ...items.map((code) => [code, integer(({ answers }) => answers[code]!)] as const),
    ...Object.entries(scales).map(
      ([code, own]) =>
        [code, Float64Array.from(people, ({ answers }) => mean(own.map((item) => answers[item]!)))] as const,
    ),
    ['flagged', Int8Array.from(people, ({ flagged }) => Number(flagged))],
  ]);
}

/** What a freeze of these people would fix of their groups. */
export function planFor(people: readonly Person[], earlier?: EarlierAtoms): Disclosure {
  const columns = columnsOf(people);
  return planDisclosure(
    {
      columns: planColumns(bureauDefinition),
      scoring: scoringOf(bureauDefinition),
      hierarchy: breakdowns,
      team: 5,
      outside: 10,
    },
    (name) => columns.get(name),
    people.length,
    earlier,
  );
}

/** The nodes that a person is in, from the root down: read off the tree by its own words. */
export function wayOf(nodes: readonly Node[], { background }: Person): number[] {
  const way = [0];
  for (;;) {
    const below = nodes.find(
      ({ parent, breakdown, group }) =>
        parent === way.at(-1) && breakdown !== null && group.includes(background[breakdown as Breakdown]),
    );
    if (!below) return way;
    way.push(below.id);
  }
}

/** By person the leaf of both trees; those who came later are in none. */
export function earlierAtoms(
  { team, outside, bands }: Disclosure,
  people: readonly Person[],
  before: number,
): EarlierAtoms {
  const leaves = (nodes: readonly Node[]) =>
    Int32Array.from(people, (person, at) => (at < before ? wayOf(nodes, person).at(-1)! : -1));
  return { team: leaves(team.nodes), outside: leaves(outside.nodes), bands: Object.keys(bands) };
}
