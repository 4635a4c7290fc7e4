import { type CodePoints, codePoints, type Span } from '../../../analysis/text/code-points.ts';

/** How a program counted the characters of its sources. */
export interface Rule {
  /** What a stored CRLF counts as. */
  readonly crlf: 1 | 2;
  /** What a stored LF or CR counts as: 2 where the program had CRLF in memory and the file was written otherwise. */
  readonly lf: 1 | 2;
  /** Whether positions count a byte order mark before the text. */
  readonly bom: 0 | 1;
  readonly unit: 'code points' | 'utf-16';
  /** Whether the end position is that of the last character, or the one behind it. */
  readonly end: 'exclusive' | 'inclusive';
}

/** What a person has said of the rule: all of it, or only what the file does not tell. */
export type RuleChoice = Partial<Rule>;

/** A selection as the file has it. */
export interface StoredSelection {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const lineEnds = [
  [1, 1],
  [2, 1],
  [2, 2],
] as const;

/** Every way of counting. The first is the one that programs agree on. */
export const everyRule: readonly Rule[] = (['exclusive', 'inclusive'] as const).flatMap((end) =>
  ([0, 1] as const).flatMap((bom) =>
    lineEnds.flatMap(([crlf, lf]) =>
      (['code points', 'utf-16'] as const).map((unit) => ({ crlf, lf, bom, unit, end })),
    ),
  ),
);

/**
 * In what a rule is out of the usual. The words of the standard are "the first and the last character", and still nearly all programs
 * put the end behind the last; and nearly all count the file as it stands. What is odd is believed only where something proves it.
 */
function oddities({ lf, bom, end }: Rule, marked: boolean): string[] {
  return [
    ...(lf === 2 ? ['lf'] : []),
    ...(bom === 1 && !marked ? ['bom'] : []),
    ...(end === 'inclusive' ? ['end'] : []),
  ];
}

export function isUsual(rule: Rule, marked: boolean): boolean {
  return oddities(rule, marked).length === 0;
}

/** Of several rules those that are not odd in more than another one is. */
export function leastOdd(rules: readonly Rule[], marked: boolean): readonly Rule[] {
  const odd = rules.map((rule) => oddities(rule, marked));
  const isBelow = (less: readonly string[], more: readonly string[]): boolean =>
    less.length < more.length && less.every((each) => more.includes(each));
  return rules.filter((_, i) => !odd.some((other) => isBelow(other, odd[i]!)));
}

export function keeps(rule: Rule, choice: RuleChoice): boolean {
  return Object.entries(choice).every(([key, value]) => rule[key as keyof Rule] === value);
}

/** A text with LF only, and where a rule puts a position or a selection in it. */
export interface Places {
  readonly text: CodePoints;
  /** Null outside of the text and inside a character or a line end. */
  readonly placeBy: (rule: Rule) => (position: number) => number | null;
  /** Null for what is no span of the text. */
  readonly spanBy: (rule: Rule, selection: StoredSelection) => Span | null;
  /** Of one of `everyRule`; those with the same key put everything in the same place. */
  readonly keyOf: (rule: Rule) => string;
}

/**
 * Reads a stored text once for all rules. A mark counts where it is stored or, in a project without any, where the program must have
 * had one.
 */
export function placesOf(stored: string, countsMark: boolean): Places {
  const text = codePoints(stored.replace(/\r\n?/g, '\n'));
  const found = { crlf: stored.includes('\r\n'), lf: /\r(?!\n)|(?<!\r)\n/.test(stored) };
  const astral = text.length < text.text.length;
  const counted = new Map<string, ReturnType<typeof placeIn>>();
  const countingOf = ({ crlf, lf, unit }: Rule) =>
    [found.crlf ? crlf : 1, found.lf ? lf : 1, astral ? unit : 'code points'] as const;
  const keys = new Map(
    everyRule.map((rule) => [rule, `${countingOf(rule).join(' ')} ${countsMark ? rule.bom : 0} ${rule.end}`]),
  );
  const placeBy: Places['placeBy'] = (rule) => {
    const [crlf, lf, unit] = countingOf(rule);
    const key = `${crlf} ${lf} ${unit}`;
    const place = counted.get(key) ?? placeIn(asCounted(stored, crlf, lf), unit, text);
    counted.set(key, place);
    return countsMark ? (position) => place(position - rule.bom) : place;
  };
  const spanBy: Places['spanBy'] = (rule, selection) => {
    const place = placeBy(rule);
    const start = place(selection.start);
    const end = start === null ? null : place(rule.end === 'inclusive' ? selection.end + 1 : selection.end);
    return start === null || end === null || start >= end ? null : { start, end };
  };
  return { text, placeBy, spanBy, keyOf: (rule) => keys.get(rule)! };
}

function asCounted(stored: string, crlf: 1 | 2, lf: 1 | 2): string {
  if (lf === 2) return stored.replace(/\r\n?|\n/g, '\r\n');
  return crlf === 1 ? stored.replaceAll('\r\n', '\n') : stored;
}

function placeIn(counted: string, unit: Rule['unit'], text: CodePoints): (position: number) => number | null {
  const points = codePoints(counted);
  const breaks = [...counted.matchAll(/\r\n/g)].map(({ index }) => points.toPoint(index));
  const length = unit === 'utf-16' ? counted.length : points.length;
  return (position) => {
    if (!Number.isInteger(position) || position < 0 || position > length) return null;
    const point = unit === 'utf-16' ? points.toPoint(position) : position;
    if (unit === 'utf-16' && points.toIndex(point) !== position) return null;
    const before = countBelow(breaks, point);
    const inside = before > 0 && breaks[before - 1]! + 1 === point;
    return inside ? null : Math.min(point - before, text.length);
  };
}

/** How many ascending numbers are below a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
