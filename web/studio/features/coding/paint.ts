import type { Span } from '../../../../analysis/text/code-points.ts';
import { rangesOf, type Sheet } from './places.ts';

/** Spans under the name of how they look: a link, `found` or `chosen`. */
export type Layers = Readonly<Record<string, readonly Span[]>>;

/** Browsers with the CSS Custom Highlight API colour text without touching it; in others the lines are cut into marks. */
export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Paints a layer over those of a lower priority, and returns how to take the paint off. */
export function paint(sheet: Sheet, layer: string, spans: readonly Span[], priority: number): () => void {
  const highlight = new Highlight(...spans.flatMap((span) => rangesOf(sheet, span)));
  highlight.priority = priority;
  CSS.highlights.set(`coded-${layer}`, highlight);
  return () => CSS.highlights.delete(`coded-${layer}`);
}
