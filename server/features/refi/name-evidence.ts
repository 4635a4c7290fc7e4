/** What the name of a selection says about the characters of its place. */
export interface NameEvidence {
  /** The name is the slice, or its beginning: white space and invisible characters do not count. */
  readonly fits: (slice: string) => boolean;
  /** The name is all of the slice. */
  readonly isWhole: (slice: string) => boolean;
  /** The slice begins, and where the name is all of it also ends, with the very character of the name. */
  readonly isSnug: (slice: string) => boolean;
  /** The name is all of the slice, from its very first character to its very last. */
  readonly isExact: (slice: string) => boolean;
  /** Long enough, and found in the text: a quote wherever it stands, not a title that someone gave. */
  readonly quotes: () => boolean;
}

const cut = /(?:\.{3}|…|\[\.{3}\]|\[…\])$/;
/** Shorter names may fit by chance where they were cut without a mark, and stand anywhere in a text. */
const LONG = 8;

/** Reads names against one text: programs name a selection by its quote, by the beginning of it with or without an ellipsis, or not at all. */
export function nameReader(text: string): (name: string) => NameEvidence {
  const stands = finder(text);
  return (name) => {
    const full = bare(name);
    const stem = full.replace(cut, '');
    const isLong = stem.length >= LONG;
    const begins = (slice: string): boolean =>
      slice.startsWith(stem) && (stem === full ? isLong : stem.length > 1);
    const isAll = (slice: string): boolean => bare(slice) === full;
    return {
      fits: (slice) => full !== '' && (isAll(slice) || begins(bare(slice))),
      isWhole: (slice) => isLong && isAll(slice),
      isSnug: (slice) => name.at(0) === slice.at(0) && (!isAll(slice) || name.at(-1) === slice.at(-1)),
      isExact: (slice) =>
        full !== '' && name.at(0) === slice.at(0) && name.at(-1) === slice.at(-1) && isAll(slice),
      quotes: () => isLong && stands(stem),
    };
  };
}

/** Whether something stands in a text. Many that do not would each cost a walk through it, so their beginnings are looked up first. */
function finder(text: string): (stem: string) => boolean {
  let whole: string | undefined;
  let beginnings: Set<string> | undefined;
  let walks = 0;
  return (stem) => {
    whole ??= bare(text);
    if (++walks === 100) {
      beginnings = new Set();
      for (let i = 0; i + LONG <= whole.length; i++) beginnings.add(whole.slice(i, i + LONG));
    }
    return (beginnings?.has(stem.slice(0, LONG)) ?? true) && whole.includes(stem);
  };
}

/** White space is collapsed, dropped or turned into other white space on the way into an attribute; what XML cannot hold becomes U+FFFD. */
function bare(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}\ufffd]+/gu, '');
}
