import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { ImportPreview, ImportReport, Mapping, TableWish } from '../../contract/import.ts';
import { refuseQuestionnaire } from '../../formats/instrument/refuse-questionnaire.ts';
import type { Report } from '../../platform/child/messages.ts';
import { Problem } from '../../platform/problem.ts';
import { lookAt, openTable, withLeftOut } from './look-at-table.ts';
import { packColumns, type PackedColumn, type ReleasedSheet } from './pack-columns.ts';
import { type GroupRules, planGroups } from './plan-groups.ts';
import { readAnswers } from './read-answers.ts';
import type { TableFile } from './table-file.ts';

/** Without rules a file is only looked at, and its mapping may be guessed. */
export type TableJob = { readonly file: TableFile; readonly definition: Definition } & (
  | { readonly look: true; readonly mapping: Mapping | undefined; readonly table?: TableWish | undefined }
  | { readonly look: false; readonly mapping: Mapping; readonly rules: GroupRules }
);

export interface PackedTable {
  readonly packed: readonly PackedColumn[];
  readonly report: ImportReport;
  readonly disclosure: Disclosure;
}

/** The body of a child process: what an import would do, or the columns that it stores. */
export async function run(job: TableJob, tell: Report): Promise<ImportPreview | PackedTable> {
  const { file, definition, mapping } = job;
  if (job.look) await refuseQuestionnaire({ name: file.fileName, bytes: file.bytes });
  const open = await openTable(file, mapping?.table ?? (job.look ? job.table : undefined), tell);
  if (job.look) return lookAt(open, definition, mapping, file.fileName);
  const { answers, report } = readAnswers(definition, open.table, job.mapping);
  const { floor } = job.rules;
  if (answers.length < floor) throw new Problem('import-too-few', { n: answers.length, floor });
  const packed = packColumns(definition, flagged(definition, answers));
  return {
    packed,
    report: withLeftOut(report, open.sheet),
    disclosure: planGroups(definition, packed, job.rules),
  };
}

/** A file does not tell in which order items were shown, so runs are looked for in the order of the questionnaire. */
function flagged(definition: Definition, answers: readonly Answers[]): ReleasedSheet[] {
  const { blocks, items } = definition;
  const cards = blocks.flatMap((block) =>
    items.filter((item) => item.block === block.code).map((item) => ({ item, block })),
  );
  return answers.map((own) => ({ answers: own, flags: flagAnswers(definition, cards, own) }));
}
