import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ImportPreview, Mapping, TableWish } from '../../contract/import.ts';
import { reading } from '../../platform/child/limits.ts';
import { type Order, runInChild } from '../../platform/child/run-in-child.ts';
import type { GroupRules } from './plan-groups.ts';
import type { TableFile } from './table-file.ts';
import type { PackedTable, TableJob } from './table-worker.ts';

const worker = new URL('./table-worker.ts', import.meta.url);

/** Whose file it is, whether anybody still waits for it, and who is told how far it is. */
export type Sender = Pick<Order, 'share' | 'signal' | 'onprogress'>;

/** What is said of a file: how its columns answer, or only where in it the table stands. */
export interface Said {
  readonly mapping: Mapping | undefined;
  readonly table: TableWish | undefined;
}

/** What an import of a file would do, with the given mapping or a guessed one. */
export function lookAtTable(
  file: TableFile,
  definition: Definition,
  said: Said,
  sender: Sender,
): Promise<ImportPreview> {
  const job: TableJob = { file, definition, look: true, ...said };
  return runInChild<ImportPreview>(worker, job, { ...sender, limits: reading });
}

/** The columns of a release that a file makes; a Problem that names the place where it makes none. */
export function packTable(
  file: TableFile,
  definition: Definition,
  { mapping, rules }: { mapping: Mapping; rules: GroupRules },
  sender: Sender,
): Promise<PackedTable> {
  const job: TableJob = { file, definition, look: false, mapping, rules };
  return runInChild<PackedTable>(worker, job, { ...sender, limits: reading });
}
