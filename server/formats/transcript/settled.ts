import { Problem } from '../../platform/problem.ts';
import { sureEnough } from '../encoding/decode-text.ts';
import type { Transcript } from './transcript.ts';

/** A transcript that may be stored: a person has chosen its encoding where a machine is not sure of it. */
export function settled(transcript: Transcript): Transcript {
  const { encoding } = transcript;
  if (encoding && encoding.sure < sureEnough)
    throw new Problem('transcript-encoding-unsure', { encoding: encoding.name });
  return transcript;
}
