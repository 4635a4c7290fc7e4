import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDataset } from '../../../../analysis/engine/create-dataset.ts';
import { completeColumns, ordinalMoments } from '../../../../analysis/factors/ordinal/moments.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';
import { buildModel } from '../../../../analysis/factors/sem/build.ts';
import { fitOrdinal } from '../../../../analysis/factors/sem/ordinal-fit.ts';
import { ordinalModel } from '../../../../analysis/factors/sem/ordinal-model.ts';
import { tableOf, type Cells } from '../../relate/claims.ts';

interface Case {
  data: Cells;
  model: string;
  ordered: string[];
}

const path = new URL('../../../fixtures/analysis/ordinal/wlsmv.json', import.meta.url);
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Case[] };

function fit(data: Cells, text: string, ordered: readonly string[]) {
  const given = buildModel(parseModel(text), { groups: 1, meanStructure: false, equal: [] });
  const names = given.variables.slice(0, given.observed);
  const columns = completeColumns(createDataset(tableOf(data), {}), names);
  const sample = ordinalMoments(names, columns, new Set(ordered));
  if ('reason' in sample) throw new Error(sample.reason.code);
  return fitOrdinal(ordinalModel(given, new Set(ordered)), [sample]);
}

describe('awkward models of ordered variables', () => {
  const { data, ordered } = cases[0]!;
  const reasonOf = (found: ReturnType<typeof fit>) => ('reason' in found ? found.reason : null);

  it('say why they have no estimates', () => {
    expect(reasonOf(fit(data, 'f =~ A1 + A2', ordered))?.code).toBe('sem-too-many');
    const loose = reasonOf(fit(data, 'f =~ NA*A1 + A2 + A3 + A4', ordered));
    expect(loose?.code).toBe('sem-loose');
    expect(loose?.details['names']).toContain('f~~f');
    const few = Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values.slice(0, 9)]));
    const refused = Object.values(few).every((values) => new Set(values).size > 1)
      ? reasonOf(fit(few, cases[0]!.model, ordered))?.code
      : 'sem-few';
    expect(refused).toBe('sem-few');
  });

  it('without degrees of freedom reproduce the correlations and test nothing', () => {
    const found = fit(data, 'f =~ A1 + A2 + A3', ordered);
    if ('reason' in found) throw new Error(found.reason.code);
    expect(found.test).toEqual({ chi2: 0, df: 0 });
    expect(found.adjusted).toBeNull();
    const [sample, { implied }] = [found.moments[0]!, found.states[0]!];
    implied.covariances.forEach((value, at) => expect(value).toBeCloseTo(sample.covariances[at]!, 8));
  });

  it('make the variance behind every ordered variable 1, also of one alone on its factor and of a chain of them', () => {
    const found = fit(data, 'f =~ A1 + A2 + A3\ng =~ C1\ng ~ f\nC2 ~ g\nC3 ~ C2', ordered);
    if ('reason' in found) throw new Error(found.reason.code);
    const p = found.model.observed;
    for (let i = 0; i < p; i += 1)
      expect(found.states[0]!.implied.covariances[i * (p + 1)]).toBeCloseTo(1, 12);
    expect([...found.covariances].every(Number.isFinite)).toBe(true);
  });
});
