import { sum } from 'simple-statistics';
import { RequestError, type Dataset, type Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { parseModel } from '../../model/paths/parse.ts';
import type { Model } from '../../model/paths/syntax.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { NO_FIT } from './no-fit.ts';
import { partsOf } from './default-paths.ts';
import { fitPaths } from './fit.ts';
import { prepareModel } from './prepare-model.ts';
import { solutionOf } from './solution.ts';
import { checkOrdinal, fitOrdinalPaths, ordinalDefinition, ordinalSolution } from './wlsmv.ts';

const NOTHING = { ...NO_FIT, parameters: null };

type Request = ReadOf<'sem'>;

/** Lists for groups must be as long as there are groups. */
function checkGroups(written: Model, groups: number): void {
  for (const { fixed = [], label = [], at } of written.paths)
    for (const { length: given } of [fixed, label])
      if (given > 1 && given !== groups)
        throw new RequestError('model', 'model-groups', { ...at, given, count: groups });
}

function errorsOf({ estimator, missing }: Pick<Request, 'estimator' | 'missing'>): Note {
  if (estimator !== 'ml') return note(estimator === 'mlr' ? 'sem-errors-mlr' : 'sem-errors-mlm');
  return note(missing === 'fiml' ? 'sem-errors-observed' : 'sem-errors-expected');
}

/** The same of ordered variables, by weighted least squares. */
function byOrder(data: Dataset, request: Request, written: Model) {
  const { group, missing, confidence } = request;
  const result = fitOrdinalPaths(data, written, request);
  const { n, labels, sizes, fit } = result;
  const base = {
    n,
    missing,
    definition: ordinalDefinition(result),
    ...(group !== undefined && { groups: labels.map((label, i) => ({ group: label, n: sizes[i]! })) }),
  };
  if (group !== undefined && labels.length < 2)
    return { ...base, ...NOTHING, notes: [note('fewer-than-two-groups', { group })] };
  if (!fit) return { ...base, ...NOTHING, notes: result.notes };
  return { ...base, ...ordinalSolution(result, fit, written, confidence) };
}

/**
 * A structural equation model: measurement and paths among latent and observed variables, in one group or several. Defaults are those of
 * lavaan's `sem`; see the declaration. R: `lavaan::sem`, each solution carried to full precision. Cost: listwise one pass over the
 * data and a second for robust errors; with gaps it grows with their patterns.
 */
export const sem: Procedure<'sem'> = {
  check(request, data) {
    const { model, estimator, missing, group, equal } = request;
    const written = parseModel(model);
    const { observed } = partsOf(written);
    if (estimator === 'mlm' && missing === 'fiml')
      throw new RequestError('missing', 'not-beside', { other: 'estimator: mlm' });
    if (group !== undefined && observed.includes(group))
      throw new RequestError('group', 'two-roles', { name: group });
    if (group === undefined && equal.length > 0) throw new RequestError('group', 'needed');
    if (estimator === 'wlsmv') checkOrdinal(request, written, 'model');
    else if (request.ordered) throw new RequestError('ordered', 'only-beside', { other: 'estimator: wlsmv' });
    checkGroups(written, group === undefined ? 1 : groupsOf(data.column(group)).labels.length);
  },
  run(data, request) {
    const written = parseModel(request.model);
    const { estimator } = request;
    if (estimator === 'wlsmv') return byOrder(data, request, written);
    const { model, respondents } = prepareModel(data, written, { ...request, estimator });
    const { samples, labels } = respondents;
    const base = {
      n: sum(samples.map(({ n }) => n)),
      missing: request.missing,
      definition: note('sem', {
        errors: errorsOf(request),
        intervals: request.bootstrap
          ? note('sem-percentile', { samples: request.bootstrap, seed: request.seed })
          : '',
      }),
      ...(request.group !== undefined && {
        groups: labels.map((label, i) => ({ group: label, n: samples[i]!.n })),
      }),
    };
    if (request.group !== undefined && labels.length < 2)
      return { ...base, ...NOTHING, notes: [note('fewer-than-two-groups', { group: request.group })] };
    const fit = fitPaths(model, samples);
    if ('reason' in fit) return { ...base, ...NOTHING, notes: [fit.reason] };
    return { ...base, ...solutionOf(fit, written, respondents, { ...request, estimator }) };
  },
};
