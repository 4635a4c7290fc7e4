import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { crosswalk, type Link } from '../../../../analysis/joint/crosswalk.ts';
import { proposeFit, signOfInterval } from '../../../../analysis/joint/fit.ts';
import { codings, type DemoCoding } from '../../../../server/features/demonstration/codings.ts';
import { keyed, scores } from './simulated-scores.ts';

function cellOf(family: string, link: Link) {
  return crosswalk.find(({ code }) => code === family)!.cells.find((cell) => cell.link === link)!;
}

/** Which side of the midpoint the survey stands on; null where it asks nothing. */
function surveySign(family: string, link: Link) {
  const { items, scale } = cellOf(family, link);
  if (items.length === 0 && scale === undefined) return null;
  const values = scale === undefined ? keyed(items) : scores(scale);
  const half = (1.96 * sampleStandardDeviation(values)) / Math.sqrt(values.length);
  return signOfInterval([mean(values) - half, mean(values) + half], 3);
}

function stanceCounts(excerpts: readonly DemoCoding[], family: string, link: Link) {
  const { codes, within } = cellOf(family, link);
  const spoken = excerpts.filter(
    (e) =>
      e.link === link &&
      [...e.mechanisms, ...(e.outcomes ?? [])].some((code) => codes.includes(code)) &&
      (within === undefined || e.outcomes?.includes(within)),
  );
  const count = (some: readonly DemoCoding[]) => new Set(some.map(({ interview }) => interview)).size;
  const taking = (stance: DemoCoding['stance']) => count(spoken.filter((e) => e.stance === stance));
  return { interviews: count(spoken), strength: taking('strength'), problem: taking('problem') };
}

describe.each(Object.entries(codings))('the survey beside the excerpts of %s', (_, excerpts) => {
  it.each([
    ['reinforcement', 'plan', 'confirmation'],
    ['goals', 'plan', 'discordance'],
    ['agency', 'plan', 'expansion'],
    ['needs', 'process', 'confirmation'],
    ['justice', 'process', 'confirmation'],
    ['justice', 'appraisal', 'confirmation'],
    ['digital', 'appraisal', 'complementarity'],
    ['expectancy', 'results', 'confirmation'],
    ['implicit', 'results', 'complementarity'],
    ['implicit', 'across', 'confirmation'],
    ['justice', 'across', 'silence'],
  ] as const)('%s at the %s: %s', (family, link, fit) => {
    const counts = stanceCounts(excerpts, family, link);
    expect(proposeFit(surveySign(family, link), counts)).toBe(fit);
  });

  it('finds the process wanting in at least four interviews', () => {
    expect(stanceCounts(excerpts, 'needs', 'process').problem).toBeGreaterThanOrEqual(4);
  });

  it('hears one speaker praise and another fault the automatic scores, where the survey stays neutral', () => {
    const digital = (interview: string, stance: string) =>
      excerpts.some((e) => e.interview === interview && e.stance === stance && e.outcomes?.includes('DIG'));
    expect(digital('I6', 'strength')).toBe(true);
    expect(digital('I2', 'problem')).toBe(true);
    expect(surveySign('digital', 'across')).toBe(0);
  });

  it('hears of pay in other regions from one speaker only', () => {
    const heard = excerpts.filter(({ mechanisms }) => mechanisms.includes('EQX'));
    expect(heard.map(({ interview }) => interview)).toEqual(['I7']);
  });

  it('keeps a deviant case that defends the gap between units', () => {
    const defended = excerpts.filter((e) => e.mechanisms.includes('TOU') && e.stance === 'strength');
    expect(defended.map(({ interview, link }) => [interview, link])).toEqual([['I5', 'plan']]);
  });
});
