import type { Span } from '../../../analysis/text/code-points.ts';
import { type NameEvidence, nameReader } from './name-evidence.ts';
import { bentRules, type End, placesOf, plainRules, type Rule } from './rules.ts';
import type { SourceText } from './source-text.ts';

/** A selection as the file has it. */
export interface StoredSelection {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A source with its selections, and what their names say. */
export interface Named {
  readonly source: SourceText;
  readonly selections: readonly StoredSelection[];
  readonly places: ReturnType<typeof placesOf>;
  readonly names: readonly NameEvidence[];
}

/** What one source says about how its positions were counted. */
export interface Calibration extends Named {
  readonly end: End;
  /** Ways of counting that nothing speaks against, and those that names or bounds rule out. */
  readonly rules: readonly Rule[];
  readonly refuted: readonly Rule[];
  readonly evidence: 'names' | 'contradicted' | 'bounds' | 'none';
  /** Selections named after a quote of this text, and how many of them stand where they should. */
  readonly named: number;
  readonly hits: number;
}

export function readNames(source: SourceText, selections: readonly StoredSelection[]): Named {
  const places = placesOf(source.stored);
  const read = nameReader(places.text.text);
  return { source, selections, places, names: selections.map(({ name }) => read(name)) };
}

/** Weighs every way of counting that gives the end so against the selections of one source. */
export function calibrate(own: Named, end: End): Calibration {
  const { source, selections, names } = own;
  const counted = { marked: source.marked, end };
  const weigh = (rule: Rule) => {
    const slices = slicesBy(own, rule);
    const fitting = names.map((name, i) => slices[i] !== null && name.fits(slices[i]!));
    return {
      rule,
      fitting,
      placed: slices.filter((slice) => slice !== null).length,
      hits: fitting.filter(Boolean).length,
      snug: names.filter((name, i) => fitting[i] && name.isSnug(slices[i]!)).length,
    };
  };
  const plain = plainRules(counted).map(weigh);
  const bent = bentRules(counted).map(weigh);
  const group = best(bent)[0]!.hits > best(plain)[0]!.hits ? bent : plain;
  const leading = best(group);
  const { fitting, hits } = leading[0]!;
  const named = names.filter((name, i) => fitting[i] || name.quotes()).length;
  const judged = (evidence: Calibration['evidence'], kept: typeof plain): Calibration => ({
    ...own,
    end,
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
  const span = { start: place(start), end: place(rule.end === 'inclusive' ? end + 1 : end) };
  if (span.start === null || span.end === null || span.start >= span.end) return null;
  return { start: span.start, end: span.end };
}

export function slicesBy({ places, selections }: Named, rule: Rule): (string | null)[] {
  return selections.map((selection) => {
    const span = spanBy(places, rule, selection);
    return span && places.text.slice(span.start, span.end);
  });
}
