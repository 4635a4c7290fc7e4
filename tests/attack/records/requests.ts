import type { Table } from '../../../analysis/columns.ts';
import { isPersonal, peopleOf } from '../../../analysis/disclosure/records/persons-of.ts';
import type { Declaration } from '../../../analysis/model/procedure/declaration.ts';
import { declarations } from '../../../analysis/model/procedures/index.ts';
import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import example from '../../../server/contract/record-example.json' with { type: 'json' };
import type { Records } from './bureau.ts';

export interface RecordRequest {
  readonly analyses: readonly [Readonly<Record<string, unknown>> & { readonly procedure: string }];
  readonly where?: string;
}

export const declarationOf = ({
  analyses: [{ procedure }],
}: RecordRequest): Declaration & { readonly on: RecordTable } => {
  const declaration: Declaration = declarations[procedure as keyof typeof declarations];
  return { ...declaration, on: declaration.on! };
};

/** How much is tried. The gate chooses rows by table and not by procedure, so one procedure a table shows what it lets through. */
export interface Effort {
  readonly everywhere: boolean;
  /** Every column in every role. */
  readonly roles: boolean;
}

/** What somebody would ask who looks for a person: each procedure, of every choice of rows, by every column in every role. */
export function* everyRequest({ tables, rateesAreUnits }: Records, effort: Effort): Generator<RecordRequest> {
  const chosen = new Set<RecordTable>();
  for (const analysis of example.analyses as readonly RecordRequest['analyses'][0][]) {
    const plain: RecordRequest = { analyses: [analysis] };
    const { on, roles } = declarationOf(plain);
    const table = tables.get(on);
    if (!table) continue;
    yield plain;
    // Units are told of one by one; only among people somebody chooses.
    const isOfPeople = peopleOf(on, { rateesAreUnits }).length > 0;
    if (isOfPeople && (effort.everywhere || !chosen.has(on)))
      for (const where of conditionsOn(table)) yield { ...plain, where };
    chosen.add(on);
    if (!effort.roles) continue;
    const swapped = [...table.columns.keys()].filter(
      (name) => isOfPeople || isPersonal(name, on, { rateesAreUnits }),
    );
    for (const role of Object.keys(roles))
      for (const column of swapped) yield { analyses: [{ ...analysis, [role]: column }] };
  }
}

/** Every value of a column of words, the same left out, and two of them together. */
function conditionsOn(table: Table): string[] {
  const equalities = [...table.columns.values()].map((column) =>
    column.kind === 'text' ? column.levels.map((level) => [column.name, level] as const) : [],
  );
  const single = equalities.flat();
  const [first = [], second = []] = ['period', 'class'].map((name) =>
    single.filter(([column]) => column === name),
  );
  return [
    ...single.map(([column, value]) => `${column} = ${JSON.stringify(value)}`),
    ...single.map(([column, value]) => `${column} != ${JSON.stringify(value)}`),
    ...first.flatMap(([column, value]) =>
      second.map(
        ([other, own]) => `${column} = ${JSON.stringify(value)} and ${other} = ${JSON.stringify(own)}`,
      ),
    ),
  ];
}
