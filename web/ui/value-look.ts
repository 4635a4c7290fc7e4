import { type Colour, colours, type Frame } from '../../analysis/model/frame/frame.ts';
import type { Text } from '../../analysis/model/text.ts';

/** How a value of the frame looks wherever it is shown. */
export interface ValueLook {
  readonly name: Text;
  readonly short: Text;
  /** Empty where the frame gives none. */
  readonly glyph: string;
  readonly colour: Colour;
}

/** Of a value without a colour of its own: values of columns and valences stand apart, all others are grey. */
export function lookOf(frame: Frame, dimension: string, value: string): ValueLook {
  const found = frame.dimensions.find(({ code }) => code === dimension);
  const at = found?.values.findIndex(({ code }) => code === value) ?? -1;
  const own = found?.values[at];
  const name = own?.name ?? { en: value };
  const standsApart = found?.role === 'column' || found?.role === 'valence';
  return {
    name,
    short: own?.short ?? name,
    glyph: own?.glyph ?? '',
    colour: own?.colour ?? (standsApart && at >= 0 ? colours[at % colours.length]! : 'grey'),
  };
}
