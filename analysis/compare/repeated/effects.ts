import { fUpperTail } from '../../numeric/distributions.ts';
import { isContained, nameOf } from '../glm/effects.ts';
import { deficientEffects } from '../glm/model.ts';
import { addedBy, errorOf, squaresIn, type Fit } from './fit.ts';
import { greenhouseGeisser, huynhFeldt, mauchly, trace } from './sphericity.ts';

const join = (...names: readonly string[]) => names.filter((name) => name !== '').join(' × ');

/** The variables of every effect that is tested, between people first. */
export function termsOf({ model, within }: Fit): string[][] {
  return within.flatMap(({ factors }) => [
    ...(factors.length > 0 ? [[...factors]] : []),
    ...model.effects.map((effect) => [...effect.factors, ...factors]),
  ]);
}

/**
 * Every effect between and within people with its F, its shares and, within people, its p where differences do not vary alike.
 * R: car::Anova(type = 3), afex::aov_ez.
 */
export function effectsOfRepeated(fit: Fit) {
  const { model, within } = fit;
  const deficient = deficientEffects(model);
  const errors = within.map((_, at) => errorOf(fit, at));
  const allErrors = errors.reduce((sum, error) => sum + trace(error), 0);
  const groups = [
    { name: '', found: addedBy(fit, null), isUntestable: deficient.length > 0 },
    ...model.effects.map((effect, i) => ({
      name: nameOf(effect),
      found: addedBy(fit, i),
      isUntestable: deficient.some((other) => isContained(effect, other)),
    })),
  ];
  return within.flatMap(({ factors }, at) => {
    const error = errors[at]!;
    const rest = trace(error);
    // The mean of all people over all measures is no effect.
    const own = factors.length > 0 ? groups : groups.slice(1);
    return own.map(({ name, found, isUntestable }) => {
      const [df1, df2] = [found.df * error.size, fit.df * error.size];
      const ss = isUntestable || df1 === 0 ? NaN : squaresIn(found, fit, at);
      const f = df2 > 0 && rest > 0 ? ss / df1 / (rest / df2) : NaN;
      const [gg, hf] =
        factors.length > 0 && rest > 0 ? [greenhouseGeisser(error), huynhFeldt(error)] : [NaN, NaN];
      return {
        effect: join(name, ...factors),
        ss,
        ssError: rest,
        df1,
        df2,
        f,
        p: fUpperTail(f, df1, df2),
        partialEtaSquared: ss / (ss + rest),
        generalizedEtaSquared: ss / (ss + allErrors),
        epsilonGG: gg,
        pGG: fUpperTail(f, gg * df1, gg * df2),
        epsilonHF: hf,
        pHF: fUpperTail(f, hf * df1, hf * df2),
      };
    });
  });
}

/** Mauchly's test for every effect within people that has more than one contrast. */
export function mauchlyOf(fit: Fit) {
  return fit.within.flatMap(({ factors, contrasts }, at) =>
    factors.length > 0 && contrasts.length > 1
      ? [{ effect: join(...factors), ...mauchly(errorOf(fit, at)) }]
      : [],
  );
}
