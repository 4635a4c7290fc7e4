/** A coded span of one interview. */
export interface Coded {
  readonly interview: string;
  readonly start: number;
  readonly end: number;
  readonly codes: readonly string[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much of an interview has a code: excerpts, turns that they reach into, and characters, each counted once. */
export interface Extent {
  readonly excerpts: number;
  readonly turns: number;
  readonly characters: number;
}

/** The extent of every code in every interview where it occurs. Spans that overlap are counted once in characters and turns. */
export function codeByInterview(
  coded: readonly Coded[],
  turnsOf: (interview: string) => readonly Span[],
): { code: string; interview: string; extent: Extent }[] {
  return grouped(coded).flatMap(({ code, interview, spans }) => {
    const joined = union(spans);
    const turns = turnsOf(interview).filter(({ start, end }) =>
      joined.some((span) => span.start < end && span.end > start),
    );
    const characters = joined.reduce((sum, { start, end }) => sum + end - start, 0);
    return [{ code, interview, extent: { excerpts: spans.length, turns: turns.length, characters } }];
  });
}

/**
 * How many excerpts, in how many interviews, two codes share: on one excerpt or on overlapping ones. Pairs in order.
 *
 * @example
 * const coded = [{ interview: 'I1', start: 0, end: 9, codes: ['PUN', 'GOA'] }, { interview: 'I2', start: 0, end: 4, codes: ['PUN'] }]
 * coOccurrence(coded) // => [{ first: 'GOA', second: 'PUN', excerpts: 1, interviews: 1 }]
 */
export function coOccurrence(
  coded: readonly Coded[],
): { first: string; second: string; excerpts: number; interviews: number }[] {
  const pairs = new Map<string, { excerpts: number; interviews: Set<string> }>();
  for (const [i, one] of coded.entries()) {
    const near = coded.filter(
      (other, j) =>
        j !== i && other.interview === one.interview && other.start < one.end && other.end > one.start,
    );
    const around = new Set([...one.codes, ...near.flatMap(({ codes }) => codes)]);
    for (const first of one.codes)
      for (const second of around) {
        if (first >= second) continue;
        const key = `${first} ${second}`;
        const pair = pairs.get(key) ?? { excerpts: 0, interviews: new Set() };
        pairs.set(key, pair);
        pair.excerpts += 1;
        pair.interviews.add(one.interview);
      }
  }
  return [...pairs].map(([key, { excerpts, interviews }]) => {
    const [first, second] = key.split(' ') as [string, string];
    return { first, second, excerpts, interviews: interviews.size };
  });
}

/**
 * How many codes each further interview adds: a curve that flattens suggests saturation (Guest, Bunce & Johnson 2006).
 *
 * @example
 * const coded = [{ interview: 'I1', start: 0, end: 9, codes: ['PUN', 'GOA'] }, { interview: 'I2', start: 0, end: 4, codes: ['PUN'] }]
 * saturation(coded, ['I1', 'I2']) // => [{ interview: 'I1', added: 2, total: 2 }, { interview: 'I2', added: 0, total: 2 }]
 */
export function saturation(
  coded: readonly Coded[],
  interviews: readonly string[],
): { interview: string; added: number; total: number }[] {
  const known = new Set<string>();
  return interviews.map((interview) => {
    const before = known.size;
    for (const { codes } of coded.filter((each) => each.interview === interview))
      for (const code of codes) known.add(code);
    return { interview, added: known.size - before, total: known.size };
  });
}

function grouped(coded: readonly Coded[]): { code: string; interview: string; spans: Span[] }[] {
  const groups = new Map<string, { code: string; interview: string; spans: Span[] }>();
  for (const { interview, codes, start, end } of coded)
    for (const code of codes) {
      const key = `${code} ${interview}`;
      const group = groups.get(key) ?? { code, interview, spans: [] };
      groups.set(key, group);
      group.spans.push({ start, end });
    }
  return [...groups.values()];
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
