import { guessSpeakers } from '../../../analysis/text/speakers/guess.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Reading, Sureness, TranscriptPreview } from '../../contract/interview.ts';
import { sureEnough } from '../../formats/encoding/decode-text.ts';
import type { Transcript } from '../../formats/transcript/transcript.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { interviewCodes, nextCode, readSpeakers, rememberedSpeakers } from '../interview/interview.door.ts';
import { speakerDesk } from './speaker-desk.ts';

const headLength = 600;

/** What the file would become; nothing is stored. */
export async function previewTranscript(
  db: StudioDb,
  study: StudyId,
  transcript: Transcript,
  { speakers }: Pick<Reading, 'speakers'> = {},
): Promise<TranscriptPreview> {
  const { text, source, encoding, alternatives = [], leftOut } = transcript;
  const remembered = await rememberedSpeakers(db, study);
  const plan = speakers === undefined ? guessSpeakers(text, remembered) : readSpeakers(transcript, speakers);
  const characters = Array.from(text);
  return {
    source,
    encoding: encoding && {
      name: encoding.name,
      sure: sureness(encoding.sure),
      alternatives: alternatives.map((each) => ({ ...each, sure: sureness(each.sure) })),
    },
    characters: characters.length,
    head: characters.slice(0, headLength).join(''),
    leftOut: leftOut.map((each) => ({ ...each })),
    ...speakerDesk(transcript, plan, remembered),
    suggestedCode: nextCode(await interviewCodes(db, study)),
  };
}

/** In words what a reader says between 0 and 1. */
function sureness(sure: number): Sureness {
  if (sure >= sureEnough) return 'sure';
  return sure >= 0.6 ? 'likely' : 'unsure';
}
