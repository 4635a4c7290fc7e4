import type { ProcedureName } from '../model/procedures/index.ts';
import type { Presentation } from './presentation.ts';
import { aggregation } from './told/aggregation.ts';
import { agreement } from './told/agreement.ts';
import { cfa } from './told/cfa.ts';
import { cochranQ } from './told/cochran-q.ts';
import { commonMethod } from './told/common-method.ts';
import { ulmc } from './told/ulmc.ts';
import { marker } from './told/marker.ts';
import { markerCorrelation } from './told/marker-correlation.ts';
import { compare } from './told/compare.ts';
import { compareCorrelations } from './told/compare-correlations.ts';
import { correlation } from './told/correlation.ts';
import { crosstab } from './told/crosstab.ts';
import { describe } from './told/describe.ts';
import { efa } from './told/efa.ts';
import { factorability } from './told/factorability.ts';
import { frequencies } from './told/frequencies.ts';
import { glm } from './told/glm.ts';
import { goodnessOfFit } from './told/goodness-of-fit.ts';
import { importance } from './told/importance.ts';
import { invariance } from './told/invariance.ts';
import { fsqca } from './told/fsqca.ts';
import { ipa } from './told/ipa.ts';
import { nca } from './told/nca.ts';
import { kendallW } from './told/kendall-w.ts';
import { reconcile } from './told/reconcile.ts';
import { points } from './told/points.ts';
import { reasons } from './told/reasons.ts';
import { indicators } from './told/indicators.ts';
import { effectiveWeights } from './told/effective-weights.ts';
import { gaps } from './told/gaps.ts';
import { rankStability } from './told/rank-stability.ts';
import { whatIf } from './told/what-if.ts';
import { appeals } from './told/appeals.ts';
import { audit } from './told/audit.ts';
import { bunching } from './told/bunching.ts';
import { controllability } from './told/controllability.ts';
import { funnel } from './told/funnel.ts';
import { quota } from './told/quota.ts';
import { rotation } from './told/rotation.ts';
import { shrinkage } from './told/shrinkage.ts';
import { tierJump } from './told/tier-jump.ts';
import { rankCounting, rankJackknife, rankUncertainty } from './told/rank-uncertainty.ts';
import { raterEffects } from './told/rater-effects.ts';
import { facets } from './told/facets.ts';
import { generalizability } from './told/generalizability.ts';
import { raterIcc } from './told/rater-icc.ts';
import { adjust } from './told/adjust.ts';
import { appealScenario } from './told/appeal-scenario.ts';
import { ruleScore } from './told/rule-score.ts';
import { logistic } from './told/logistic.ts';
import { mantelHaenszel } from './told/mantel-haenszel.ts';
import { mcnemar } from './told/mcnemar.ts';
import { mediation } from './told/mediation.ts';
import { missing } from './told/missing.ts';
import { mixed } from './told/mixed.ts';
import { moderation } from './told/moderation.ts';
import { multipleResponse } from './told/multiple-response.ts';
import { normality } from './told/normality.ts';
import { oneSample } from './told/one-sample.ts';
import { ordinalReliability } from './told/ordinal-reliability.ts';
import { ordinal } from './told/ordinal.ts';
import { paired } from './told/paired.ts';
import { parallel } from './told/parallel.ts';
import { partialCorrelation } from './told/partial-correlation.ts';
import { process } from './told/process.ts';
import { proportion } from './told/proportion.ts';
import { regression } from './told/regression.ts';
import { reliability } from './told/reliability.ts';
import { repeated } from './told/repeated.ts';
import { impute } from './told/impute.ts';
import { compareModels } from './told/compare-models.ts';
import { sem } from './told/sem.ts';
import { multinomial } from './told/multinomial.ts';
import { poisson } from './told/poisson.ts';
import { negativeBinomial } from './told/negative-binomial.ts';
import { probit } from './told/probit.ts';
import { weighting } from './told/weighting.ts';
import { power } from './told/power.ts';
import { cluster } from './told/cluster.ts';
import { latentProfile } from './told/latent-profile.ts';
import { twoStageLeastSquares } from './told/two-stage-least-squares.ts';
import { did } from './told/did.ts';
import { matching } from './told/matching.ts';

/** Procedures whose results are told in words of their own. */
export const presentations: { readonly [Name in ProcedureName]?: Presentation<Name> } = {
  describe,
  frequencies,
  missing,
  normality,
  reliability,
  ordinalReliability,
  correlation,
  compare,
  paired,
  crosstab,
  regression,
  moderation,
  mediation,
  logistic,
  probit,
  ordinal,
  multinomial,
  poisson,
  negativeBinomial,
  importance,
  ipa,
  fsqca,
  nca,
  weighting,
  cluster,
  latentProfile,
  power,
  aggregation,
  agreement,
  factorability,
  parallel,
  efa,
  cfa,
  invariance,
  commonMethod,
  ulmc,
  marker,
  markerCorrelation,
  oneSample,
  proportion,
  goodnessOfFit,
  partialCorrelation,
  compareCorrelations,
  mcnemar,
  cochranQ,
  mantelHaenszel,
  multipleResponse,
  glm,
  repeated,
  mixed,
  twoStageLeastSquares,
  did,
  matching,
  process,
  sem,
  compareModels,
  impute,
  kendallW,
  reconcile,
  points,
  reasons,
  indicators,
  effectiveWeights,
  gaps,
  rankStability,
  whatIf,
  appeals,
  bunching,
  tierJump,
  rankUncertainty,
  rankJackknife,
  rankCounting,
  shrinkage,
  funnel,
  controllability,
  quota,
  rotation,
  audit,
  raterEffects,
  facets,
  generalizability,
  raterIcc,
  adjust,
  ruleScore,
  appealScenario,
};
