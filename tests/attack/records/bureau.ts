import type { Table } from '../../../analysis/columns.ts';
import type { LongTables } from '../../../analysis/model/records/long-table.ts';
import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import { prepareRelease } from '../../../server/features/record/prepare-release.ts';
import { packTable } from '../../../server/features/record/pack-table.ts';
import { randomOrder } from '../../../server/features/release/shuffle.door.ts';
import { makeLedger } from '../../support/records/ledger.ts';

export interface Records {
  readonly tables: ReadonlyMap<RecordTable, Table>;
  readonly rateesAreUnits: boolean;
}

/** A bureau with few people in some places: a class of three raters, a post that one person holds, a unit of eight. */
export function smallBureau(seed: number): LongTables {
  const ledger = makeLedger(seed);
  const rater = (row: number) => Number(String(ledger.ratings['rater']![row]).slice(1));
  const person = (row: number) => Number(String(ledger.persons['person']![row]).slice(1));
  return {
    ...ledger,
    units: {
      ...ledger.units,
      headcount: ledger.units['headcount']!.map((staff, at) => (at === 4 ? 8 : staff)),
    },
    ratings: {
      ...ledger.ratings,
      class: ledger.ratings['class']!.map((_, row) =>
        rater(row) <= 3 ? 'superior' : rater(row) <= 7 ? 'peer' : 'served',
      ),
      // One rater came on the second occasion only.
      period: ledger.ratings['period']!.map((period, row) => (rater(row) === 12 ? '2023Q2' : period)),
    },
    persons: {
      ...ledger.persons,
      department: ledger.persons['department']!.map((own, row) =>
        person(row) === 1 ? 'head' : person(row) <= 8 ? 'legal' : own,
      ),
    },
  };
}

/** As it is frozen. */
export function frozen(ledger: LongTables): Records {
  const { tables, rateesAreUnits } = prepareRelease(ledger, { named: false, least: 5, order: randomOrder });
  return { tables: packed(tables), rateesAreUnits };
}

/** As it was sent in. */
export const raw = (ledger: LongTables): Records => ({ tables: packed(ledger), rateesAreUnits: false });

function packed(tables: LongTables): Records['tables'] {
  return new Map(
    Object.entries(tables).map(([name, table]) => [
      name as RecordTable,
      packTable(name as RecordTable, table),
    ]),
  );
}
