import { Value } from 'typebox/value';
import { expressionFaults } from './expression-faults.ts';
import { indicatorFaults, treeFaults } from './indicator-faults.ts';
import { leavesOf } from './indicators-of.ts';
import { Scheme } from './scheme.ts';
import { fault, SchemeError, type SchemeFault, twice } from './scheme-fault.ts';
import { tierFaults } from './tier-faults.ts';

/**
 * The scheme, where points can be given and computed by it; otherwise throws SchemeError with the first faulty place. Equal schemes have
 * equal `canonicalJson`, and so one hash.
 */
export function readScheme(given: unknown): Scheme {
  const [first] = schemeFaults(given);
  if (first) throw new SchemeError(first);
  return given as Scheme;
}

/** Everything that is wrong with a scheme, in its own order: of its form the first fault only, of a broken tree nothing else. */
export function schemeFaults(given: unknown): SchemeFault[] {
  const broken = formFault(given);
  if (broken) return [broken];
  const scheme = given as Scheme;
  const tree = treeFaults(scheme);
  if (tree.length > 0) return tree;
  const named = (['groups', 'assessors', 'reasons'] as const).flatMap((list) =>
    twice(
      scheme[list].map(({ code }) => code),
      (i) => `${list}[${i}].code`,
    ),
  );
  return [...indicatorFaults(scheme), ...named, ...tierFaults(scheme.tiers), ...ruleFaults(scheme)];
}

/** A scheme of a wrong form can neither be kept nor shown; null where it has the form. */
export function formFault(given: unknown): SchemeFault | null {
  const [error] = Value.Errors(Scheme, given);
  if (!error) return null;
  return fault(
    placeOf(error.instancePath),
    '这一项缺失、多余或格式不对',
    `it is missing, not expected or of a wrong form (${error.message})`,
  );
}

function ruleFaults(scheme: Scheme): SchemeFault[] {
  const leaves = leavesOf(scheme).map(({ code }) => code);
  const codes = scheme.rules.map(({ indicator }) => indicator);
  return [
    ...twice(codes, (i) => `rules[${i}].indicator`),
    ...scheme.rules.flatMap(({ indicator, score }, i) => [
      ...(leaves.includes(indicator)
        ? []
        : [
            fault(
              `rules[${i}].indicator`,
              `没有可计分的指标“${indicator}”`,
              `there is no indicator "${indicator}" that has points`,
            ),
          ]),
      ...expressionFaults(score, `rules[${i}].score`, scheme),
    ]),
  ];
}

/** `/indicators/0/name` as a person writes it: `indicators[0].name`. */
function placeOf(path: string): string {
  const place = path
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('');
  return place.replace(/^\./, '') || 'scheme';
}
