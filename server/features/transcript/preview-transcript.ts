import { speakerTurns } from '../../../analysis/text/turns.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { TranscriptPreview } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { interviewCodes, nextCode } from '../interview/interview.door.ts';
import type { Transcript } from '../../formats/transcript/read-transcript.ts';

const headLength = 600;

/** What the file would become; nothing is stored. */
export async function previewTranscript(
  db: StudioDb,
  study: StudyId,
  { text, source }: Transcript,
): Promise<TranscriptPreview> {
  const speakers = new Map<string, TranscriptPreview['speakers'][number]>();
  for (const { speaker, role } of speakerTurns(text)) {
    if (speaker === null) continue;
    const turns = (speakers.get(speaker)?.turns ?? 0) + 1;
    speakers.set(speaker, { speaker, role, turns });
  }
  const characters = Array.from(text);
  return {
    source,
    characters: characters.length,
    head: characters.slice(0, headLength).join(''),
    speakers: [...speakers.values()],
    suggestedCode: nextCode(await interviewCodes(db, study)),
  };
}
