import type { Weighting } from '../../../../../analysis/model/reply.ts';
import { analysisAddresses } from '../../../../../server/contract/analysis-schemas.ts';
import type { AnalysisReply } from '../../../../../server/contract/analysis.ts';
import type { ReleaseId, StudyId } from '../../../../../server/contract/ids.ts';
import type { Distribution } from '../../../../../server/contract/variable.ts';
import { plain } from '../../../../../analysis/model/words.ts';
import { ApiProblem, call } from '../../../../ui/api.ts';
import { type Basis, requestOf } from './basis.ts';
import { namesOf, neededFor } from './needed.ts';

/** A release of a study. */
export interface Place {
  readonly study: StudyId;
  readonly release: ReleaseId;
}

/** Anybody has it, and no variable has this name. */
const EVERYBODY = { name: 'everybody ', from: '1' };

function ask(
  { study, release }: Place,
  basis: Partial<Basis>,
  analyses: readonly object[],
): Promise<AnalysisReply> {
  return call(analysisAddresses.run, {
    params: { study, release },
    body: { ...requestOf(basis), analyses },
  });
}

/** How a derived variable lies: counted where its values may be, else its mean. Refused in the words of the gate. */
export async function previewOf(place: Place, all: Basis['derive'], name: string): Promise<Distribution> {
  const derive = neededFor([name], all);
  try {
    return distributionOf(await ask(place, { derive }, [{ procedure: 'frequencies', variables: [name] }]));
  } catch (error) {
    if (!isUngrammatical(error)) throw error;
    return distributionOf(await ask(place, { derive }, [{ procedure: 'describe', variables: [name] }]));
  }
}

/** Refused by the gate: to use it would have every analysis refused. */
export const isGated = (error: unknown): boolean =>
  isUngrammatical(error) || (error instanceof ApiProblem && error.code === 'analysis-protected');

/** Refused whatever the data: nothing that holds it can be asked. */
export const isUngrammatical = (error: unknown): boolean =>
  error instanceof ApiProblem && error.code === 'analysis-ungrammatical';

function distributionOf({ analyses: [result] }: AnalysisReply): Distribution {
  const none: Distribution = { n: null, missing: null, bars: [], mean: null, sd: null };
  if (result?.procedure === 'frequencies') {
    const { n, missing, categories } = result.variables[0]!;
    const bars = categories.map(({ value, n: count }) => ({ value, label: plain(String(value)), n: count }));
    return { ...none, n, missing, bars };
  }
  if (result?.procedure !== 'describe') return none;
  const { n, missing, mean, sd } = result.variables[0]!;
  return { ...none, n, missing, mean, sd };
}

/** How many respondents a condition leaves. */
export async function countOf(place: Place, all: Basis['derive'], where: string): Promise<number> {
  return (await askEverybody(place, { derive: neededFor(namesOf(where), all), where })).analyses[0]!.n;
}

/** What weights cost, of all respondents. */
export async function weightingOf(
  place: Place,
  all: Basis['derive'],
  weights: NonNullable<Basis['weights']>,
): Promise<Weighting | null> {
  const names = typeof weights === 'string' ? [weights] : Object.keys(weights.rake);
  return (await askEverybody(place, { derive: neededFor(names, all), weights })).weighting ?? null;
}

function askEverybody(place: Place, { derive, ...rest }: Partial<Basis>): Promise<AnalysisReply> {
  const basis = { ...rest, derive: [...(derive ?? []), EVERYBODY] };
  return ask(place, basis, [{ procedure: 'describe', variables: [EVERYBODY.name] }]);
}
