/** Words to find, or two of them within so many characters of each other. */
export type Term =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'near'; readonly first: string; readonly second: string; readonly within: number };

/** All of some terms and none of others, in one turn. */
export interface Clause {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/** A turn fits when one of the clauses does. */
export type Query = readonly Clause[];

const token = /"([^"]*)"|“([^”]*)”|(\||｜)|~(\d{1,3})(?=\s|$)|(-?)([^\s|｜"“”]+)/g;

/**
 * Reads a query: words side by side must stand in one turn, `|` parts alternatives, `-` leaves out, quotation marks keep
 * spaces, and `甲 ~10 乙` asks for two words within ten characters. Whatever cannot be read so is taken as words.
 *
 * @example
 * const words = (words) => ({ kind: 'words', words })
 * parseQuery('扣分 -加分')[0] // => { all: [words('扣分')], none: [words('加分')] }
 * parseQuery('沟通 ~8 没有')[0].all // => [{ kind: 'near', first: '沟通', second: '没有', within: 8 }]
 */
export function parseQuery(text: string): Query {
  const clauses: { all: Term[]; none: Term[] }[] = [{ all: [], none: [] }];
  let within: number | null = null;
  for (const [, straight, curved, or, near, minus, word] of text.matchAll(token)) {
    const clause = clauses.at(-1)!;
    const words = straight ?? curved ?? word;
    if (or) clauses.push({ all: [], none: [] });
    else if (near) within = Number(near);
    else if (words) {
      const before = clause.all.at(-1);
      if (minus) clause.none.push({ kind: 'words', words });
      else if (within !== null && before?.kind === 'words')
        clause.all.splice(-1, 1, { kind: 'near', first: before.words, second: words, within });
      else clause.all.push({ kind: 'words', words });
      within = null;
    }
  }
  return clauses.filter(({ all }) => all.length > 0);
}
