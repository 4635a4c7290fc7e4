import {
  type Disclosure,
  type EarlierAtoms,
  planDisclosure,
} from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { BackgroundColumn } from '../../../analysis/disclosure/atoms/count-combinations.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { PackedColumn } from './pack-columns.ts';
import { scoringOf } from './plan-columns.ts';

/** What a study fixes of the groups that may be told of. */
export interface GroupRules {
  /** No release has fewer people. */
  readonly floor: number;
  /** No group of fewer people is told of to the research team, and to others. */
  readonly team: number;
  readonly outside: number;
  /** The order of its breakdowns; null is that of the questionnaire. */
  readonly hierarchy: readonly string[] | null;
}

/** What may be told of the groups of a release that is not stored yet. */
export function planGroups(
  definition: Definition,
  packed: readonly PackedColumn[],
  rules: GroupRules,
  earlier?: EarlierAtoms,
): Disclosure {
  const rows = packed.filter(({ column }) => column.pool === 'rows');
  const cells = new Map(rows.map((each) => [each.column.name, each.cells]));
  return planDisclosure(
    { columns: rows.map(({ column }) => column), scoring: scoringOf(definition), ...rules },
    (name) => cells.get(name) as BackgroundColumn | undefined,
    rows[0]?.cells.length ?? 0,
    earlier,
  );
}
