import { answer, reply, typed } from '../../../analysis/engine/analyse.ts';
import type { Presented } from '../../../analysis/model/presented.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import {
  type Analysis,
  type AnalysisOf,
  declarations,
  type ProcedureName,
  type ResultOf,
} from '../../../analysis/model/procedures/index.ts';
import { both, plain } from '../../../analysis/model/words.ts';
import { present } from '../../../analysis/presentation/index.ts';
import example from '../../../server/contract/record-example.json' with { type: 'json' };
import { type Columns, makeLedger } from '../../support/records/ledger.ts';
import { packed } from '../engine/packed.ts';
import { tableOf } from '../relate/claims.ts';

export const ledger = makeLedger();
/** One analysis of each procedure on records. */
export const examples = example.analyses as unknown as readonly Analysis[];
export const declarationOf = (name: ProcedureName): Declaration => declarations[name];

/** The columns of the ledger that a procedure reads. */
export const columnsFor = (name: ProcedureName): Columns => ledger[declarationOf(name).on!];

/** What a procedure on records finds, with its notes in English. */
export function ask<const Name extends ProcedureName>(
  procedure: Name,
  fields: Partial<AnalysisOf<Name>> = {},
  columns: Columns = columnsFor(procedure),
): ResultOf<Name, string> {
  const request = { analyses: [{ ...fields, procedure } as unknown as Analysis] };
  return reply(packed(tableOf(columns)), request).analyses[0] as unknown as ResultOf<Name, string>;
}

/** What is told of it. */
export function told(asked: Analysis, columns: Columns = columnsFor(asked.procedure)): Presented {
  const { analyses } = answer(packed(tableOf(columns)), { analyses: [asked] });
  const [found] = typed([asked] as readonly Analysis[], analyses);
  const names = {
    of: (name: string) => both(`变量 ${name}`, `variable ${name}`),
    value: (_: string, value: string | number) => plain(String(value)),
    itemsOf: () => [],
    isReversed: () => false,
  };
  return present({ asked, found: found!, names });
}
