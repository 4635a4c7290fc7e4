import { expect, it } from 'vitest';
import { forAnswers, forRecords } from '../../../analysis/model/procedure/two-forms.ts';
import {
  declarations,
  type ProcedureName,
  procedureNames,
} from '../../../analysis/model/procedures/index.ts';
import type { Declaration, Role } from '../../../analysis/model/procedure/declaration.ts';

it('every role of every procedure says what becomes of the people behind its values', () => {
  const rolesOf = (name: ProcedureName): Readonly<Record<string, Role>> => declarations[name].roles;
  const onRecords = procedureNames.filter((name) => 'on' in declarations[name]);
  const ofRecords = (name: ProcedureName): Readonly<Record<string, Role>> =>
    forRecords<Declaration>(declarations[name]).roles;
  // Their numbers are of units and raters, one by one: of answers nobody may ask them.
  for (const name of onRecords)
    expect(new Set(Object.values(ofRecords(name)).map(({ use }) => use)), name).toEqual(
      new Set(['compared']),
    );
  // Those that also read columns of answers sum them up.
  const byColumns = onRecords.flatMap((name) => {
    const own = forAnswers(declarations[name]);
    return own ? Object.entries(own.roles).map(([role, { use }]) => `${name}: ${role} ${use}`) : [];
  });
  expect(byColumns).toEqual(['kendallW: raters summed', 'raterIcc: raters summed']);
  const uses = procedureNames
    .filter((name) => !onRecords.includes(name))
    .map((name) => {
      const roles = rolesOf(name);
      return `${name}: ${Object.entries(roles)
        .filter(([, { use }]) => use !== 'summed')
        .map(([role, { use }]) => `${role} ${use}`)
        .join(', ')}`;
    });
  expect(uses).toEqual([
    'describe: by grouping',
    'frequencies: variables counted',
    'proportion: variable counted',
    'multipleResponse: items counted',
    'goodnessOfFit: variable counted',
    'missing: variables counted',
    'normality: ',
    'reliability: ',
    'ordinalReliability: ',
    'correlation: ',
    'partialCorrelation: ',
    'compareCorrelations: by grouping',
    'compare: by grouping',
    'paired: ',
    'oneSample: ',
    'glm: factors grouping',
    'repeated: between grouping',
    'crosstab: rows counted, columns counted',
    'mcnemar: before counted, after counted',
    'cochranQ: variables counted',
    'mantelHaenszel: rows counted, columns counted, strata counted',
    'regression: categorical grouping',
    'moderation: categorical grouping',
    'mediation: categorical grouping',
    'process: categorical grouping',
    'mixed: categorical grouping, random grouping',
    'twoStageLeastSquares: categorical grouping, unit grouping',
    'did: treated grouping, after grouping, categorical grouping, unit grouping',
    'matching: treated grouping, categorical grouping',
    'sem: group grouping',
    'logistic: categorical grouping',
    'probit: categorical grouping',
    'ordinal: categorical grouping',
    'multinomial: outcome counted, categorical grouping',
    'poisson: categorical grouping',
    'negativeBinomial: categorical grouping',
    'importance: categorical grouping',
    'ipa: ',
    'fsqca: outcome counted, conditions counted',
    'nca: outcome counted, condition counted, conditions counted',
    'weighting: unit grouping',
    'cluster: variables counted',
    'latentProfile: variables counted',
    'power: ',
    'aggregation: unit grouping',
    'agreement: coders compared, columns compared, variables compared',
    'factorability: ',
    'parallel: ',
    'efa: ',
    'cfa: ',
    'invariance: group grouping',
    'compareModels: ',
    'commonMethod: ',
    'impute: ',
    'ulmc: ',
    'marker: ',
    'markerCorrelation: ',
  ]);
});
