import { type Colour, colours, type Frame } from '../../../../analysis/model/frame/frame.ts';
import { dimensionOf } from '../../../../analysis/model/frame/read-frame.ts';
import type { Mark } from '../../../../server/contract/excerpt.ts';
import { lookOf } from '../../../ui/value-look.ts';

/** The colour of what is coded: that of its column, else of its valence, else of the kind of its first code. */
export function markColour(frame: Frame, { values, codes }: Pick<Mark, 'values' | 'codes'>): Colour {
  for (const role of ['column', 'valence'] as const) {
    const dimension = dimensionOf(frame, role)?.code;
    const value = dimension && values[dimension];
    if (dimension && value) return lookOf(frame, dimension, value).colour;
  }
  const kind = frame.kinds.findIndex(({ code }) => code === codes[0]?.kind);
  return colours[Math.max(0, kind) % colours.length]!;
}
