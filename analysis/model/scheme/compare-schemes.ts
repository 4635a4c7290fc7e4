import { canonicalJson } from '../instrument/canonical.ts';
import { leavesOf } from './indicators-of.ts';
import type { Indicator, Scheme } from './scheme.ts';

/** A property of an indicator that is not as it was. */
export interface SchemeChange {
  readonly indicator: string;
  readonly field: Exclude<keyof Indicator, 'code'> | 'rule';
  readonly before: unknown;
  readonly after: unknown;
}

export interface SchemeDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly SchemeChange[];
  /** Scores of the two cannot stand on one line: other indicators have points, or they weigh or count otherwise. */
  readonly isBreak: boolean;
}

const fields = [
  'name',
  'parent',
  'weight',
  'mode',
  'cap',
  'step',
  'assessor',
  'controllable',
  'tags',
  'rule',
] as const;

/** With any of these a score means something else. */
const scoring: readonly string[] = ['weight', 'mode', 'cap', 'rule'];

/** What became of the indicators of a scheme in a later version. Names are compared too, so that a renamed one is seen. */
export function compareSchemes(before: Scheme, after: Scheme): SchemeDifference {
  const [old, now] = [before, after].map(
    (scheme) => new Map(scheme.indicators.map((each) => [each.code, withRule(scheme, each)])),
  ) as [Map<string, Comparable>, Map<string, Comparable>];
  const changed = [...now].flatMap(([indicator, own]) => {
    const was = old.get(indicator);
    return was ? changesOf(indicator, was, own) : [];
  });
  const scored = (scheme: Scheme) => leavesOf(scheme).map(({ code }) => code);
  return {
    added: [...now.keys()].filter((code) => !old.has(code)),
    removed: [...old.keys()].filter((code) => !now.has(code)),
    changed,
    isBreak:
      canonicalJson(scored(before).sort()) !== canonicalJson(scored(after).sort()) ||
      canonicalJson(before.total) !== canonicalJson(after.total) ||
      changed.some(({ field }) => scoring.includes(field)),
  };
}

type Comparable = Indicator & { readonly rule?: unknown };

const withRule = ({ rules }: Scheme, own: Indicator): Comparable => ({
  ...own,
  rule: rules.find(({ indicator }) => indicator === own.code),
});

function changesOf(indicator: string, was: Comparable, own: Comparable): SchemeChange[] {
  return fields
    .filter((field) => canonicalJson(was[field] ?? null) !== canonicalJson(own[field] ?? null))
    .map((field) => ({ indicator, field, before: was[field] ?? null, after: own[field] ?? null }));
}
