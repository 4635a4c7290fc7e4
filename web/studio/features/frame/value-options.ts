import type { Colour, Dimension, Frame } from '../../../../analysis/model/frame/frame.ts';
import { offered } from '../../../../analysis/model/frame/read-frame.ts';
import { locale } from '../../../ui/locale.svelte.ts';
import { lookOf } from '../../../ui/value-look.ts';

/** A value of a dimension to be chosen, in the page's language. */
export interface ValueOption {
  readonly value: string;
  readonly glyph: string;
  readonly name: string;
  /** Glyph and name. */
  readonly label: string;
  /** The key that chooses it while coding; empty where there is none. */
  readonly key: string;
  readonly colour: Colour;
}

/** The values of a dimension that can be chosen. */
export function valueOptions(frame: Frame, dimension: Dimension): ValueOption[] {
  return offered(dimension).map(({ code, key = '' }) => {
    const { glyph, colour, ...look } = lookOf(frame, dimension.code, code);
    const name = locale.pick(look.name);
    return { value: code, glyph, name, label: glyph ? `${glyph} ${name}` : name, key, colour };
  });
}
