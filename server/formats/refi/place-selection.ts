import type { Span } from '../../../analysis/text/code-points.ts';
import type { NameEvidence } from './name-evidence.ts';
import { everyRule, type StoredSelection } from './rules.ts';
import type { Settled } from './settle-source.ts';

/** Why a selection is not carried. */
export type Doubt = 'inverted' | 'empty' | 'outside' | 'unproved' | 'name-elsewhere';

/** Below this share of names in place, a source has drifted somewhere and only names themselves are believed. */
const TRUSTED = 0.9;

/** Puts the selections of a settled source on its text: a span where it is proved, a doubt where it is not. */
export function placeSelections(settled: Settled): (Span | Doubt)[] {
  return settled.selections.map((selection, i) => placeOne(settled, selection, settled.names[i]!));
}

function placeOne(settled: Settled, selection: StoredSelection, name: NameEvidence): Span | Doubt {
  if (selection.start > selection.end) return 'inverted';
  const { places, rules, evidence, source } = settled;
  if (selection.start === selection.end && rules[0]!.end === 'exclusive') return 'empty';
  if (evidence === 'contradicted' || (source.derived && evidence !== 'names'))
    return provedByName(settled, selection, name);
  const spans = distinct(rules.map((rule) => places.spanBy(rule, selection)));
  if (spans.every((span) => span === null)) return 'outside';
  const [span] = spans;
  if (!span || spans.length > 1) return 'unproved';
  if (name.fits(places.text.slice(span.start, span.end))) return span;
  if (name.quotes()) return 'name-elsewhere';
  return evidence === 'names' && (source.derived || settled.hits < TRUSTED * settled.named)
    ? 'unproved'
    : span;
}

/** Without a rule a selection still proves itself where its whole name stands at one place that some rule gives. */
function provedByName({ places }: Settled, selection: StoredSelection, name: NameEvidence): Span | Doubt {
  const fitting = distinct(everyRule.map((rule) => places.spanBy(rule, selection))).filter(
    (span) => span !== null && name.isWhole(places.text.slice(span.start, span.end)),
  );
  return fitting.length === 1 ? fitting[0]! : 'unproved';
}

function distinct(spans: readonly (Span | null)[]): (Span | null)[] {
  return [...new Map(spans.map((span) => [span && `${span.start} ${span.end}`, span])).values()];
}
