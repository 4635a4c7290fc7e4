import { both } from '../../../analysis/model/words.ts';
import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Row } from '../../formats/spreadsheet/csv.ts';
import { writeCsv } from '../../formats/spreadsheet/csv.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { everyLook } from './list-looks.ts';

const head = [
  both('时间', 'When'),
  both('谁', 'Who'),
  both('做了什么', 'What'),
  both('数据发布', 'Release'),
  both('请求', 'Request'),
];

/** The log of looks for the records of a study. */
export async function looksFile(
  db: StudioDb,
  { study, by, locale }: { study: StudyId; by?: Parameters<typeof everyLook>[2]; locale: Locale },
): Promise<string> {
  const rows: Row[] = [head.map((each) => each[locale])];
  for await (const look of everyLook(db, study, by))
    rows.push([
      look.at,
      look.by,
      look.action,
      look.release,
      look.request === null ? '' : JSON.stringify(look.request),
    ]);
  return writeCsv(rows);
}
