import type { Column, Table } from '../../../analysis/columns.ts';
import { reply } from '../../../analysis/engine/analyse.ts';
import { tableOf, type Answer, type Claim } from '../relate/claims.ts';

/** The same table with every column of small whole numbers packed, as a release holds them. */
export function packed(table: Table): Table {
  const columns = [...table.columns.values()].map((column): Column => {
    if (column.kind !== 'real') return column;
    const fits = column.values.every(
      (x) => Number.isNaN(x) || (Number.isInteger(x) && x >= -123 && x <= 127),
    );
    if (!fits) return column;
    return {
      ...column,
      kind: 'integer',
      values: Int8Array.from(column.values, (x) => (Number.isNaN(x) ? -128 : x)),
    };
  });
  return { rows: table.rows, columns: new Map(columns.map((column) => [column.name, column])) };
}

export function packedAnswerToClaim({ columns, analysis, weights }: Claim): Answer {
  const request = { ...(weights === null ? {} : { weights }), analyses: [analysis] };
  return JSON.parse(JSON.stringify(reply(packed(tableOf(columns)), request).analyses[0])) as Answer;
}
