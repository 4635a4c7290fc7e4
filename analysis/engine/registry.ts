import { agreement } from '../agreement/agreement.ts';
import { aggregation } from '../relate/aggregation.ts';
import { importance } from '../relate/importance.ts';
import { ipa } from '../relate/ipa.ts';
import { logistic } from '../relate/logistic.ts';
import { mediation } from '../relate/mediation.ts';
import { mixed } from '../relate/mixed/mixed.ts';
import { moderation } from '../relate/moderation.ts';
import { ordinal } from '../relate/ordinal.ts';
import { regression } from '../relate/regression.ts';
import { describe } from '../describe/describe.ts';
import { frequencies } from '../describe/frequencies.ts';
import { reliability } from '../reliability/reliability.ts';
import { factorability } from '../factors/factorability.ts';
import { parallel } from '../factors/parallel.ts';
import { efa } from '../factors/efa.ts';
import { correlation } from '../describe/correlation/correlation.ts';
import { cfa } from '../factors/confirm/cfa.ts';
import { invariance } from '../factors/confirm/invariance.ts';
import { commonMethod } from '../factors/common-method.ts';
import { compare } from '../compare/compare.ts';
import { paired } from '../compare/paired.ts';
import { crosstab } from '../compare/crosstab.ts';
import { missing } from '../describe/missing.ts';
import { normality } from '../describe/normality.ts';
import type { ProcedureName } from '../model/procedures/index.ts';
import type { Procedure } from '../dataset/dataset.ts';

/** What runs each declared procedure. */
export const procedures: { readonly [Name in ProcedureName]: Procedure<Name> } = {
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
  mixed,
  logistic,
  ordinal,
  importance,
  ipa,
  aggregation,
  agreement,
  factorability,
  parallel,
  efa,
  cfa,
  invariance,
  commonMethod,
};
