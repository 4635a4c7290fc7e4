import type { SeenPart } from '../../../analysis/model/evidence.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { readJointDisplay } from '../joint/joint.door.ts';
import type { ResultReader } from '../result/result.door.ts';
import { seeRow } from './see-row.ts';
import { releasePart, type Sight } from './sight.ts';

/** What the cells of the joint display say, side by side as its table has them. A cell without a survey does not rest on the release. */
export async function seeCells(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: ResultReader,
): Promise<(cell: { readonly row: string; readonly column: string }) => Sight> {
  const display = await readJointDisplay(db, study, release, reader);
  return ({ row, column }) => {
    const { seen } = seeRow(
      [display.table],
      { table: 'joint', row: `${row}:${column}` },
      display.release.number,
    );
    const line = display.rows.find(({ code }) => code === row);
    const cell = line?.cells.find((each) => each.column === column);
    return {
      title: titleOf(display, row, column),
      seen: cell && seen ? seen.filter((each) => isSaid(each, cell.survey !== null)) : null,
    };
  };
}

/** The machine's choice of a quote is not what the cell says. */
function isSaid({ key }: SeenPart, hasSurvey: boolean): boolean {
  if (key === 'quote' || key === 'column') return false;
  return hasSurvey || !['measure', 'n', 'value', 'interval', 'low', releasePart(0).key].includes(key);
}

function titleOf({ rows, columns }: JointDisplay, row: string, column: string) {
  const across = columns.find(({ code }) => code === column)?.name ?? plain(column);
  const down = rows.find(({ code }) => code === row)?.name ?? plain(row);
  return both(`联合展示：${across['zh-CN']} × ${down['zh-CN']}`, `Joint display: ${across.en} × ${down.en}`);
}
