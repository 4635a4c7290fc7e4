import type { Speaker, SpeakerPlan } from '../../../analysis/model/speakers.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectPlans } from './interview.queries.ts';

/** What was settled of labels in the interviews of a study; where they differ, the latest interview counts. */
export async function rememberedSpeakers(db: StudioDb, study: StudyId): Promise<SpeakerPlan> {
  const plans = (await selectPlans(db, study)).map((json) => JSON.parse(json) as SpeakerPlan);
  const labels = new Map<string, Pick<Speaker, 'name' | 'role'> | null>();
  for (const { speakers, dropped } of plans) {
    for (const label of dropped) labels.set(label, null);
    for (const { labels: own, ...speaker } of speakers) for (const label of own) labels.set(label, speaker);
  }
  const speakers = new Map<string, Speaker>();
  for (const [label, speaker] of labels) {
    if (!speaker) continue;
    const { name, role } = speaker;
    speakers.set(name, { name, role, labels: [...(speakers.get(name)?.labels ?? []), label] });
  }
  const dropped = [...labels].filter(([, speaker]) => !speaker).map(([label]) => label);
  return { speakers: [...speakers.values()], dropped };
}
