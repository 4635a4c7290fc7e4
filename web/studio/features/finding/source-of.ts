import type { Evidence } from '../../../../server/contract/finding.ts';

/** Where the source of evidence is read, below the study; a reading has no page of its own. */
export function sourceOf({ ref, interview }: Pick<Evidence, 'ref' | 'interview'>): string {
  switch (ref.kind) {
    case 'reading':
      return 'results';
    case 'table':
      return `results?section=all&table=${encodeURIComponent(ref.table)}`;
    case 'analysis':
      return 'workspace';
    case 'records':
      return 'records';
    case 'cell':
      return `joint-display?row=${encodeURIComponent(ref.row)}&column=${encodeURIComponent(ref.column)}`;
    case 'excerpt':
      return interview ? `transcripts/${interview}?excerpt=${ref.excerpt}` : 'excerpts';
  }
}
