import { Value } from 'typebox/value';
import { recordTables } from '../../../analysis/model/records/record-tables.ts';
import { RecordUpload } from '../../contract/record.ts';
import { Problem } from '../../platform/problem.ts';
import { checkColumns } from './check-columns.ts';
import { checkWords } from './check-words.ts';

/**
 * What was sent in, when it is a table of records that tells of nobody by name; otherwise a Problem, which repeats neither cells nor
 * headings. Nothing of it is looked at, logged or recorded before.
 */
export function readUpload(body: unknown): RecordUpload {
  if (!Value.Check(RecordUpload, body)) throw new Problem('record-upload-malformed');
  const { title, listed, table, columns } = body;
  checkWords([
    ['title', title],
    ...listed.flatMap(({ place, said }) =>
      [place, said['zh-CN'], said.en].map((text): [string, string] => ['listed', text]),
    ),
  ]);
  checkColumns(recordTables[table], columns);
  return body;
}
