import { router } from '../../state/router.svelte.ts';
import type { AdjudicationDesk } from './adjudication-desk.svelte.ts';
import { isSettled, type Place, placesOf, type Wanted } from './differences.ts';

/** The places that the address asks for, and the one that it is at. */
export class PlaceWalk {
  readonly #desk: AdjudicationDesk;
  readonly wanted = $derived<Wanted>({
    interview: router.query.get('interview'),
    difference: router.query.get('difference'),
    label: router.query.get('label'),
    state: router.query.get('state'),
  });
  /** Settled or not. */
  readonly everyState = $derived.by(() => placesOf(this.#desk.comparisons, { ...this.wanted, state: null }));
  readonly settled = $derived(this.everyState.filter(({ match }) => isSettled(match)).length);
  readonly places = $derived.by(() => placesOf(this.#desk.comparisons, this.wanted));
  readonly index = $derived.by(() => {
    const at = router.query.get('at');
    return Math.max(
      0,
      this.places.findIndex(({ match }) => match.id === at),
    );
  });
  readonly place = $derived<Place | undefined>(this.places[this.index]);

  constructor(desk: AdjudicationDesk) {
    this.#desk = desk;
  }

  go = (step: 1 | -1): void => {
    const next = this.places[this.index + step];
    if (next) router.filter({ at: next.match.id });
  };

  /** The next place after this one, round the end, on which nothing is decided. */
  nextOpen(): Place | undefined {
    const later = [...this.places.slice(this.index + 1), ...this.places.slice(0, this.index)];
    return later.find(({ match }) => !isSettled(match) && match.differences.length > 0);
  }
}
