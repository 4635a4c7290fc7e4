import type { Basis } from './basis.ts';
import { namesOf } from './needed.ts';

/** The part of a basis that names a variable. */
export type User =
  | { readonly kind: 'derived'; readonly name: string }
  | { readonly kind: 'where' }
  | { readonly kind: 'weights' };

/** What of a basis uses a variable. */
export function usersOf(name: string, { derive, where, weights }: Basis): User[] {
  const inWhere = where !== null && names(where, name);
  const inWeights =
    typeof weights === 'string' ? weights === name : weights !== null && Object.hasOwn(weights.rake, name);
  return [
    ...derive
      .filter(({ from }) => names(from, name))
      .map((each): User => ({ kind: 'derived', name: each.name })),
    ...(inWhere ? [{ kind: 'where' } as const] : []),
    ...(inWeights ? [{ kind: 'weights' } as const] : []),
  ];
}

const names = (source: string, name: string) => namesOf(source).includes(name);
