/** What ratings differ by: ratees (p), raters (r) and criteria (i). */
export type Source = 'p' | 'r' | 'i';

/** A variance component by what it varies over; the last of a design is what is left. */
export interface Component {
  readonly source: string;
  readonly facets: readonly Source[];
}

export type Design = 'raters' | 'crossed' | 'nested';

export const designs: Readonly<Record<Design, readonly Component[]>> = {
  raters: [
    { source: 'p', facets: ['p'] },
    { source: 'r', facets: ['r'] },
    { source: 'pr,e', facets: ['p', 'r'] },
  ],
  crossed: [
    { source: 'p', facets: ['p'] },
    { source: 'r', facets: ['r'] },
    { source: 'i', facets: ['i'] },
    { source: 'pr', facets: ['p', 'r'] },
    { source: 'pi', facets: ['p', 'i'] },
    { source: 'ri', facets: ['r', 'i'] },
    { source: 'pri,e', facets: ['p', 'r', 'i'] },
  ],
  nested: [
    { source: 'p', facets: ['p'] },
    { source: 'i', facets: ['i'] },
    { source: 'r:i', facets: ['r', 'i'] },
    { source: 'pi', facets: ['p', 'i'] },
    { source: 'p(r:i),e', facets: ['p', 'r', 'i'] },
  ],
};
