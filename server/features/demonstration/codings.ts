import { codePoints, type Span } from '../../../analysis/text/code-points.ts';
import coderA from './codings/coder-a.json' with { type: 'json' };
import coderB from './codings/coder-b.json' with { type: 'json' };

export type InterviewCode = `I${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** One excerpt of one coder: the quote stands once in the transcript. */
export interface DemoCoding {
  readonly interview: InterviewCode;
  readonly quote: string;
  readonly link: 'plan' | 'process' | 'appraisal' | 'results' | 'across';
  readonly mechanisms: readonly string[];
  readonly stance: 'problem' | 'strength' | 'suggestion';
  readonly outcomes?: readonly string[];
  readonly memo?: string;
}

export const codings = {
  'coder-a': coderA as readonly DemoCoding[],
  'coder-b': coderB as readonly DemoCoding[],
};

/** Where the quote stands. */
export function spanOf(transcript: string, quote: string): Span {
  const at = transcript.indexOf(quote);
  if (at < 0 || transcript.includes(quote, at + 1)) throw new Error(`not once in the transcript: ${quote}`);
  const { toPoint } = codePoints(transcript);
  return { start: toPoint(at), end: toPoint(at + quote.length) };
}
