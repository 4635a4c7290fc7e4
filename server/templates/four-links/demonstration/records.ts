import { createRandom, type Random } from '../../../../analysis/numeric/random.ts';
import type { RecordTable } from '../../../../analysis/model/records/record-tables.ts';
import type { Scheme } from '../../../../analysis/model/scheme/scheme.ts';
import type { SimulatedTable } from '../../read-demonstration.ts';
import { drawAppeals } from './simulation/ledger/appeal-events.ts';
import { type Branch, drawBranches } from './simulation/ledger/branches.ts';
import { numbered, oneOf, type Row, tenths } from './simulation/ledger/draws.ts';
import { drawEvents, type LedgerEvent } from './simulation/ledger/events.ts';
import { drawPeople } from './simulation/ledger/people.ts';
import { drawRatings } from './simulation/ledger/ratings.ts';
import { scoreBranches } from './simulation/ledger/score-branches.ts';

const SEED = 20_260_334;
const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/**
 * The invented ledger of the demonstration: two years by a scheme each. Planted are that nine points in ten are taken, that two of thirty
 * indicators decide, that ranks are mostly noise, that one class of raters is harsh, that entries bunch at the end of the quarter, and that
 * “excellent” goes round. Nothing else differs but by chance.
 */
export function records(schemes: readonly Scheme[], seed = SEED): readonly SimulatedTable[] {
  const random = createRandom(seed);
  const branches = drawBranches(random);
  const people = drawPeople(random);
  const units = branches.map(({ error: _, ...known }) => ({ ...known, site: 'T' }));
  return [
    table('units', null, units),
    ...schemes.flatMap((scheme, i) => yearOf(branches, scheme, i + 1, random)),
    table('ratings', null, drawRatings(branches, random)),
    table('persons', null, people.persons),
    table('rewards', null, people.rewards),
  ];
}

function yearOf(
  branches: readonly Branch[],
  scheme: Scheme,
  number: number,
  random: Random,
): SimulatedTable[] {
  const periods = QUARTERS.map((quarter) => `${scheme.year}${quarter}`);
  const drawn = periods.flatMap((period) =>
    branches.flatMap((branch) => drawEvents(branch, period, scheme, random)),
  );
  const { standing, appeals } = drawAppeals(drawn, random);
  const quarters = periods.map((period) => scoreBranches(branches, period, scheme, standing));
  return [
    table(
      'scores',
      number,
      quarters.flatMap(({ scores }) => scores),
    ),
    table(
      'results',
      number,
      quarters.flatMap(({ results }) => results),
    ),
    table(
      'entries',
      number,
      standing.map((event) => entryOf(event, random)),
    ),
    table('appeals', number, appeals),
  ];
}

const entryOf = ({ branch, indicator, points, ...event }: LedgerEvent, random: Random): Row => ({
  unit: branch.unit,
  person: oneOf(numbered('P', 212, 3), random),
  group: branch.group,
  indicator: indicator.code,
  assessor: indicator.assessor ?? null,
  points: tenths(points),
  ...event,
  status: 'final',
});

const table = (name: RecordTable, scheme: number | null, rows: readonly Row[]): SimulatedTable => ({
  table: name,
  scheme,
  columns: Object.fromEntries(
    Object.keys(rows[0] ?? {}).map((column) => [column, rows.map((row) => row[column] ?? null)]),
  ),
});
