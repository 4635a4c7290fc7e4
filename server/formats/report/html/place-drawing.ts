import type { Drawn } from '../draw-chart.ts';
import { escape } from './escape.ts';

/** A drawing within a page: named for those who do not see it, its own names kept apart from those of the others. */
export function placeDrawing({ svg, describe }: Drawn, number: number): string {
  return svg
    .replace(/<\?xml[^>]*>\s*/, '')
    .replace(/\bzr\d+-/g, `figure${number}-`)
    .replace(/<svg /, `<svg role="img" aria-label="${escape(describe)}" `);
}
