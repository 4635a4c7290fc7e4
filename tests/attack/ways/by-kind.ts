import { type Bits, keyOf } from '../bits.ts';
import { kindOf, type Statistic, type Target } from '../statistic.ts';

/** The groups of which one kind of number is published, each once, and where it stands. */
export interface OneKind {
  readonly kind: string;
  readonly groups: readonly Bits[];
  readonly from: readonly string[];
}

export function byKind({ statistics }: Target): OneKind[] {
  const kinds = new Map<string, Map<string, Statistic>>();
  for (const statistic of statistics) {
    const kind = kindOf(statistic);
    const groups = kinds.get(kind) ?? new Map<string, Statistic>();
    groups.set(keyOf(statistic.people), statistic);
    kinds.set(kind, groups);
  }
  return [...kinds].map(([kind, groups]) => ({
    kind,
    groups: [...groups.values()].map(({ people }) => people),
    from: [...groups.values()].map(({ from }) => from),
  }));
}

/** Kinds of number that are published of the same groups fall or stand together: one is attacked for all. */
export function bySameGroups(kinds: readonly OneKind[]): (OneKind & { readonly kinds: number })[] {
  const same = new Map<string, OneKind & { kinds: number }>();
  for (const one of kinds) {
    const key = one.groups.map(keyOf).sort().join('|');
    const known = same.get(key);
    if (known) known.kinds++;
    else same.set(key, { ...one, kinds: 1 });
  }
  return [...same.values()];
}
