import type { Span } from '../../../analysis/text/code-points.ts';
import { nameReader } from './name-evidence.ts';
import { bentRules, placesOf, plainRules, type Rule } from './rules.ts';
import type { SourceText } from './source-text.ts';

/** A selection as the file has it. */
export interface StoredSelection {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What one source says about how its positions were counted. */
export interface Calibration {
  readonly source: SourceText;
  readonly places: ReturnType<typeof placesOf>;
  /** Ways of counting that nothing speaks against, and those that names or bounds rule out. */
  readonly rules: readonly Rule[];
  readonly refuted: readonly Rule[];
  readonly evidence: 'names' | 'contradicted' | 'bounds' | 'none';
  /** Selections named after a quote of this text, and how many of them stand where they should. */
  readonly named: number;
  readonly hits: number;
}

/** Weighs every way of counting against the selections of one source. */
export function calibrate(source: SourceText, selections: readonly StoredSelection[]): Calibration {
  const places = placesOf(source.stored);
  const read = nameReader(places.text.text);
  const names = selections.map(({ name }) => read(name));
  const weigh = (rule: Rule) => {
    const slices = selections.map((selection) => sliceBy(places, rule, selection));
    const fitting = names.map((name, i) => slices[i] !== null && name.fits(slices[i]!));
    return {
      rule,
      placed: slices.filter((slice) => slice !== null).length,
      hits: fitting.filter(Boolean).length,
      named: names.filter((name, i) => fitting[i] || name.quotes).length,
      snug: names.filter((name, i) => fitting[i] && name.isSnug(slices[i]!)).length,
    };
  };
  const plain = plainRules(source).map(weigh);
  const bent = bentRules(source).map(weigh);
  const group = best(bent)[0]!.hits > best(plain)[0]!.hits ? bent : plain;
  const leading = best(group);
  const { named, hits } = leading[0]!;
  const judged = (evidence: Calibration['evidence'], kept: typeof plain): Calibration => ({
    source,
    places,
    rules: kept.map(({ rule }) => rule),
    refuted: plain.filter((each) => !kept.includes(each)).map(({ rule }) => rule),
    evidence,
    named,
    hits,
  });
  if (hits > 0 && hits * 2 >= named) return judged('names', leading);
  if (hits * 2 < named && named * 4 > selections.length)
    return { ...judged('contradicted', plain), refuted: [] };
  // A position outside the text, or inside a line end or a character, speaks against the rule that puts it there.
  const most = Math.max(...plain.map(({ placed }) => placed));
  const kept = plain.filter(({ placed }) => placed === most);
  return judged(kept.length < plain.length ? 'bounds' : 'none', kept);
}

/**
 * Those with the most names in place. White space does not count there, so rules that differ by one character may tie: then those go
 * whose slices begin and end as the names do in less than half as many cases.
 */
function best<T extends { readonly hits: number; readonly snug: number }>(weighed: readonly T[]): T[] {
  const hits = Math.max(...weighed.map((each) => each.hits));
  const leading = weighed.filter((each) => each.hits === hits);
  const snug = Math.max(...leading.map((each) => each.snug));
  return snug < 3 ? leading : leading.filter((each) => each.snug * 2 > snug);
}

/** The span that a rule gives to a selection; null where it gives none. */
export function spanBy(
  { placeBy }: ReturnType<typeof placesOf>,
  rule: Rule,
  { start, end }: StoredSelection,
): Span | null {
  const place = placeBy(rule);
  const span = { start: place(start), end: place(end) };
  if (span.start === null || span.end === null || span.start >= span.end) return null;
  return { start: span.start, end: span.end };
}

function sliceBy(places: ReturnType<typeof placesOf>, rule: Rule, selection: StoredSelection): string | null {
  const span = spanBy(places, rule, selection);
  return span && places.text.slice(span.start, span.end);
}
