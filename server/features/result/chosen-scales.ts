import type { ScaleChoice } from '../../../analysis/model/report-plan.ts';
import type { RatedScale, Survey } from './survey.ts';

/** The scales that a plan chooses, as far as the instrument has them; where it chooses none, all that are no part of another. */
export function chosenScales(
  { scales, gathering }: Survey,
  choice: ScaleChoice | undefined,
): readonly RatedScale[] {
  if (!choice) return scales.filter((scale) => !scales.some((other) => isPart(scale, other)));
  if ('scales' in choice)
    return choice.scales.flatMap((wanted) => scales.find(({ code }) => code === wanted) ?? []);
  return scales.filter(({ mark }) => mark !== undefined && mark.value !== gathering);
}

const isPart = (scale: RatedScale, other: RatedScale) =>
  scale.items.length < other.items.length && scale.items.every((item) => other.items.includes(item));

export function outcomeOf({ scales }: Survey, wanted: string): RatedScale | undefined {
  return scales.find(({ code }) => code === wanted);
}
