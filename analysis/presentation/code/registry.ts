import type { ProcedureName } from '../../model/procedures/index.ts';
import { aggregation } from './by-procedure/aggregation.ts';
import { agreement } from './by-procedure/agreement.ts';
import { cfa } from './by-procedure/cfa.ts';
import { commonMethod } from './by-procedure/common-method.ts';
import { compare } from './by-procedure/compare.ts';
import { correlation } from './by-procedure/correlation.ts';
import { crosstab } from './by-procedure/crosstab.ts';
import { describe } from './by-procedure/describe.ts';
import { efa } from './by-procedure/efa.ts';
import { factorability } from './by-procedure/factorability.ts';
import { frequencies } from './by-procedure/frequencies.ts';
import { importance } from './by-procedure/importance.ts';
import { invariance } from './by-procedure/invariance.ts';
import { fsqca } from './by-procedure/fsqca.ts';
import { ipa } from './by-procedure/ipa.ts';
import { nca } from './by-procedure/nca.ts';
import { logistic } from './by-procedure/logistic.ts';
import { mediation } from './by-procedure/mediation.ts';
import { missing } from './by-procedure/missing.ts';
import { moderation } from './by-procedure/moderation.ts';
import { normality } from './by-procedure/normality.ts';
import { ordinal } from './by-procedure/ordinal.ts';
import { paired } from './by-procedure/paired.ts';
import { parallel } from './by-procedure/parallel.ts';
import { regression } from './by-procedure/regression.ts';
import { reliability } from './by-procedure/reliability.ts';
import { oneSample } from './by-procedure/one-sample.ts';
import { proportion } from './by-procedure/proportion.ts';
import { goodnessOfFit } from './by-procedure/goodness-of-fit.ts';
import { partialCorrelation } from './by-procedure/partial-correlation.ts';
import { mantelHaenszel } from './by-procedure/mantel-haenszel.ts';
import { glm } from './by-procedure/glm.ts';
import { mixed } from './by-procedure/mixed.ts';
import { multipleResponse } from './by-procedure/multiple-response.ts';
import { raterIcc } from './by-procedure/rater-icc.ts';
import { kendallW } from './by-procedure/kendall-w.ts';
import { ordinalReliability } from './by-procedure/ordinal-reliability.ts';
import { marker, markerCorrelation, ulmc } from './by-procedure/method-variance.ts';
import { sem } from './by-procedure/sem.ts';
import type { Coded } from '../presentation.ts';
import { multinomial } from './by-procedure/multinomial.ts';
import { poisson } from './by-procedure/poisson.ts';
import { negativeBinomial } from './by-procedure/negative-binomial.ts';
import { probit } from './by-procedure/probit.ts';
import { weighting } from './by-procedure/weighting.ts';
import { power } from './by-procedure/power.ts';
import { cluster } from './by-procedure/cluster.ts';
import { latentProfile } from './by-procedure/latent-profile.ts';
import { twoStageLeastSquares } from './by-procedure/two-stage-least-squares.ts';
import { did } from './by-procedure/did.ts';
import { matching } from './by-procedure/matching.ts';

/** Procedures whose numbers other packages give too. */
export const codes: { readonly [Name in ProcedureName]?: Coded<Name> } = {
  describe,
  frequencies,
  missing,
  normality,
  reliability,
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
  oneSample,
  proportion,
  goodnessOfFit,
  partialCorrelation,
  mantelHaenszel,
  glm,
  mixed,
  twoStageLeastSquares,
  did,
  matching,
  multipleResponse,
  sem,
  ulmc,
  marker,
  markerCorrelation,
  raterIcc,
  ordinalReliability,
  kendallW,
};
