import type { StudyId } from '../../contract/ids.ts';
import type { InterviewSummary } from '../../contract/interview.ts';
import type { StudySummary } from '../../contract/study.ts';
import type { Client } from './client.ts';
import { interviews } from './interviews.ts';

/** The caller's demonstration study that was loaded to its end: the last thing done is that both coders finish. */
export async function findDemonstration(owner: Client): Promise<StudyId | null> {
  const studies = await owner.call<StudySummary[]>('GET', '/api/studies');
  for (const { id, simulated } of studies) {
    if (!simulated) continue;
    const loaded = await owner.call<InterviewSummary[]>('GET', `/api/studies/${id}/interviews`);
    const finished = ({ progress }: InterviewSummary) =>
      progress.filter(({ state }) => state === 'finished').length >= 2;
    if (loaded.filter(finished).length === interviews.length) return id;
  }
  return null;
}
