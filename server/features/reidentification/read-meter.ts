import { adviseSteps } from '../../../analysis/disclosure/reidentification-steps.ts';
import { countCells, reidentificationRisk } from '../../../analysis/disclosure/reidentification.ts';
import type { Meter, MeterRequest } from '../../contract/reidentification.ts';
import { Problem } from '../../platform/problem.ts';

/** Beyond this nearly everybody is unique in any study, and the meter would only take long to say so. */
const mostCells = 5000;

export function readMeter({ questions, bar, ...given }: MeterRequest): Meter {
  for (const { code, shares } of questions)
    if (shares.every((share) => share === 0)) throw new Problem('shares-missing', { code });
  const cells = countCells(questions);
  if (cells > mostCells) throw new Problem('too-many-cells', { cells, most: mostCells });
  const population = Math.max(given.respondents, given.population ?? 0);
  const setting = { ...given, population };
  return { risk: reidentificationRisk(questions, setting), ...adviseSteps(questions, setting, bar) };
}
