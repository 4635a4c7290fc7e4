import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import { note, type Note } from '../../notes/note.ts';
import { restrict } from '../../dataset/restrict.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { fitIndices, type FitIndices } from './fit-indices.ts';
import { fitMeasurement } from './fit.ts';
import { structureOf, type Equality } from './measurement.ts';
import { readSample } from './samples.ts';

const STEPS = ['configural', 'metric', 'scalar'] as const satisfies readonly Equality[];

/** A step beside the one before it: how much worse do equal parameters fit? */
function step(fit: FitIndices | null, before: FitIndices | null) {
  if (!fit)
    return {
      chi2: null,
      df: null,
      p: null,
      cfi: null,
      tli: null,
      rmsea: null,
      deltaCfi: null,
      deltaRmsea: null,
    };
  const { chi2, df, p, cfi, tli, rmsea } = fit;
  return {
    chi2,
    df,
    p,
    cfi,
    tli,
    rmsea,
    deltaCfi: before && cfi - before.cfi,
    deltaRmsea: before && rmsea - before.rmsea,
  };
}

/** Each has parameters of its own. */
const MOST_GROUPS = 60;

/**
 * Measurement invariance across groups: the same factors (configural), equal loadings (metric), equal loadings and intercepts
 * (scalar). A CFI that falls by more than 0.01 speaks against the step (Cheung & Rensvold 2002); scalar invariance is
 * what comparing scale means needs. R: `lavaan::cfa(group =, group.equal =, meanstructure = TRUE)`.
 */
export const invariance: Procedure<'invariance'> = {
  run(data, { factors, group, missing: gaps }) {
    const structure = structureOf(factors);
    const grouped = groupsOf(data.column(group));
    const { labels } = grouped;
    const samples = rowsOf(grouped).map((rows) => readSample(restrict(data, rows), structure.items, gaps));
    const notes: Note[] = [];
    const fits = STEPS.map((equality) => {
      if (labels.length < 2 || labels.length > MOST_GROUPS) return null;
      const fitted = fitMeasurement(structure, samples, true, equality);
      if ('reason' in fitted) {
        notes.push(note('step-failed', { step: note(equality), reason: fitted.reason }));
        return null;
      }
      return fitIndices(fitted.test, fitted.baseline, fitted.n, labels.length);
    });
    if (labels.length < 2) notes.push(note('fewer-than-two-groups', { group }));
    if (labels.length > MOST_GROUPS) notes.push(note('more-groups-than', { group, most: MOST_GROUPS }));
    const [configural, metric, scalar] = fits;
    return {
      n: samples.reduce((sum, sample) => sum + sample.n, 0),
      missing: gaps,
      definition: note('invariance'),
      groups: labels.map((label, i) => ({ group: label, n: samples[i]!.n })),
      configural: step(configural!, null),
      metric: step(metric!, configural!),
      scalar: step(scalar!, metric!),
      notes,
    };
  },
};
