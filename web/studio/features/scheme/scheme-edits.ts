import { leavesOf } from '../../../../analysis/model/scheme/indicators-of.ts';
import type { Indicator, Scheme } from '../../../../analysis/model/scheme/scheme.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import { freeCode } from '../frame/frame-edits.ts';

/** Deeds on a scheme; each gives a new one. */

export function blankScheme(title: Text): Scheme {
  return {
    format: 1,
    code: 'scheme',
    title,
    indicators: [{ code: 'i1', name: {}, weight: 100, mode: 'deduct' }],
    total: { fullMark: 100 },
    groups: [],
    assessors: [],
    reasons: [],
    tiers: [],
    quota: 'floor',
    ties: 'better',
    calendar: 'quarter',
    rules: [],
  };
}

/** A fresh indicator after the parts of another, or at the end. */
export function addIndicator(scheme: Scheme, parent?: string): Scheme {
  const added: Indicator = {
    code: freeCode('i', scheme.indicators),
    name: {},
    ...(parent !== undefined && { parent }),
    weight: 0,
    mode: 'deduct',
  };
  return { ...scheme, indicators: [...scheme.indicators, added] };
}

/** A changed indicator; parts and rules follow its code. */
export function changeIndicator(scheme: Scheme, code: string, next: Indicator): Scheme {
  const follow = (named: string) => (named === code ? next.code : named);
  return {
    ...scheme,
    indicators: scheme.indicators.map((each) => {
      if (each.code === code) return next;
      return each.parent === undefined ? each : { ...each, parent: follow(each.parent) };
    }),
    rules: scheme.rules.map((rule) => ({ ...rule, indicator: follow(rule.indicator) })),
  };
}

/** Without an indicator, its parts and their rules. */
export function removeIndicator(scheme: Scheme, code: string): Scheme {
  const gone = new Set([code]);
  // Parts may stand before what they are a part of.
  for (let size = 0; size < gone.size;) {
    size = gone.size;
    for (const { code: own, parent } of scheme.indicators)
      if (parent !== undefined && gone.has(parent)) gone.add(own);
  }
  return {
    ...scheme,
    indicators: scheme.indicators.filter((each) => !gone.has(each.code)),
    rules: scheme.rules.filter(({ indicator }) => !gone.has(indicator)),
  };
}

/** Exchanges an indicator with its neighbour of the same parent, where there is one. */
export function moveIndicator(scheme: Scheme, code: string, by: 1 | -1): Scheme {
  const { indicators } = scheme;
  const own = indicators.find((each) => each.code === code)!;
  const beside = indicators.filter(({ parent }) => parent === own.parent);
  const other = beside[beside.indexOf(own) + by];
  if (!other) return scheme;
  const swap = (each: Indicator) => (each === own ? other : each === other ? own : each);
  return { ...scheme, indicators: indicators.map(swap) };
}

/** Gives an indicator full marks; of what has parts its weight follows them. */
export function weigh(scheme: Scheme, code: string, weight: number): Scheme {
  return withSums({
    ...scheme,
    indicators: scheme.indicators.map((each) => (each.code === code ? { ...each, weight } : each)),
  });
}

/** The scheme with the weight of whatever has parts the sum of these. */
export function withSums(scheme: Scheme): Scheme {
  const leaves = new Set(leavesOf(scheme));
  const sumOf = (own: Indicator, passed: readonly string[]): number => {
    if (leaves.has(own) || passed.includes(own.code)) return own.weight;
    return scheme.indicators
      .filter(({ parent }) => parent === own.code)
      .reduce((sum, part) => sum + sumOf(part, [...passed, own.code]), 0);
  };
  return {
    ...scheme,
    indicators: scheme.indicators.map((each) => ({ ...each, weight: sumOf(each, []) })),
  };
}
