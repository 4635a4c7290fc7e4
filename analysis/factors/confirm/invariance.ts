import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import { note, type Note } from '../../notes/note.ts';
import { restrict } from '../../dataset/restrict.ts';
import { RequestError, type Dataset, type Procedure } from '../../dataset/dataset.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import type { Equality as SharedRows } from '../sem/build.ts';
import { fitPaths } from '../sem/fit.ts';
import { fitMeasures, scaledMeasures } from '../sem/fit-measures.ts';
import { prepareModel } from '../sem/prepare-model.ts';
import { robust } from '../sem/robust.ts';
import { fitIndices } from './fit-indices.ts';
import { fitMeasurement } from './fit.ts';
import { stepOf, type StepFit } from './invariance-step.ts';
import { measurementPaths } from './measurement-paths.ts';
import { structureOf, type Equality } from './measurement.ts';
import { readSample } from './samples.ts';

const STEPS = ['configural', 'metric', 'scalar', 'strict'] as const satisfies readonly Equality[];

/** What each step makes equal, by the names of the parameter table. */
const SHARED: Readonly<Record<Equality, readonly SharedRows[]>> = {
  configural: [],
  metric: ['loadings'],
  scalar: ['loadings', 'intercepts'],
  strict: ['loadings', 'intercepts', 'residuals'],
};

type Request = ReadOf<'invariance'>;

const freeOf = ({ free = [] }: Request) => free.map((name) => name.replaceAll(/\s/g, ''));

/** Fits a step by plain maximum likelihood, or as paths where χ² is to be corrected. */
function fitterOf(data: Dataset, request: Request, groups: number) {
  const { factors, group, missing, estimator } = request;
  const structure = structureOf(factors);
  if (estimator !== 'ml') {
    const written = measurementPaths(factors, {});
    return (step: Equality): StepFit | Note => {
      const setting = { estimator, missing, group, equal: SHARED[step], unequal: freeOf(request) };
      const { model, respondents } = prepareModel(data, written, setting);
      const fit = fitPaths(model, respondents.samples);
      if ('reason' in fit) return fit.reason;
      const corrected = robust(fit, estimator, respondents.columns());
      return { ...fitMeasures(fit), corrected: corrected && scaledMeasures(fit, corrected) };
    };
  }
  const samples = samplesOf(data, request);
  return (step: Equality): StepFit | Note => {
    const fitted = fitMeasurement(structure, samples, true, step, freeOf(request));
    return 'reason' in fitted ? fitted.reason : fitIndices(fitted.test, fitted.baseline, fitted.n, groups);
  };
}

/** Each has parameters of its own. */
const MOST_GROUPS = 60;

function samplesOf(data: Dataset, { factors, group, missing }: Request) {
  const { items } = structureOf(factors);
  return rowsOf(groupsOf(data.column(group))).map((rows) => readSample(restrict(data, rows), items, missing));
}

/**
 * Measurement invariance across groups: the same factors (configural), equal loadings (metric), equal loadings and intercepts
 * (scalar), equal residual variances as well (strict); parameters in `free` may differ all the same. A CFI that falls by more than 0.01
 * speaks against the step (Cheung & Rensvold 2002); scalar invariance is what comparing scale means needs. Δχ² after Satorra and
 * Bentler (2001) where the estimator corrects χ². R: `lavaan::cfa(group =, group.equal =, meanstructure = TRUE)`, `lavTestLRT`.
 */
export const invariance: Procedure<'invariance'> = {
  check(request) {
    const { factors, estimator, missing } = request;
    if (estimator === 'mlm' && missing === 'fiml')
      throw new RequestError('missing', 'not-beside', { other: 'estimator: mlm' });
    const known = new Set(
      Object.entries(factors).flatMap(([factor, items]) =>
        items.flatMap((item) => [`${factor}=~${item}`, `${item}~1`, `${item}~~${item}`]),
      ),
    );
    for (const name of freeOf(request))
      if (!known.has(name)) throw new RequestError('free', 'no-parameter', { name });
  },
  run(data, request) {
    const { group, missing } = request;
    const { labels } = groupsOf(data.column(group));
    const samples = samplesOf(data, request);
    const notes: Note[] = [];
    const fitStep = fitterOf(data, request, labels.length);
    const fits = STEPS.map((step) => {
      if (labels.length < 2 || labels.length > MOST_GROUPS) return null;
      const fitted = fitStep(step);
      if (!('code' in fitted)) return fitted;
      notes.push(note('step-failed', { step: note(step), reason: fitted }));
      return null;
    });
    if (labels.length < 2) notes.push(note('fewer-than-two-groups', { group }));
    if (labels.length > MOST_GROUPS) notes.push(note('more-groups-than', { group, most: MOST_GROUPS }));
    const [configural, metric, scalar, strict] = fits;
    return {
      n: samples.reduce((sum, sample) => sum + sample.n, 0),
      missing,
      definition: note('invariance'),
      groups: labels.map((label, i) => ({ group: label, n: samples[i]!.n })),
      configural: stepOf(configural!, null),
      metric: stepOf(metric!, configural!),
      scalar: stepOf(scalar!, metric!),
      strict: stepOf(strict!, scalar!),
      notes,
    };
  },
};
