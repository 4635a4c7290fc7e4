import { overlap, type Span } from '../text/code-points.ts';

/** A coded span of one interview. */
export interface Coded extends Span {
  readonly interview: string;
  readonly codes: readonly string[];
}

/** How much has a code: excerpts, turns that they reach into, and characters, each counted once. */
export interface Extent {
  readonly excerpts: number;
  readonly turns: number;
  readonly characters: number;
}

export interface MatrixCell {
  readonly code: string;
  readonly column: string;
  readonly extent: Extent;
  /** In how many interviews. */
  readonly interviews: number;
}

/** Which turns of an interview count. */
export interface Counted {
  readonly turnsOf: (interview: string) => readonly Span[];
  /** Only characters of these turns count, not those between them. */
  readonly clip?: boolean;
}

/**
 * How much has each code in each column: interviews, or whatever else tells coded spans apart. Only cells with something in them;
 * spans of a cell that overlap are counted once in characters and turns. Cost: spans × codes + turns × spans of a cell.
 *
 * @example
 * const coded = [{ interview: 'I1', start: 0, end: 9, codes: ['PUN'] }, { interview: 'I2', start: 2, end: 4, codes: ['PUN'] }]
 * const [cell] = codeMatrix(coded, () => 'all', { turnsOf: () => [{ start: 0, end: 20 }] })
 * [cell.interviews, cell.extent.characters] // => [2, 11]
 */
export function codeMatrix<T extends Coded>(
  coded: readonly T[],
  columnOf: (coded: T) => string,
  { turnsOf, clip = false }: Counted,
): MatrixCell[] {
  const cells = new Map<string, { code: string; column: string; spans: Map<string, Span[]> }>();
  for (const each of coded)
    for (const code of each.codes) {
      const column = columnOf(each);
      const key = JSON.stringify([code, column]);
      const cell = cells.get(key) ?? { code, column, spans: new Map<string, Span[]>() };
      cells.set(key, cell);
      cell.spans.set(each.interview, [...(cell.spans.get(each.interview) ?? []), each]);
    }
  return [...cells.values()].map(({ code, column, spans }) => {
    const extents = [...spans].map(([interview, own]) => extentOf(own, turnsOf(interview), clip));
    const sum = (part: keyof Extent) => extents.reduce((total, extent) => total + extent[part], 0);
    const extent = { excerpts: sum('excerpts'), turns: sum('turns'), characters: sum('characters') };
    return { code, column, extent, interviews: extents.length };
  });
}

function extentOf(spans: readonly Span[], turns: readonly Span[], clip: boolean): Extent {
  const joined = union(spans);
  const reached = turns.filter((turn) => joined.some((span) => overlap(span, turn)));
  const counted = clip ? reached.flatMap((turn) => joined.map((span) => common(span, turn))) : joined;
  return {
    excerpts: spans.length,
    turns: reached.length,
    characters: counted.reduce((sum, { start, end }) => sum + Math.max(0, end - start), 0),
  };
}

function common(a: Span, b: Span): Span {
  return { start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) };
}

function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
