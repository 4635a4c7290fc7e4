import type { Sureness, TranscriptPreview } from '../../../../server/contract/interview.ts';

/** An encoding with a line as it reads in it. */
export interface EncodingChoice {
  readonly name: string;
  readonly sure: Sureness;
  readonly sample: string;
}

/** The encodings that a file could be in, the likeliest first; none where the file says it itself. */
export function encodingChoices({ encoding, head }: TranscriptPreview): EncodingChoice[] {
  if (!encoding) return [];
  const { name, sure, alternatives } = encoding;
  if (sure === 'sure' && alternatives.length === 0) return [];
  // Letters of English look the same in all of them.
  const sample = /[^\n]*[\u0080-\uffff][^\n]*/.exec(head)?.[0].trim() ?? '';
  return [{ name, sure, sample }, ...alternatives];
}
