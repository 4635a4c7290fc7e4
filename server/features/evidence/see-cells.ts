import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, nameOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Seen } from '../../../analysis/model/evidence.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type CellPlace, seeCells as askCells } from '../joint/joint.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import type { Sight } from './sight.ts';

/** Asks the joint display for all cells at once; the function gives what one of them says. */
export async function seeCells(
  db: StudioDb,
  study: StudyId,
  { release, frame }: OpenSurvey,
  places: readonly CellPlace[],
): Promise<(place: CellPlace) => Sight> {
  const told = await askCells(db, study, release.id, places);
  return (place) => ({
    title: titleOf(frame, place),
    seen: ofInterviewsAlone(told[places.indexOf(place)] ?? null),
  });
}

/** A cell that no survey speaks of does not rest on a release. */
function ofInterviewsAlone(seen: Seen): Seen {
  return seen?.some(({ key }) => key === 'value')
    ? seen
    : (seen?.filter(({ key }) => key !== 'release') ?? null);
}

function titleOf(frame: Frame, { row, column }: CellPlace) {
  const names = (
    [
      ['column', column],
      ['row', row],
    ] as const
  ).flatMap(([role, value]) => {
    const dimension = dimensionOf(frame, role);
    return dimension && value !== '' ? [bilingual(nameOf(frame, dimension.code, value))] : [];
  });
  const said = (language: 'zh-CN' | 'en') => names.map((name) => name[language]).join(' × ');
  return both(`联合展示：${said('zh-CN')}`, `Joint display: ${said('en')}`);
}
