import type { Span } from '../../../analysis/text/code-points.ts';
import { type NameEvidence, nameReader } from './name-evidence.ts';
import { type Places, placesOf, type Rule, type StoredSelection } from './rules.ts';
import type { SourceText } from './source-text.ts';

/** What a rule makes of the selections of one source. */
export interface Weighed {
  readonly spans: readonly (Span | null)[];
  /** Selections whose names fit their place, and how much that tells. */
  readonly fitting: readonly boolean[];
  readonly hits: number;
  readonly weight: number;
  /** Names that fit to the very character at their edges. */
  readonly snug: number;
  /** Selections of more than nothing that have no place. */
  readonly lost: number;
}

/** A source with its selections, ready to be read by any rule. */
export interface ReadSource {
  readonly source: SourceText;
  readonly selections: readonly StoredSelection[];
  readonly names: readonly NameEvidence[];
  readonly places: Places;
  readonly by: (rule: Rule) => Weighed;
}

export function weighSource(
  source: SourceText,
  selections: readonly StoredSelection[],
  countsMark: boolean,
): ReadSource {
  const places = placesOf(source.stored, countsMark);
  const read = nameReader(places.text.text);
  const names = selections.map(({ name }) => read(name));
  const known = new Map<string, Weighed>();
  const by = (rule: Rule): Weighed => {
    const key = places.keyOf(rule);
    const weighed = known.get(key) ?? weigh(rule, selections, names, places);
    known.set(key, weighed);
    return weighed;
  };
  return { source, selections, names, places, by };
}

function weigh(
  rule: Rule,
  selections: readonly StoredSelection[],
  names: readonly NameEvidence[],
  places: Places,
): Weighed {
  const spans = selections.map((selection) => places.spanBy(rule, selection));
  let [hits, weight, snug] = [0, 0, 0];
  const fitting = spans.map((span, i) => {
    if (!span || selections[i]!.name === '') return false;
    const slice = places.text.slice(span.start, span.end);
    const own = names[i]!.weigh(slice);
    if (own === 0) return false;
    hits++;
    weight += own;
    if (names[i]!.isSnug(slice)) snug++;
    return true;
  });
  const lost = spans.filter((span, i) => span === null && selections[i]!.start < selections[i]!.end).length;
  return { spans, fitting, hits, weight, snug, lost };
}

/** How many selections are named after a quote: their names fit, or stand elsewhere in the text. */
export function countNamed({ names }: ReadSource, { fitting }: Weighed): number {
  return names.filter((name, i) => fitting[i] || name.quotes()).length;
}
