import { note, type Note } from '../../notes/note.ts';
import type { Cells } from './cells.ts';
import { nameOf, type Effect } from './effects.ts';
import { labelsOf, peopleAt, placesOf } from './means.ts';

/** More combinations than these are counted, not named. */
const MOST_NAMED = 10;

/** What is to be said of effects that the design does not fully determine: which combinations of their levels nobody is in. */
export function emptyCells(cells: Cells, deficient: readonly Effect[]): Note[] {
  return deficient.map((effect) => {
    if (effect.factors.length === 0) return note('collinear', { name: nameOf(effect) });
    const places = placesOf(cells, effect.factors);
    const empty = places.filter((place) => peopleAt(cells, place) === 0);
    const names = empty.slice(0, MOST_NAMED).map((place) =>
      Object.entries(labelsOf(cells, place))
        .map(([factor, label]) => `${factor} = ${label}`)
        .join(' × '),
    );
    if (empty.length === 0) return note('glm-confounded', { effect: nameOf(effect) });
    return note('glm-empty', { effect: nameOf(effect), count: empty.length, names });
  });
}
