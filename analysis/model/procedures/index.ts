import { agreement } from './agreement.ts';
import { aggregation } from './aggregation.ts';
import { cfa } from './cfa.ts';
import { cochranQ } from './cochran-q.ts';
import { commonMethod } from './common-method.ts';
import { compare } from './compare.ts';
import { compareCorrelations } from './compare-correlations.ts';
import { compareModels } from './compare-models.ts';
import { correlation } from './correlation.ts';
import { crosstab } from './crosstab.ts';
import { describe } from './describe.ts';
import { efa } from './efa.ts';
import { factorability } from './factorability.ts';
import { frequencies } from './frequencies.ts';
import { glm } from './glm.ts';
import { goodnessOfFit } from './goodness-of-fit.ts';
import { impute } from './impute.ts';
import { importance } from './importance.ts';
import { invariance } from './invariance.ts';
import { fsqca } from './fsqca.ts';
import { ipa } from './ipa.ts';
import { nca } from './nca.ts';
import { kendallW } from './kendall-w.ts';
import { reconcile } from './reconcile.ts';
import { points } from './points.ts';
import { reasons } from './reasons.ts';
import { indicators } from './indicators.ts';
import { effectiveWeights } from './effective-weights.ts';
import { gaps } from './gaps.ts';
import { rankStability } from './rank-stability.ts';
import { whatIf } from './what-if.ts';
import { appeals } from './appeals.ts';
import { audit } from './audit.ts';
import { bunching } from './bunching.ts';
import { controllability } from './controllability.ts';
import { funnel } from './funnel.ts';
import { quota } from './quota.ts';
import { rankCounting } from './rank-counting.ts';
import { rankJackknife } from './rank-jackknife.ts';
import { rankUncertainty } from './rank-uncertainty.ts';
import { rotation } from './rotation.ts';
import { shrinkage } from './shrinkage.ts';
import { tierJump } from './tier-jump.ts';
import { raterEffects } from './rater-effects.ts';
import { facets } from './facets.ts';
import { generalizability } from './generalizability.ts';
import { raterIcc } from './rater-icc.ts';
import { adjust } from './adjust.ts';
import { appealScenario } from './appeal-scenario.ts';
import { ruleScore } from './rule-score.ts';
import { logistic } from './logistic.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { mcnemar } from './mcnemar.ts';
import { mediation } from './mediation.ts';
import { missing } from './missing.ts';
import { mixed } from './mixed.ts';
import { moderation } from './moderation.ts';
import { multipleResponse } from './multiple-response.ts';
import { normality } from './normality.ts';
import { oneSample } from './one-sample.ts';
import { ulmc } from './ulmc.ts';
import { marker } from './marker.ts';
import { markerCorrelation } from './marker-correlation.ts';
import { ordinalReliability } from './ordinal-reliability.ts';
import { ordinal } from './ordinal.ts';
import { paired } from './paired.ts';
import { parallel } from './parallel.ts';
import { partialCorrelation } from './partial-correlation.ts';
import { proportion } from './proportion.ts';
import { process } from './process.ts';
import { regression } from './regression.ts';
import { sem } from './sem.ts';
import { reliability } from './reliability.ts';
import { repeated } from './repeated.ts';
import type { FieldOf, Read, Written } from '../procedure/request.ts';
import type { Found, Result } from '../procedure/result.ts';
import { multinomial } from './multinomial.ts';
import { poisson } from './poisson.ts';
import { negativeBinomial } from './negative-binomial.ts';
import { probit } from './probit.ts';
import { weighting } from './weighting.ts';
import { power } from './power.ts';
import { cluster } from './cluster.ts';
import { latentProfile } from './latent-profile.ts';
import { twoStageLeastSquares } from './two-stage-least-squares.ts';
import { did } from './did.ts';
import { matching } from './matching.ts';

/** Every procedure, by name, in the order of the questions that they answer. */
export const declarations = {
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
} as const;

type Declarations = typeof declarations;
export type ProcedureName = keyof Declarations;

export const procedureNames = Object.keys(declarations) as ProcedureName[];

/** One analysis of a request, by the name of its procedure. */
export type AnalysisOf<Name extends ProcedureName> = { [Each in Name]: Written<Declarations[Each]> }[Name];
export type Analysis = AnalysisOf<ProcedureName>;

/** An analysis after reading, with its defaults. */
export type ReadOf<Name extends ProcedureName> = Read<Declarations[Name]>;

export type FoundOf<Name extends ProcedureName, Said> = Found<Declarations[Name], Said>;
export type ResultOf<Name extends ProcedureName, Said> = Result<Declarations[Name], Said>;
export type AnyResult<Said> = { [Name in ProcedureName]: ResultOf<Name, Said> }[ProcedureName];

/** The results of some analyses, each of the type that its procedure declares. */
export type ResultsOf<A extends readonly Analysis[], Said> = {
  readonly [I in keyof A]: A[I] extends { readonly procedure: infer Name extends ProcedureName }
    ? ResultOf<Name, Said>
    : never;
};

/** The same analyses, where none has a field that its procedure does not know. */
export type Exactly<A extends readonly Analysis[]> = { readonly [I in keyof A]: ExactlyOne<A[I]> };
type ExactlyOne<A> = A extends { readonly procedure: infer Name extends ProcedureName }
  ? A & { readonly [Unknown in Exclude<keyof A, FieldOf<Declarations[Name]>>]: never }
  : never;
