import { countValues } from '../../../analysis/model/frame/count-values.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Values } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { compareExcerpts } from './compare-excerpts.ts';
import { finishedInterviews } from './finished-interviews.ts';
import { renameMatch, selectSettledLabels, updateSettledLabels } from './settled.queries.ts';

interface Labels {
  readonly values: Values;
  readonly codes: readonly string[];
}

/** How much of what was settled carries each value. */
export async function countSettledValues(db: StudioDb, study: StudyId): Promise<Record<string, number>> {
  const settled = await selectSettledLabels(db, study);
  return countValues(
    settled.map(({ frame_values, count }) => ({ values: JSON.parse(frame_values) as Values, count })),
  );
}

/** Relabels what was settled: values or codes of the study were merged. */
export async function relabelSettled(
  db: StudioDb,
  study: StudyId,
  relabel: (labels: Labels) => Labels,
): Promise<void> {
  for (const { frame_values, codes } of await selectSettledLabels(db, study)) {
    const before = { frame_values, codes };
    const labels = relabel({
      values: JSON.parse(frame_values) as Values,
      codes: JSON.parse(codes) as string[],
    });
    const after = { frame_values: canonicalJson(labels.values), codes: JSON.stringify(labels.codes) };
    if (after.frame_values !== frame_values || after.codes !== codes)
      await updateSettledLabels(db, study, before, after);
  }
}

/**
 * Does something that relabels excerpts without anybody judging them anew. Matches are named after what was compared, so
 * decisions are taken along to the new names of their matches: nothing is settled twice.
 */
export async function keepSettlements(
  db: StudioDb,
  study: StudyId,
  deed: () => Promise<void>,
): Promise<void> {
  const before = await matchesOf(db, study);
  await deed();
  const after = await matchesOf(db, study);
  for (const [excerpts, { interview, id }] of before) {
    const now = after.get(excerpts);
    if (now && now.id !== id) await renameMatch(db, interview, id, now.id);
  }
}

/** The matches of a study by the excerpts that were compared. */
async function matchesOf(db: StudioDb, study: StudyId) {
  const finished = await finishedInterviews(db, study, { id: '' as never, role: 'owner' });
  return new Map(
    finished.flatMap(({ interview, excerpts }) =>
      compareExcerpts(excerpts).map((match) => {
        const ids = match.excerpts.map((excerpt) => excerpt?.id ?? '');
        return [ids.join(' '), { interview: interview.id, id: match.id }] as const;
      }),
    ),
  );
}
