import type { EvidenceRef } from '../../../analysis/model/evidence.ts';
import { both } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { openSurvey, readResults } from '../result/result.door.ts';
import { seeAnalyses } from './see-analyses.ts';
import { seeCells } from './see-cells.ts';
import { seeReadings } from './see-readings.ts';
import { seeRow } from './see-row.ts';
import { type Cite, releasePart, type Sight } from './sight.ts';

type RefOf<Kind> = Extract<EvidenceRef, { kind: Kind }>;

const none: Sight = { title: both('摘录', 'Excerpt'), seen: null };

/** Asks a release for everything that is cited of it, each kind in one go. */
export async function lookAtRelease(
  databases: Databases,
  study: StudyId,
  release: ReleaseId,
  cites: readonly Cite[],
  role: Role | null,
): Promise<(ref: EvidenceRef) => Sight> {
  const reader = { role, cases: 'all', locale: 'zh-CN' } as const;
  const db = databases.studio;
  const refs = cites.map(({ ref }) => ref);
  const of = <Kind extends EvidenceRef['kind']>(kind: Kind) =>
    refs.filter((ref): ref is RefOf<Kind> => ref.kind === kind);
  const open = await openSurvey(db, study, release, reader);
  const { number } = open.release;
  const readings = of('reading').map(({ reading }) => reading);
  const read = readings.length > 0 ? await seeReadings(open, readings) : () => none;
  // A table that cannot be made says so itself and has no rows.
  const tables =
    of('table').length > 0
      ? (await readResults(databases, study, release, reader, () => undefined)).tables
      : [];
  const analysed = await seeAnalyses(db, study, open, of('analysis'));
  // What the joint display says is for the team alone.
  const cell = open.audience.quotes ? await seeCells(db, study, open, of('cell')) : () => none;
  return (ref) => {
    switch (ref.kind) {
      case 'reading':
        return read(ref.reading);
      case 'table':
        return seeRow(tables, ref, releasePart(number));
      case 'analysis':
        return analysed(ref);
      case 'cell':
        return cell(ref);
      case 'records':
      case 'excerpt':
        return none;
    }
  };
}
