import type { Procedure } from '../../dataset/dataset.ts';
import { completeCases } from '../../dataset/restrict.ts';
import { note } from '../../notes/note.ts';
import { fUpperTail } from '../../numeric/distributions.ts';
import { checkModel } from './check-terms.ts';
import { effectsOf } from './effects.ts';
import { fitMeans, type Fit } from './fit.ts';
import { leveneOfCells } from './levene.ts';
import { contrastsOf, meansOf, simpleEffectsOf } from './read-means.ts';
import { effectRow, testedEffects } from './test-effects.ts';

/** F of all effects together and the shares that they explain. */
function wholeModel({ model, residual, total, cells }: Fit) {
  const [df1, df2] = [model.kept.length - 1, residual.df];
  const r2 = 1 - residual.ss / total;
  const f = df1 > 0 && df2 > 0 && residual.ss > 0 ? (total - residual.ss) / df1 / (residual.ss / df2) : NaN;
  return {
    model: { f, df1, df2, p: fUpperTail(f, df1, df2) },
    residual: { ...residual, ms: df2 > 0 ? residual.ss / df2 : NaN },
    r2,
    adjustedR2: df2 > 0 ? 1 - ((1 - r2) * (cells.n - 1)) / df2 : NaN,
  };
}

const nothing = {
  effects: [],
  model: null,
  residual: null,
  r2: NaN,
  adjustedR2: NaN,
  levene: null,
  covariatesAt: {},
  means: [],
  contrasts: [],
  simpleEffects: [],
};

/**
 * Do factors, crossed or not, make a difference, covariates held constant? Sums of squares of type III or II, estimated marginal means,
 * contrasts and simple effects, of respondents who have all variables. Combinations of levels that nobody has are named: their means
 * and what type III would say of the effects that they interrupt are null, all else stands.
 * R: lm with contr.sum, car::Anova, emmeans, car::leveneTest. Cost: one pass, then the number of cells and coefficients.
 */
export const glm: Procedure<'glm'> = {
  check: checkModel,
  run(data, request) {
    const { outcome, factors, covariates, sumOfSquares, simple = [], confidence } = request;
    const complete = completeCases(data, [outcome, ...factors, ...covariates]);
    const effects = effectsOf(request);
    const { fit, notes } = fitMeans(complete, { outcome, factors, covariates }, effects);
    const head = {
      n: complete.rows,
      missing: 'listwise' as const,
      definition: note('glm', {
        type: note(sumOfSquares === 3 ? 'glm-type-three' : 'glm-type-two'),
      }),
    };
    if (!fit) return { ...head, ...nothing, notes };
    const terms =
      request.means ?? effects.filter(({ covariate }) => covariate === null).map((effect) => effect.factors);
    const tested = testedEffects(fit.model, sumOfSquares);
    const means = meansOf(fit, terms, confidence);
    const contrasts = contrastsOf(fit, terms, request);
    const simpleEffects = simpleEffectsOf(fit, simple, request);
    return {
      ...head,
      notes: [
        ...notes,
        ...(tested.some(({ isUntestable }) => isUntestable) ? [note('glm-untestable')] : []),
        ...means.notes,
        ...contrasts.notes,
      ],
      effects: tested.map((each) => effectRow(each, fit.residual, fit.cells.n, confidence)),
      ...wholeModel(fit),
      levene: leveneOfCells(fit.cells),
      covariatesAt: Object.fromEntries(
        covariates.map((name, i) => [name, fit.cells.origins[i]! + fit.cells.centres[i]!]),
      ),
      means: means.means,
      contrasts: [...contrasts.contrasts, ...simpleEffects.contrasts],
      simpleEffects: simpleEffects.simpleEffects,
    };
  },
};
