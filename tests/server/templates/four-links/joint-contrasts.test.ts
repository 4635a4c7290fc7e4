import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { proposeFit, signOfInterval } from '../../../../analysis/joint/fit.ts';
import type { DemoCoding } from '../../../../server/templates/read-demonstration.ts';
import frame from '../../../../server/templates/four-links/frame.json' with { type: 'json' };
import { codings } from './demonstration.ts';
import { keyed, scores } from './simulated-scores.ts';

const measures = frame.measures as Frame['measures'];

function cellOf(family: string, link: string) {
  const {
    items = [],
    codes = [],
    ...cell
  } = measures.find(({ row, column }) => row === family && column === link)!;
  return { ...cell, items, codes };
}

/** Which side of the midpoint the survey stands on; null where it asks nothing. */
function surveySign(family: string, link: string) {
  const { items, scale } = cellOf(family, link);
  if (items.length === 0 && scale === undefined) return null;
  const values = scale === undefined ? keyed(items) : scores(scale);
  const half = (1.96 * sampleStandardDeviation(values)) / Math.sqrt(values.length);
  return signOfInterval([mean(values) - half, mean(values) + half], 3);
}

function stanceCounts(excerpts: readonly DemoCoding[], family: string, link: string) {
  const { codes, within } = cellOf(family, link);
  const spoken = excerpts.filter(
    (e) =>
      e.values['link'] === link &&
      e.codes.some((code) => codes.includes(code)) &&
      (within === undefined || e.codes.includes(within)),
  );
  const count = (some: readonly DemoCoding[]) => new Set(some.map(({ interview }) => interview)).size;
  const taking = (stance: string) => count(spoken.filter(({ values }) => values['stance'] === stance));
  return { interviews: count(spoken), favourable: taking('strength'), unfavourable: taking('problem') };
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
    expect(stanceCounts(excerpts, 'needs', 'process').unfavourable).toBeGreaterThanOrEqual(4);
  });

  it('hears one speaker praise and another fault the automatic scores, where the survey stays neutral', () => {
    const digital = (interview: string, stance: string) =>
      excerpts.some(
        (e) => e.interview === interview && e.values['stance'] === stance && e.codes.includes('DIG'),
      );
    expect(digital('I6', 'strength')).toBe(true);
    expect(digital('I2', 'problem')).toBe(true);
    expect(surveySign('digital', 'across')).toBe(0);
  });

  it('hears of pay in other regions from one speaker only', () => {
    const heard = excerpts.filter(({ codes }) => codes.includes('EQX'));
    expect(heard.map(({ interview }) => interview)).toEqual(['I7']);
  });

  it('keeps a deviant case that defends the gap between units', () => {
    const defended = excerpts.filter((e) => e.codes.includes('TOU') && e.values['stance'] === 'strength');
    expect(defended.map(({ interview, values }) => [interview, values['link']])).toEqual([['I5', 'plan']]);
  });
});
