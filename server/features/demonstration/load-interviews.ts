import { codePoints, type Span } from '../../../analysis/text/code-points.ts';
import { textIn } from '../../../analysis/model/text.ts';
import { codebookAddresses } from '../../contract/codebook.ts';
import { excerptAddresses } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import { type Interview, interviewAddresses } from '../../contract/interview.ts';
import type { DemoCoding, Demonstration } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';

export type Transcripts = ReadonlyMap<string, Interview>;

/** Imports the transcripts as files, and adds the codes that the template lacks. */
export async function loadInterviews(
  owner: Client,
  study: StudyId,
  { interviews, codes = [] }: Demonstration,
): Promise<Transcripts> {
  for (const code of codes) await owner.call(codebookAddresses.add, { params: { study }, body: code });
  const imported = new Map<string, Interview>();
  for (const { code, title, attributes, text } of interviews) {
    const file = new File([text], `${code}.txt`, { type: 'text/plain' });
    const form = { code, title: textIn(title, 'zh-CN'), attributes: JSON.stringify(attributes) };
    imported.set(code, await owner.call(interviewAddresses.import, { params: { study }, form, file }));
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
  for (const { interview, quote, values, codes, memo = '' } of codings) {
    const transcript = transcripts.get(interview);
    if (!transcript) throw new Error(`no transcript ${interview}`);
    await coder.call(excerptAddresses.code, {
      params: { study, interview: transcript.id },
      body: {
        revision: transcript.revision.id,
        ...spanOf(transcript.text, quote),
        values,
        codes: [...codes],
        memo,
      },
    });
  }
  for (const { id } of transcripts.values())
    await coder.call(excerptAddresses.setTask, {
      params: { study, interview: id },
      body: { state: 'finished' },
    });
}

/** Where the quote stands. */
export function spanOf(transcript: string, quote: string): Span {
  const at = transcript.indexOf(quote);
  if (at < 0 || transcript.includes(quote, at + 1)) throw new Error(`not once in the transcript: ${quote}`);
  const { toPoint } = codePoints(transcript);
  return { start: toPoint(at), end: toPoint(at + quote.length) };
}
