import type { Bilingual } from '../../../analysis/model/words.ts';

/** Kept: it says and does here what it did there. Approximated: something of it is otherwise. Dropped: it is not here. */
export type Outcome = 'kept' | 'approximated' | 'dropped';

/** What an element of a file is. */
export type ElementKind =
  | 'question'
  | 'choices'
  | 'page'
  | 'text'
  | 'condition'
  | 'calculation'
  | 'validation'
  | 'quota'
  | 'language'
  | 'message'
  | 'setting'
  | 'script'
  | 'media';

/** What became of one element: `place` is where it stands in the file, in the file's own names. */
export interface Element {
  readonly place: string;
  readonly kind: ElementKind;
  readonly outcome: Outcome;
  /** Why it is not what it was; null where it is kept. */
  readonly reason: Bilingual | null;
}

/** What became of everything in a file; `items` counts the items made. */
export interface InstrumentReport {
  readonly format: string;
  readonly items: number;
  readonly kept: number;
  readonly approximated: number;
  readonly dropped: number;
  readonly elements: readonly Element[];
}

/** Takes down what becomes of each element while a file is read. An element told twice keeps its worse outcome. */
export class Ledger {
  readonly #elements = new Map<string, Element>();

  kept(place: string, kind: ElementKind): void {
    this.#tell({ place, kind, outcome: 'kept', reason: null });
  }

  approximated(place: string, kind: ElementKind, reason: Bilingual): void {
    this.#tell({ place, kind, outcome: 'approximated', reason });
  }

  dropped(place: string, kind: ElementKind, reason: Bilingual): void {
    this.#tell({ place, kind, outcome: 'dropped', reason });
  }

  #tell(element: Element): void {
    const key = `${element.kind} ${element.place}`;
    const known = this.#elements.get(key);
    if (!known || worst.indexOf(element.outcome) > worst.indexOf(known.outcome))
      this.#elements.set(key, element);
  }

  report(format: string, items: number): InstrumentReport {
    const elements = [...this.#elements.values()];
    const count = (outcome: Outcome) => elements.filter((each) => each.outcome === outcome).length;
    return {
      format,
      items,
      kept: count('kept'),
      approximated: count('approximated'),
      dropped: count('dropped'),
      elements,
    };
  }
}

const worst: readonly Outcome[] = ['kept', 'approximated', 'dropped'];
