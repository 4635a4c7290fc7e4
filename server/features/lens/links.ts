import { type Cell, type CellKind, isInterval } from '../../../analysis/model/table.ts';
import type { Link } from '../../contract/lens.ts';
import { LEAST_RESIDUAL_DF, releaseGroup } from '../disclosure/disclosure.door.ts';
import { mayTell } from '../reading/reading.door.ts';
import { interval, numeric, type OpenSurvey, type RegressionModel } from '../result/result.door.ts';

interface Estimate {
  readonly n: number;
  readonly value: number | null | undefined;
  readonly interval: readonly (number | null)[] | null | undefined;
}

/** Lets an estimate between some variables through the gate. */
export function linkOf(
  open: OpenSurvey,
  variables: readonly string[],
  estimate: Estimate,
  kind: CellKind,
): Link {
  const isTold = variables.every(mayTell(open));
  const numbers = {
    n: isTold ? estimate.n : 0,
    value: numeric(estimate.value),
    interval: interval(estimate.interval),
  };
  return releaseGroup(numbers, { value: kind, interval: kind }, open.audience);
}

/** A standardised coefficient with the interval of the plain one on the same scale; null where the model leaves too little to stand on. */
export function pathOf(
  open: OpenSurvey,
  variables: readonly string[],
  model: RegressionModel,
  term: string,
): Link | null {
  const found = model.coefficients.find((each) => each.term === term);
  if (!found || model.df2 < LEAST_RESIDUAL_DF) return null;
  const { b, beta, interval: plain } = found;
  const scale = b && beta !== null ? beta / b : null;
  const standardised = scale === null ? null : plain?.map((bound) => (bound === null ? null : bound * scale));
  return linkOf(open, variables, { n: model.n, value: beta, interval: standardised }, 'number');
}

export type Side = 'above' | 'below' | 'open';

/** On which side of a number an interval lies; null where it is not told. */
export function sideOf(cell: Cell, than: number): Side | null {
  if (!isInterval(cell)) return null;
  if (cell[1] < than) return 'below';
  return cell[0] > than ? 'above' : 'open';
}
