import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { codedDimensions, dimensionsOf } from '../../../../analysis/model/frame/read-frame.ts';
import { locale } from '../../../ui/locale.svelte.ts';
import { type ValueOption, valueOptions } from './value-options.ts';

export interface ValueFilter {
  /** The code of the dimension. */
  readonly dimension: string;
  readonly label: string;
  readonly options: readonly ValueOption[];
}

/** What lists of excerpts and hits can be kept to: the dimensions of coding, then the attributes of interviews. */
export function valueFilters(frame: Frame): ValueFilter[] {
  return [...codedDimensions(frame), ...dimensionsOf(frame, 'attribute')].map((dimension) => ({
    dimension: dimension.code,
    label: locale.pick(dimension.name),
    options: valueOptions(frame, dimension),
  }));
}
