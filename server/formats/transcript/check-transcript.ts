import { Problem } from '../../platform/problem.ts';

const mostCharacters = 1_000_000;

/** The text, where it can be kept and coded: not empty, not endless and without the control characters of binary files. */
export function checkTranscript(text: string): string {
  if (text.trim() === '') throw new Problem('transcript-empty');
  const { length } = text;
  if (length > mostCharacters) throw new Problem('transcript-too-long', { length, limit: mostCharacters });
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text)) throw new Problem('transcript-not-text');
  return text;
}
