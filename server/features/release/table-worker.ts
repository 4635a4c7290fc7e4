import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { ImportPreview, ImportReport, Mapping } from '../../contract/import.ts';
import { refuseQuestionnaire } from '../../formats/instrument/refuse-questionnaire.ts';
import { readCells } from '../../formats/spreadsheet/read-cells.ts';
import { Problem } from '../../platform/problem.ts';
import { guessMapping } from './guess-mapping.ts';
import { packColumns, type PackedColumn, type ReleasedSheet } from './pack-columns.ts';
import { type GroupRules, planGroups } from './plan-groups.ts';
import { readAnswers } from './read-answers.ts';

export interface TableFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Without rules a file is only looked at, and its mapping may be guessed. */
export type TableJob = { readonly file: TableFile; readonly definition: Definition } & (
  | { readonly look: true; readonly mapping: Mapping | undefined }
  | { readonly look: false; readonly mapping: Mapping; readonly rules: GroupRules }
);

export interface PackedTable {
  readonly packed: readonly PackedColumn[];
  readonly report: ImportReport;
  readonly disclosure: Disclosure;
}

const SHOWN_ROWS = 5;

/** The body of a child process: what an import would do, or the columns that it stores. */
export async function run(job: TableJob): Promise<ImportPreview | PackedTable> {
  const { file, definition } = job;
  if (job.look) await refuseQuestionnaire({ name: file.fileName, bytes: file.bytes });
  const cells = await readCells(file.bytes, file.fileName);
  const mapping = job.mapping ?? guessMapping(definition.items, cells.header);
  const { answers, report } = readAnswers(definition, cells, mapping);
  if (job.look)
    return {
      fileName: file.fileName,
      header: [...cells.header],
      firstRows: cells.rows.slice(0, SHOWN_ROWS).map((row) => [...row]),
      items: definition.items.map(({ code, text }) => ({ code, label: text })),
      mapping,
      report,
    };
  for (const { column, item, wrong } of report.columns)
    if (wrong[0]) throw new Problem('import-value-wrong', { column, item, ...wrong[0] });
  const { floor } = job.rules;
  if (answers.length < floor) throw new Problem('import-too-few', { n: answers.length, floor });
  const packed = packColumns(definition, flagged(definition, answers));
  return { packed, report, disclosure: planGroups(definition, packed, job.rules) };
}

/** A file does not tell in which order items were shown, so runs are looked for in the order of the questionnaire. */
function flagged(definition: Definition, answers: readonly Answers[]): ReleasedSheet[] {
  const { blocks, items } = definition;
  const cards = blocks.flatMap((block) =>
    items.filter((item) => item.block === block.code).map((item) => ({ item, block })),
  );
  return answers.map((own) => ({ answers: own, flags: flagAnswers(definition, cards, own) }));
}
