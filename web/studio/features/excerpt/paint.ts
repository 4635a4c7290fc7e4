import type { Layers } from './marks.ts';
import { rangesOf, type Sheet } from './places.ts';

/**
 * Browsers with the CSS Custom Highlight API colour what is chosen or found without touching the text; in others the lines are
 * cut into marks for that too. Not what is coded: a browser draws all highlighted lines again whenever anything on the page
 * changes.
 */
export const canPaint = typeof CSS !== 'undefined' && 'highlights' in CSS;

/** Paints the layers over those of a lower priority, and returns how to take the paint off. */
export function paint(sheet: Sheet, layers: Layers, priority: number): () => void {
  const names = Object.entries(layers).map(([layer, spans]) => {
    const highlight = new Highlight(...spans.flatMap((span) => rangesOf(sheet, span)));
    highlight.priority = priority;
    CSS.highlights.set(`coded-${layer}`, highlight);
    return `coded-${layer}`;
  });
  return () => names.forEach((name) => CSS.highlights.delete(name));
}
