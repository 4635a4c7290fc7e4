import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudySummary } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Signed } from '../../platform/session.ts';
import { listReleases } from '../release/release.door.ts';
import { listStudies } from '../study/study.door.ts';

/** The studies in which a researcher may put a release beside another: as those who read it whole. */
async function studiesReadWhole(db: StudioDb, researcher: ResearcherId): Promise<StudySummary[]> {
  return (await listStudies(db, researcher)).filter(({ role }) => role === 'owner' || role === 'analyst');
}

/** Those of them that this session may enter: one that demands a second factor is not read by way of another study either. */
export async function studiesOpenTo(
  db: StudioDb,
  { id, strength }: Pick<Signed, 'id' | 'strength'>,
): Promise<StudySummary[]> {
  const whole = await studiesReadWhole(db, id);
  return whole.filter(({ secondFactor }) => !secondFactor || strength === 'strong');
}

/** Why a region cannot be shown any more; null while its release stands and who added it may read it whole. */
export async function whyAbsent(
  db: StudioDb,
  region: {
    readonly other_study: StudyId;
    readonly other_release: ReleaseId;
    readonly added_by: ResearcherId;
    readonly adder: string;
  },
): Promise<Bilingual | null> {
  const releases = await listReleases(db, region.other_study);
  if (!releases.some(({ id }) => id === region.other_release))
    return both(
      '对方的研究或这次发布已被删除，无法再比较。可以移除这个地区。',
      'The other study or this release of it was deleted, so there is nothing to compare any more. You may remove the region.',
    );
  const theirs = await studiesReadWhole(db, region.added_by);
  if (theirs.some(({ id }) => id === region.other_study)) return null;
  return both(
    `${region.adder} 已不再是对方研究的所有者或分析者，所以不再显示。请由现在的成员重新添加。`,
    `${region.adder}, who added it, is no longer an owner or analyst of the other study, so it is not shown. Somebody who is may add it anew.`,
  );
}
