import { type Bits, bitsOf, sizeOf } from '../bits.ts';
import { type Breakdown, breakdowns, type Person } from './people.ts';

export interface Cell {
  readonly name: string;
  readonly by: readonly Breakdown[];
  readonly people: Bits;
  readonly size: number;
}

/** The groups in which some breakdowns part the bureau, as a colleague would name them. */
export function cellsBy(people: readonly Person[], by: readonly Breakdown[]): Cell[] {
  const name = ({ background }: Person) => by.map((code) => `${code} ${background[code] ?? '–'}`).join(', ');
  const names = people.map(name);
  return [...new Set(names)].sort().map((each) => {
    const bits = bitsOf(people, (_, at) => names[at] === each);
    return { name: each || 'everybody', by, people: bits, size: sizeOf(bits) };
  });
}

/** One and two breakdowns crossed, and a unit with two others: what a table or a filter can ask for. */
export const crossings: readonly (readonly Breakdown[])[] = [
  ...breakdowns.map((one) => [one]),
  ...breakdowns.flatMap((one, i) => breakdowns.slice(i + 1).map((other) => [one, other])),
  ['County', 'Rank', 'Age'],
  ['Station', 'Rank', 'Age'],
];

/** Every cell of one or two breakdowns with fewer than k people. */
export function smallCells(people: readonly Person[], k: number): Cell[] {
  return crossings
    .filter((by) => by.length < 3)
    .flatMap((by) => cellsBy(people, by))
    .filter(({ size }) => size < k);
}
