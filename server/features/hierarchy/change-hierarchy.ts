import type { HierarchyChange } from '../../contract/hierarchy.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { writeHierarchy } from '../study/study.door.ts';
import { showHierarchy } from './show-hierarchy.ts';

/** Says by what groups are told apart. Fixed before the first answer: chosen afterwards, an order could single somebody out. */
export async function changeHierarchy(
  db: StudioDb,
  study: StudyId,
  { hierarchy }: HierarchyChange,
): Promise<void> {
  const { possible, isFixed } = await showHierarchy(db, study);
  if (isFixed) throw new Problem('hierarchy-fixed');
  const known = new Set(possible.map(({ code }) => code));
  for (const code of hierarchy ?? []) if (!known.delete(code)) throw new Problem('hierarchy-code', { code });
  if (!(await writeHierarchy(db, study, hierarchy))) throw new Problem('hierarchy-fixed');
}
