import { type Dataset, type Procedure, RequestError } from '../dataset/dataset.ts';
import type { AnalysisOf } from '../model/procedures/index.ts';
import { LARGEST_CONSISTENCY_RATIO } from '../model/procedures/weighting.ts';
import { note, type Note } from '../notes/note.ts';
import { rank } from '../numeric/ranks.ts';
import { brokenPair, combined, judge, MOST_COMPARED } from './ahp.ts';
import { alternativesOf } from './alternatives.ts';
import { criticWeights, entropiesOf, entropyWeights } from './data-weights.ts';
import { byRange } from './standardise.ts';
import { closeness } from './topsis.ts';

type Asked = Parameters<Procedure<'weighting'>['run']>[1];

const definitions = {
  entropy: note('weighting-entropy'),
  critic: note('weighting-critic'),
  ahp: note('weighting-ahp'),
  topsis: note('weighting-topsis'),
};

/** The way in which weights are made. */
const sourceOf = ({ method, weightsBy }: Pick<Asked, 'method' | 'weightsBy'>) =>
  method === 'topsis' ? weightsBy : method;

function checkMatrix({ indicators, matrix }: Pick<Asked, 'indicators' | 'matrix'>): void {
  const size = indicators.length;
  if (!matrix) throw new RequestError('matrix', 'needed');
  if (size > MOST_COMPARED)
    throw new RequestError('indicators', 'at-most', { count: MOST_COMPARED, given: size });
  if (matrix.length === 0 || matrix.length % size > 0 || matrix.some((row) => row.length !== size))
    throw new RequestError('matrix', 'square-of', { size });
  const broken = brokenPair(matrix, size);
  if (broken) throw new RequestError(`matrix[${broken[0]}][${broken[1]}]`, 'reciprocal');
}

/**
 * Weights of indicators and what units come out at. Entropy and CRITIC weigh by how units differ, AHP by judgements, TOPSIS ranks by
 * the distance to an ideal with weights of one’s choice. `score` lies between 0 and 1, `rank` 1 is the best, ties share the mean.
 *
 * An indicator in which all units are alike has weight 0 by the data, and no score by itself. Listwise, weights of rows ignored.
 * Cost: a pass, then units × indicators².
 */
export const weighting: Procedure<'weighting'> = {
  check(request: AnalysisOf<'weighting'> & Asked) {
    if (sourceOf(request) === 'ahp') checkMatrix(request);
    if (sourceOf(request) === 'given' && request.given?.length !== request.indicators.length)
      throw new RequestError('given', 'as-many', { count: request.indicators.length });
    const kinds = Object.keys(request.direction ?? {});
    const other = kinds.find((kind) => kind !== 'cost' && kind !== 'benefit');
    if (other !== undefined)
      throw new RequestError(`direction.${other}`, 'one-of', { options: 'cost, benefit' });
    const stranger = Object.values(request.direction ?? {})
      .flat()
      .find((name) => !request.indicators.includes(name));
    if (stranger !== undefined) throw new RequestError('direction', 'no-variable', { name: stranger });
  },
  run(data: Dataset, request: Asked) {
    const { indicators, unit, direction = {}, method } = request;
    const { n, labels, sizes, values } = alternativesOf(data, indicators, unit);
    const isCost = indicators.map((name) => direction['cost']?.includes(name) ?? false);
    const standard = values.map((own, j) => byRange(own, isCost[j]!));
    const flat = indicators.filter((_, j) => standard[j]!.some(Number.isNaN));
    const notes: Note[] = flat.map((name) => note('indicator-flat', { name }));
    const used = standard.map((own) => own.map((value) => (Number.isNaN(value) ? 0 : value)));
    const judged = sourceOf(request) === 'ahp' ? judge(combined(request.matrix!, indicators.length)) : null;
    const varied = used.filter((_, j) => !flat.includes(indicators[j]!));
    const isEnough =
      labels.length > 1 && (judged !== null || sourceOf(request) === 'given' || varied.length > 0);
    if (!isEnough) notes.push(note('no-units-to-compare'));
    const byData = (make: (columns: readonly Float64Array[]) => number[]) => {
      const own = make(varied);
      let next = 0;
      return indicators.map((name) => (flat.includes(name) ? 0 : own[next++]!));
    };
    const made = {
      equal: () => indicators.map(() => 1 / indicators.length),
      entropy: () => byData(entropyWeights),
      critic: () => (varied.length > 1 ? byData(criticWeights) : byData((own) => own.map(() => 1))),
      ahp: () => judged!.weights,
      given: () => {
        const total = request.given!.reduce((sum, each) => sum + each, 0);
        return request.given!.map((each) => each / total);
      },
    };
    const weights = isEnough || judged ? made[sourceOf(request)]() : null;
    if (judged && judged.consistencyRatio >= LARGEST_CONSISTENCY_RATIO)
      notes.push(
        note('judgements-contradict', {
          ratio: judged.consistencyRatio.toFixed(3),
          row: indicators[judged.worst!.row]!,
          column: indicators[judged.worst!.column]!,
        }),
      );
    const scores =
      !isEnough || !weights
        ? null
        : method === 'topsis'
          ? closeness(values, weights, isCost)
          : labels.map((_, at) => used.reduce((sum, own, j) => sum + weights[j]! * own[at]!, 0));
    const ranks = scores && rank(Float64Array.from(scores, (score) => -score)).ranks;
    const entropies = method === 'entropy' && isEnough ? entropiesOf(used) : null;
    return {
      n,
      missing: 'listwise',
      definition: definitions[method],
      notes,
      units: labels.length,
      weights:
        weights &&
        indicators.map((indicator, j) => ({
          indicator,
          weight: weights[j]!,
          ...(entropies && { entropy: flat.includes(indicator) ? 1 : entropies[j]! }),
        })),
      scores:
        scores &&
        labels.map((label, at) => ({ unit: label, n: sizes[at]!, score: scores[at]!, rank: ranks![at]! })),
      ...(judged && {
        judgements: {
          experts: request.matrix!.length / indicators.length,
          lambdaMax: judged.lambdaMax,
          consistencyIndex: judged.consistencyIndex,
          randomIndex: judged.randomIndex,
          consistencyRatio: judged.consistencyRatio,
          worst: judged.worst && {
            row: indicators[judged.worst.row]!,
            column: indicators[judged.worst.column]!,
            given: judged.worst.given,
            implied: judged.worst.implied,
          },
        },
        consistencyRatio: judged.consistencyRatio,
      }),
    };
  },
};
