import type { CodePoints } from '../../../../analysis/text/code-points.ts';
import type { Redaction, RedactionProposal } from '../../../../server/contract/redaction.ts';

/** A run of one line: plain words, a covered span, or one that may identify somebody. */
export interface Piece {
  readonly start: number;
  readonly words: string;
  readonly redaction?: Redaction;
  readonly proposal?: RedactionProposal;
}

export interface TextLine {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/** The lines of a text, each cut where a redaction or a proposal begins or ends. Spans do not overlap. */
export function piecesOf(
  points: CodePoints,
  redactions: readonly Redaction[],
  proposals: readonly RedactionProposal[],
): TextLine[] {
  const spans = [
    ...redactions.map((redaction) => ({ start: redaction.start, end: redaction.end, redaction })),
    ...proposals.map((proposal) => ({ start: proposal.start, end: proposal.end, proposal })),
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  let next = 0;
  return points.text.split('\n').map((text) => {
    const line = { start: at, end: at + Array.from(text).length };
    const pieces: Piece[] = [];
    let from = line.start;
    while (next < spans.length && spans[next]!.start < line.end) {
      const { end, ...span } = spans[next]!;
      const start = Math.max(span.start, from);
      if (start > from) pieces.push({ start: from, words: points.slice(from, start) });
      const to = Math.min(end, line.end);
      pieces.push({ ...span, start, words: points.slice(start, to) });
      from = to;
      if (end > line.end) break;
      next++;
    }
    if (from < line.end) pieces.push({ start: from, words: points.slice(from, line.end) });
    at = line.end + 1;
    return { start: line.start, pieces };
  });
}
