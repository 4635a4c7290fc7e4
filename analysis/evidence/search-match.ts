/** What is looked for in excerpts: any of the codes, of each dimension any of the values, and every word. */
export interface SearchQuery {
  readonly codes: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly words: string;
}

interface Searched {
  readonly codes: readonly { readonly code: string }[];
  readonly values: Readonly<Record<string, string>>;
  readonly quote: string;
  readonly interview: { readonly attributes: Readonly<Record<string, string>> };
}

/**
 * Whether an excerpt is a hit. What says nothing looks for nothing: a search for everything would be no search.
 *
 * @example
 * isHit({ codes: [], values: {}, words: '' }, { codes: [], values: {}, quote: '忙', interview: { attributes: {} } }) // => false
 * isHit({ codes: [], values: {}, words: '忙' }, { codes: [], values: {}, quote: '太忙', interview: { attributes: {} } }) // => true
 */
export function isHit(query: SearchQuery, { codes, values, quote, interview }: Searched): boolean {
  const dimensions = Object.entries(query.values).filter(([, wanted]) => wanted.length > 0);
  const words = query.words.toLowerCase().split(/\s+/).filter(Boolean);
  if (query.codes.length === 0 && dimensions.length === 0 && words.length === 0) return false;
  const carried = { ...interview.attributes, ...values };
  const said = quote.toLowerCase();
  return (
    (query.codes.length === 0 || codes.some(({ code }) => query.codes.includes(code))) &&
    dimensions.every(([dimension, wanted]) => wanted.includes(carried[dimension] ?? '')) &&
    words.every((word) => said.includes(word))
  );
}
