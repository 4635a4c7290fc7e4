import { placesOf } from '../../../../analysis/text/open-transcript.ts';
import { maskText } from '../../../../analysis/text/redact.ts';

/** An answer as the coders will read it. */
export const masked = (text: string, masks: readonly string[]): string =>
  maskText(text, placesOf(masks, text));

/** What was typed on lines of their own. */
export const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
