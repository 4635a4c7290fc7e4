import { codePoints, type Span } from '../../../analysis/text/code-points.ts';
import { textIn } from '../../../analysis/model/text.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Interview } from '../../contract/interview.ts';
import type { DemoCoding, Demonstration } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';

export type Transcripts = ReadonlyMap<string, Interview>;

/** Imports the transcripts as files, and adds the codes that the template lacks. */
export async function loadInterviews(
  owner: Client,
  study: StudyId,
  { interviews, codes = [] }: Demonstration,
): Promise<Transcripts> {
  for (const code of codes) await owner.call('POST', `/api/studies/${study}/codebook/codes`, code);
  const imported = new Map<string, Interview>();
  for (const { code, title, attributes, text } of interviews) {
    const file = new File([text], `${code}.txt`, { type: 'text/plain' });
    const fields = { code, title: textIn(title, 'zh-CN'), attributes: JSON.stringify(attributes) };
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
  for (const { interview, quote, values, codes, memo = '' } of codings) {
    const transcript = transcripts.get(interview);
    if (!transcript) throw new Error(`no transcript ${interview}`);
    await coder.call('POST', `${path(transcript.id)}/excerpts`, {
      revision: transcript.revision.id,
      ...spanOf(transcript.text, quote),
      values,
      codes,
      memo,
    });
  }
  for (const { id } of transcripts.values())
    await coder.call('PUT', `${path(id)}/task`, { state: 'finished' });
}

/** Where the quote stands. */
export function spanOf(transcript: string, quote: string): Span {
  const at = transcript.indexOf(quote);
  if (at < 0 || transcript.includes(quote, at + 1)) throw new Error(`not once in the transcript: ${quote}`);
  const { toPoint } = codePoints(transcript);
  return { start: toPoint(at), end: toPoint(at + quote.length) };
}
