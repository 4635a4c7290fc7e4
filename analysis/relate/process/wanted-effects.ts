import type { ReadOf } from '../../model/procedures/index.ts';
import { along, indexAlong, moderatedLegs, type Effect } from './effects.ts';
import { arrow, indirectPaths, shapes, type Equation } from './plan.ts';

/** A path, at a value of the moderator where it depends on one. */
export interface At {
  readonly path: string;
  readonly at?: number;
}

/** What a bootstrapped number is. */
export interface About extends At {
  readonly kind: 'indirect' | 'total' | 'index' | 'difference';
  /** What a difference is taken from. */
  readonly minus?: At;
}

/** Where effects are told: a value of the moderator, and its distance from the mean. */
export interface Place {
  readonly at: number;
  readonly off: number;
}

const told = ({ about: { path, at } }: Effect<About>): At => ({ path, ...(at !== undefined && { at }) });

/** Of paths side by side the effects of each two; of one path those at each two values of the moderator. */
function differencesOf(own: readonly Effect<About>[], isModerated: boolean): Effect<About>[] {
  const pairs = own.flatMap((first, i) => own.slice(i + 1).map((second) => [first, second] as const));
  return pairs
    .filter(([a, b]) => !isModerated || a.about.path === b.about.path)
    .map(([a, b]) => ({
      about: { kind: 'difference', ...told(a), minus: told(b) },
      of: (legs) => a.of(legs) - b.of(legs),
    }));
}

/** All that is bootstrapped: indirect effects, their total, their indices and their differences. */
export function wantedEffects(
  { model, x, m, y }: ReadOf<'process'>,
  equations: readonly Equation[],
  places: readonly Place[],
): Effect<About>[] {
  const paths = indirectPaths(model, { x, m, y });
  const isModerated = shapes[model].moderated.some((leg) => leg !== 'direct');
  const own = paths.flatMap((path): Effect<About>[] =>
    isModerated
      ? places.map(({ at, off }) => ({
          about: { kind: 'indirect', path: arrow(path), at },
          of: along(path, off),
        }))
      : [{ about: { kind: 'indirect', path: arrow(path) }, of: along(path, 0) }],
  );
  const indices = paths.flatMap((path): Effect<About>[] => {
    const [moderated, another] = moderatedLegs(path, equations);
    if (moderated === undefined || another !== undefined) return [];
    return [{ about: { kind: 'index', path: arrow(path) }, of: indexAlong(path, moderated) }];
  });
  const total: Effect<About> = {
    about: { kind: 'total', path: arrow([x, y]) },
    of: (legs) => own.reduce((sum, { of }) => sum + of(legs), 0),
  };
  return [
    ...own,
    ...(isModerated || own.length === 0 ? [] : [total]),
    ...indices,
    ...differencesOf(own, isModerated),
  ];
}
