import type { ScaleChoice } from '../../../analysis/model/report-plan.ts';
import type { RatedScale, Survey } from './survey.ts';

/** The scales that a plan chooses, as far as the instrument has them; all of them where it chooses none. */
export function chosenScales(
  { scales, gathering }: Survey,
  choice: ScaleChoice | undefined,
): readonly RatedScale[] {
  if (!choice) return scales;
  if ('scales' in choice)
    return choice.scales.flatMap((wanted) => scales.find(({ code }) => code === wanted) ?? []);
  return scales.filter(({ mark }) => mark !== undefined && mark.value !== gathering);
}

export function outcomeOf({ scales }: Survey, wanted: string): RatedScale | undefined {
  return scales.find(({ code }) => code === wanted);
}
