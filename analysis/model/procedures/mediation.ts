import { Type } from 'typebox';
import { declare } from '../procedure/declaration.ts';
import { bootstrap, confidence, seed } from '../procedure/options.ts';
import { estimate, interval, list, orNull, value } from '../procedure/parts.ts';
import { categorical, covariates, MOST_OF_A_MATRIX, outcome } from '../procedure/roles.ts';
import { both } from '../words.ts';

const path = orNull(Type.Object(estimate));
const paths = orNull(list(Type.Object({ mediator: Type.String(), ...estimate })));
const effect = { estimate: value, standardError: value, interval };

export const mediation = declare({
  name: 'mediation',
  title: both('中介效应', 'Mediation'),
  useWhen: both('想知道一个影响是经由什么起作用的', 'to ask through what an effect works'),
  roles: {
    outcome,
    predictor: { takes: 'variable', use: 'summed', level: 'interval', title: both('自变量', 'Predictor') },
    mediators: {
      takes: 'list',
      use: 'summed',
      level: 'interval',
      most: MOST_OF_A_MATRIX,
      title: both('中介变量', 'Mediators'),
    },
    covariates,
    categorical,
  },
  options: { bootstrap: bootstrap(5000), seed, confidence },
  result: {
    a: paths,
    b: paths,
    c: path,
    cPrime: path,
    indirect: orNull(list(Type.Object({ mediator: Type.String(), ...effect, sobelZ: value, sobelP: value }))),
    totalIndirect: orNull(Type.Object(effect)),
    ratio: value,
  },
});
