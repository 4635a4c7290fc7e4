import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { admitRecords, tellsOfEnough } from '../../../analysis/disclosure/records/admit-records.ts';
import { hidePeople } from '../../../analysis/disclosure/records/hide-people.ts';
import { peopleOf } from '../../../analysis/disclosure/records/persons-of.ts';
import { answer } from '../../../analysis/engine/analyse.ts';
import { Presented } from '../../../analysis/model/presented.ts';
import { both, plain } from '../../../analysis/model/words.ts';
import { present } from '../../../analysis/presentation/index.ts';
import { packed } from '../engine/packed.ts';
import { tableOf } from '../relate/claims.ts';
import { columnsFor, examples } from './ask.ts';

const names = {
  of: (name: string) => both(`变量 ${name}`, `variable ${name}`),
  value: (_: string, value: string | number) => plain(String(value)),
  itemsOf: () => [],
  isReversed: () => false,
};

/** So many that every group is too small. */
const nobody = { k: 1000, outside: true, rateesAreUnits: false };
const team = { k: 5, outside: false, rateesAreUnits: false };

describe.each(examples)('$procedure', { timeout: 30_000 }, (asked) => {
  const table = packed(tableOf(columnsFor(asked.procedure)));
  const [found] = answer(table, { analyses: [asked] }).analyses;

  it('is what the team may ask of records', () => {
    const admitted = admitRecords({ analyses: [asked] }, team);
    expect(tellsOfEnough(table, admitted, team)).toBe(true);
  });

  it.each([team, nobody])('is told in whole tables whatever is withheld of groups below $k', (ground) => {
    const admitted = admitRecords({ analyses: [asked] }, ground);
    const codes = new Set(
      peopleOf(admitted.table, ground).flatMap((name) => {
        const column = table.columns.get(name);
        return column?.kind === 'text' ? column.levels : [];
      }),
    );
    const hidden = hidePeople(found!, { ...asked }, admitted, ground, codes);
    expect(hidden, 'tells of somebody').not.toBeNull();
    const presented = present({ asked, found: hidden as never, names });
    expect([...Value.Errors(Presented, presented)]).toEqual([]);
    expect(JSON.stringify(presented)).not.toMatch(/NaN|undefined|\[object/);
  });
});
