import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { StudyId } from '../../contract/ids.ts';
import { interviewAddresses, type InterviewSummary } from '../../contract/interview.ts';
import { studyAddresses } from '../../contract/study.ts';
import { readDemonstration } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';

/** The caller's demonstration of a template that was loaded to its end: the last of the work, after its regions, is that all coders finish. */
export async function findDemonstration(owner: Client, template: string): Promise<StudyId | null> {
  const { title, interviews, coders } = await readDemonstration(template);
  const studies = await owner.call(studyAddresses.list);
  for (const study of studies) {
    if (!study.simulated || canonicalJson(study.title) !== canonicalJson(title)) continue;
    const loaded = await owner.call(interviewAddresses.list, { params: { study: study.id } });
    const finished = ({ progress }: InterviewSummary) =>
      progress.filter(({ state }) => state === 'finished').length >= coders.length;
    if (loaded.filter(finished).length === interviews.length) return study.id;
  }
  return null;
}
