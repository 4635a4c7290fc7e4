import type { Role } from '../../model/procedure/declaration.ts';
import type { Nature } from './nature.ts';
import { Refusal } from './refusal.ts';

/** A variable in a role of an analysis. */
export interface Use {
  readonly role: Role;
  readonly field: string;
  readonly variable: string;
  readonly nature: Nature;
}

/**
 * Refuses what the small counts that are hidden could be worked out from: answers counted among a choice of people or beside groups of
 * a request's own making, whose tables would hide other cells than that of everybody.
 */
export function checkUses(uses: readonly Use[], areChosen: boolean): void {
  const counted = uses.filter(({ role: { use } }) => use === 'counted' || use === 'compared');
  const isOfAnswers = counted.some(({ nature }) => nature.kind === 'answer');
  const isByGroups = uses.some(({ role: { use } }) => use === 'grouping');
  const other = counted.find(({ variable, role, nature }) =>
    role.use === 'compared' ? nature.kind === 'selector' : !isStored(variable, nature),
  );
  const [first] = counted;
  if (first && isOfAnswers && (areChosen || isByGroups || other))
    throw new Refusal((other ?? first).field, 'everybody');
}

/** Refuses products of an answer with itself: their sums tell its values apart. */
export function checkProduct(factors: readonly Use[]): void {
  factors.forEach((right, i) => {
    const others = factors.slice(0, i).flatMap((left) => [...left.nature.answers]);
    if (others.some((answer) => right.nature.answers.has(answer))) throw new Refusal(right.field, 'square');
  });
}

/** A column as it stands, not one that the request makes. */
const isStored = (variable: string, { direct, by }: Nature) =>
  direct !== undefined || (by.size === 1 && by.has(variable));
