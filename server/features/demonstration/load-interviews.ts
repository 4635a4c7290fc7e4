import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Interview } from '../../contract/interview.ts';
import type { Client } from './client.ts';
import { type DemoCoding, type InterviewCode, spanOf } from './codings.ts';
import { interviews, readTranscript } from './interviews.ts';

export type Transcripts = ReadonlyMap<InterviewCode, Interview>;

/** Imports the eight transcripts as files, with the codebook of the four links. */
export async function loadInterviews(owner: Client, study: StudyId): Promise<Transcripts> {
  await owner.call('POST', `/api/studies/${study}/codebook/template`, { template: 'four-links' });
  const imported = new Map<InterviewCode, Interview>();
  for (const { code, title, level } of interviews) {
    const file = new File([await readTranscript(code)], `${code}.txt`, { type: 'text/plain' });
    const fields = { code, title: title['zh-CN'], roleBand: level };
    imported.set(code, await owner.upload(`/api/studies/${study}/interviews`, file, fields));
  }
  return imported;
}

/** One coder's excerpts, then every transcript marked finished. */
export async function code(
  coder: Client,
  study: StudyId,
  transcripts: Transcripts,
  codings: readonly DemoCoding[],
): Promise<void> {
  const path = (interview: InterviewId) => `/api/studies/${study}/interviews/${interview}`;
  for (const { interview, quote, link, mechanisms, stance, outcomes = [], memo = '' } of codings) {
    const transcript = transcripts.get(interview);
    if (!transcript) throw new Error(`no transcript ${interview}`);
    await coder.call('POST', `${path(transcript.id)}/excerpts`, {
      revision: transcript.revision.id,
      ...spanOf(transcript.text, quote),
      link,
      stance,
      codes: [...mechanisms, ...outcomes],
      memo,
    });
  }
  for (const { id } of transcripts.values())
    await coder.call('PUT', `${path(id)}/task`, { state: 'finished' });
}
