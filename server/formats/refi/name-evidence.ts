/** What the name of a selection says about the characters of its place. */
export interface NameEvidence {
  /** The name is the slice, or its beginning: white space and invisible characters do not count. */
  readonly fits: (slice: string) => boolean;
  /** The name is all of the slice. */
  readonly isWhole: (slice: string) => boolean;
  /** How much a name that fits tells: 4 where a long one is all of the slice, 1 where it is a word or two; 0 where it does not fit. */
  readonly weigh: (slice: string) => number;
  /** The slice begins, and where the name is all of it also ends, with the very character of the name. */
  readonly isSnug: (slice: string) => boolean;
  /** Long, and found in the text: a quote wherever it stands, not a title that someone gave. */
  readonly quotes: () => boolean;
}

const cut = /(?:\.{3}|…|\[\.{3}\]|\[…\])$/;
/** Shorter names may fit by chance where they were cut without a mark, and stand anywhere in a text. */
const LONG = 8;

/** Reads names against one text: programs name a selection by its quote, by the beginning of it with or without an ellipsis, or not at all. */
export function nameReader(text: string): (name: string) => NameEvidence {
  const stands = finder(text);
  return (name) => new Name(name, stands);
}

class Name implements NameEvidence {
  readonly #name: string;
  readonly #full: string;
  readonly #stem: string;
  readonly #stands: (stem: string) => boolean;
  #quotes: boolean | undefined;

  constructor(name: string, stands: (stem: string) => boolean) {
    this.#name = name;
    this.#full = bare(name);
    this.#stem = this.#full.replace(cut, '');
    this.#stands = stands;
  }

  fits(slice: string): boolean {
    return this.#full !== '' && (slice === this.#name || this.#begins(slice));
  }

  isWhole(slice: string): boolean {
    return this.#isLong && this.#isAll(slice);
  }

  weigh(slice: string): number {
    if (!this.fits(slice)) return 0;
    if (!this.#isLong) return 1;
    if (this.#isAll(slice)) return 4;
    // Cut with an ellipsis it says that there is more; cut in silence it might be another, shorter quote.
    return this.#stem === this.#full ? 2 : 3;
  }

  isSnug(slice: string): boolean {
    const alike = (at: number) => oneSpace(this.#name.at(at)) === oneSpace(slice.at(at));
    return alike(0) && (alike(-1) || !this.#isAll(slice));
  }

  quotes(): boolean {
    this.#quotes ??= this.#isLong && this.#stands(this.#stem);
    return this.#quotes;
  }

  get #isLong(): boolean {
    return this.#stem.length >= LONG;
  }

  #isAll(slice: string): boolean {
    return slice === this.#name || bare(slice) === this.#full;
  }

  #begins(slice: string): boolean {
    // Most slices of a wrong rule begin otherwise, which is told at once.
    const first = slice[slice.search(visible)];
    if (first !== this.#full[0]) return false;
    const stem = this.#stem;
    const begin = bare(slice);
    return (
      begin === this.#full ||
      (begin.startsWith(stem) && (stem === this.#full ? this.#isLong : stem.length > 1))
    );
  }
}

/** Whether something stands in a text. Each that does not costs a walk through it, so after some their beginnings are looked up. */
function finder(text: string): (stem: string) => boolean {
  let whole: string | undefined;
  let beginnings: Map<string, number> | undefined;
  let walks = 0;
  return (stem) => {
    whole ??= bare(text);
    if (++walks < 100) return whole.includes(stem);
    beginnings ??= firstPlaces(whole);
    const first = beginnings.get(stem.slice(0, LONG));
    return first !== undefined && whole.includes(stem, first);
  };
}

/** Where each run of characters first stands. */
function firstPlaces(text: string): Map<string, number> {
  const places = new Map<string, number>();
  for (let i = text.length - LONG; i >= 0; i--) places.set(text.slice(i, i + LONG), i);
  return places;
}

const visible = /[^\s\p{Cc}\p{Cf}\ufffd]/u;

function oneSpace(character = ''): string {
  return character.replace(/\s/, ' ');
}

/** White space is collapsed, dropped or turned into other white space on the way into an attribute; what XML cannot hold becomes U+FFFD. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\ufffd]+/gu, '');
}
