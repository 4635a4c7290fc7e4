import { agreement } from '../agreement/agreement.ts';
import { aggregation } from '../relate/aggregation.ts';
import { impute } from '../impute/impute.ts';
import { importance } from '../relate/importance.ts';
import { fsqca } from '../combinations/sets/fsqca.ts';
import { nca } from '../combinations/nca/nca.ts';
import { ipa } from '../relate/ipa.ts';
import { logistic } from '../relate/logistic.ts';
import { mediation } from '../relate/mediation.ts';
import { mixed } from '../relate/mixed/mixed.ts';
import { moderation } from '../relate/moderation.ts';
import { ordinal } from '../relate/ordinal.ts';
import { process } from '../relate/process/process.ts';
import { regression } from '../relate/regression.ts';
import { describe } from '../describe/describe.ts';
import { frequencies } from '../describe/frequencies.ts';
import { ordinalReliability } from '../reliability/ordinal-reliability.ts';
import { reliability } from '../reliability/reliability.ts';
import { factorability } from '../factors/factorability.ts';
import { parallel } from '../factors/parallel.ts';
import { efa } from '../factors/efa.ts';
import { correlation } from '../describe/correlation/correlation.ts';
import { cfa } from '../factors/confirm/cfa.ts';
import { invariance } from '../factors/confirm/invariance.ts';
import { sem } from '../factors/sem/sem.ts';
import { compareModels } from '../factors/sem/compare-models.ts';
import { ulmc } from '../factors/method/ulmc.ts';
import { marker } from '../factors/method/marker.ts';
import { markerCorrelation } from '../factors/method/marker-correlation.ts';
import { commonMethod } from '../factors/common-method.ts';
import { compare } from '../compare/compare.ts';
import { paired } from '../compare/paired.ts';
import { crosstab } from '../compare/crosstab.ts';
import { missing } from '../describe/missing.ts';
import { normality } from '../describe/normality.ts';
import { oneSample } from '../compare/one-sample.ts';
import { proportion } from '../compare/tables/proportion.ts';
import { partialCorrelation } from '../describe/correlation/partial-correlation.ts';
import { glm } from '../compare/glm/glm.ts';
import { repeated } from '../compare/repeated/repeated.ts';
import { compareCorrelations } from '../describe/correlation/compare-correlations.ts';
import { multipleResponse } from '../compare/tables/multiple-response.ts';
import { goodnessOfFit } from '../compare/tables/goodness-of-fit.ts';
import { mcnemar } from '../compare/tables/mcnemar.ts';
import { cochranQ } from '../compare/tables/cochran-q.ts';
import { mantelHaenszel } from '../compare/tables/mantel-haenszel.ts';
import { kendallW } from '../records/raters/kendall-w.ts';
import { reconcile } from '../records/points/reconcile.ts';
import { points } from '../records/points/points.ts';
import { reasons } from '../records/points/reasons.ts';
import { indicators } from '../records/points/indicators.ts';
import { effectiveWeights } from '../records/points/effective-weights.ts';
import { gaps } from '../records/points/gaps.ts';
import { rankStability } from '../records/points/rank-stability.ts';
import { whatIf } from '../records/points/what-if.ts';
import { appeals } from '../records/points/appeals.ts';
import { audit } from '../records/fair/audit.ts';
import { bunching } from '../records/fair/bunching.ts';
import { quota } from '../records/fair/quota.ts';
import { rotation } from '../records/fair/rotation.ts';
import { tierJump } from '../records/fair/tier-jump.ts';
import { funnel } from '../records/ranks/funnel.ts';
import { shrinkage } from '../records/ranks/shrinkage.ts';
import { controllability } from '../records/ranks/controllability.ts';
import { rankCounting, rankJackknife, rankUncertainty } from '../records/ranks/rank-uncertainty.ts';
import { raterEffects } from '../records/raters/rater-effects.ts';
import { facets } from '../records/raters/facets/facets.ts';
import { generalizability } from '../records/raters/generalizability.ts';
import { raterIcc } from '../records/raters/rater-icc.ts';
import { adjust } from '../records/raters/adjust.ts';
import { appealScenario } from '../records/rules/appeal-scenario.ts';
import { ruleScore } from '../records/rules/rule-score.ts';
import type { ProcedureName } from '../model/procedures/index.ts';
import type { Procedure } from '../dataset/dataset.ts';
import { multinomial } from '../relate/generalized/multinomial.ts';
import { poisson } from '../relate/generalized/poisson.ts';
import { negativeBinomial } from '../relate/generalized/negative-binomial.ts';
import { probit } from '../relate/generalized/probit.ts';
import { weighting } from '../priority/weighting.ts';
import { power } from '../size/power.ts';
import { cluster } from '../groups/cluster/cluster.ts';
import { latentProfile } from '../groups/profiles/latent-profile.ts';
import { twoStageLeastSquares } from '../relate/instrumental/two-stage-least-squares.ts';
import { did } from '../relate/differences/did.ts';
import { matching } from '../relate/matching/matching.ts';

/** What runs each declared procedure. */
export const procedures: { readonly [Name in ProcedureName]: Procedure<Name> } = {
  describe,
  frequencies,
  proportion,
  multipleResponse,
  goodnessOfFit,
  missing,
  normality,
  reliability,
  ordinalReliability,
  correlation,
  partialCorrelation,
  compareCorrelations,
  compare,
  paired,
  oneSample,
  glm,
  repeated,
  crosstab,
  mcnemar,
  cochranQ,
  mantelHaenszel,
  regression,
  moderation,
  mediation,
  process,
  mixed,
  twoStageLeastSquares,
  did,
  matching,
  sem,
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
  compareModels,
  commonMethod,
  impute,
  ulmc,
  marker,
  markerCorrelation,
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
