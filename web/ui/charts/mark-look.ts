import type { Colour, Frame } from '../../../analysis/model/frame/frame.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { symbolAt } from './theme.ts';
import { lookOf } from '../value-look.ts';

/** How a chart shows under which value of the frame a row stands. */
export interface MarkLook {
  readonly colour: Colour;
  readonly symbol: string;
  /** Its glyph before the name of the row; empty without one. */
  readonly prefix: string;
}

export function markLook({ mark }: Row, frame: Frame): MarkLook | undefined {
  if (!mark) return undefined;
  const { colour, glyph } = lookOf(frame, mark.dimension, mark.value);
  const values = frame.dimensions.find(({ code }) => code === mark.dimension)?.values ?? [];
  const at = values.findIndex(({ code }) => code === mark.value);
  const symbol = symbolAt(Math.max(at, 0), values[at]?.gathers ?? false);
  return { colour, symbol, prefix: glyph && `${glyph} ` };
}
