import type { Speaker, SpeakerPlan } from '../../../analysis/model/speakers.ts';
import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import { labelsOf } from '../interview/interview.door.ts';

/**
 * The plan of a corrected text: as it was, with the labels that the correction brought in, for a name that was spelt wrongly must
 * not make its turns another's. Null where nothing comes to it.
 */
export function speakersAfter(plan: SpeakerPlan | null, before: string, after: string): SpeakerPlan | null {
  if (!plan) return null;
  const known = new Set([...labelsOf(plan), ...labelsOf(guessSpeakers(before))]);
  const speakers = [...plan.speakers];
  for (const { name, role, labels } of guessSpeakers(after, plan).speakers) {
    const fresh = labels.filter((label) => !known.has(label));
    if (fresh.length === 0) continue;
    const at = speakers.findIndex((each) => each.name === name);
    const joined: Speaker = speakers[at] ?? { name, role, labels: [] };
    speakers.splice(at < 0 ? speakers.length : at, 1, { ...joined, labels: [...joined.labels, ...fresh] });
  }
  return speakers.some((each, i) => each !== plan.speakers[i]) ? { ...plan, speakers } : null;
}
