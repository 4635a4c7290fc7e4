import { Type } from 'typebox';
import { count, label, list, orNull, value } from '../procedure/parts.ts';

/** What may be told of many elements on a logit scale together: all of them where no class is named. */
export const severitySpread = list(
  Type.Object({
    class: orNull(label),
    n: count,
    mean: value,
    /** SD of the estimates. */
    spread: value,
    /** Error as a root mean square. */
    error: value,
    separation: value,
    reliability: value,
    strata: value,
    chi2: value,
    df: value,
    p: value,
    /** Share farther than 1 logit from the mean of all. */
    beyond: value,
    /** Share with an infit outside of .5 to 1.5. */
    misfit: value,
  }),
);
