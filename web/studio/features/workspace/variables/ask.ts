import type { Weighting } from '../../../../../analysis/model/reply.ts';
import { analysisAddresses } from '../../../../../server/contract/analysis-schemas.ts';
import type { AnalysisReply } from '../../../../../server/contract/analysis.ts';
import type { ReleaseId, StudyId } from '../../../../../server/contract/ids.ts';
import type { Distribution } from '../../../../../server/contract/variable.ts';
import { plain } from '../../../../../analysis/model/words.ts';
import { ApiProblem, call } from '../../../../ui/api.ts';
import { type Basis, requestOf } from './basis.ts';

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
export async function previewOf(place: Place, derive: Basis['derive'], name: string): Promise<Distribution> {
  try {
    return distributionOf(await ask(place, { derive }, [{ procedure: 'frequencies', variables: [name] }]));
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'analysis-ungrammatical') throw error;
    return distributionOf(await ask(place, { derive }, [{ procedure: 'describe', variables: [name] }]));
  }
}

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
export async function countOf(
  place: Place,
  { derive, where }: Pick<Basis, 'derive' | 'where'>,
): Promise<number> {
  return (await askEverybody(place, { derive, where })).analyses[0]!.n;
}

/** What weights cost, of all respondents. */
export async function weightingOf(
  place: Place,
  { derive, weights }: Pick<Basis, 'derive' | 'weights'>,
): Promise<Weighting | null> {
  return (await askEverybody(place, { derive, weights })).weighting ?? null;
}

function askEverybody(place: Place, { derive, ...rest }: Partial<Basis>): Promise<AnalysisReply> {
  const basis = { ...rest, derive: [...(derive ?? []), EVERYBODY] };
  return ask(place, basis, [{ procedure: 'describe', variables: [EVERYBODY.name] }]);
}
