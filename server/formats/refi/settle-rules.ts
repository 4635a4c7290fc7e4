import type { Span } from '../../../analysis/text/code-points.ts';
import { spanBy } from './calibrate.ts';
import type { Rule } from './rules.ts';
import type { Ended } from './settle-ends.ts';
import { edgesAreRandom, edgesProve, type SpanPair } from './word-edges.ts';

export type Evidence = Ended['evidence'] | 'unambiguous' | 'origin' | 'other sources' | 'word edges';

/** A calibrated source with the ways of counting that are left, and what settled them. */
export interface Settled extends Omit<Ended, 'evidence'> {
  readonly evidence: Evidence;
}

/**
 * One program wrote all sources of a project, so what the names of one refute is refuted for the silent ones too; what then is open
 * is put to the edges of words, over all silent sources together.
 */
export function settleRules(open: readonly Ended[], origin: string): Settled[] {
  const refuted = new Set(open.filter((each) => each.evidence === 'names').flatMap(refutedKeys));
  const told = open.map((each) => without(each, refuted, 'other sources'));
  const ours = new Set(origin.startsWith('Fourlinks') ? told.flatMap(foreignKeys) : []);
  const known = told.map((each) => without(each, ours, 'origin'));
  const beaten = new Set(beatenByEdges(known.filter(isOpen)));
  return known.map((each) => without(each, beaten, 'word edges')).map(compareSpans);
}

const keyOf = ({ crlf, lf, bom, unit, end }: Rule): string => `${crlf} ${lf} ${bom} ${unit} ${end}`;
const refutedKeys = ({ refuted }: Ended): string[] => refuted.map(keyOf);
const foreignKeys = ({ rules }: Settled): string[] =>
  rules.filter(({ unit, bom }) => unit !== 'code points' || bom === 1).map(keyOf);
const isOpen = ({ evidence, source, rules }: Settled): boolean =>
  evidence !== 'contradicted' && !source.derived && rules.length > 1;

function without(each: Settled, keys: ReadonlySet<string>, evidence: Evidence): Settled {
  if (!isOpen(each)) return each;
  const rules = each.rules.filter((rule) => !keys.has(keyOf(rule)));
  if (rules.length === each.rules.length) return each;
  if (each.evidence === 'names') return rules.length === 0 ? each : { ...each, rules };
  // A program whose other sources speak against every reading of this file counts something that is not in it.
  return rules.length === 0 ? { ...each, evidence: 'contradicted' } : { ...each, rules, evidence };
}

/** Where all that is left gives the same spans nothing needs to be settled, unless these look like no spans at all. */
function compareSpans(each: Settled): Settled {
  const { evidence, source, places, selections } = each;
  if (evidence === 'names' || evidence === 'contradicted' || source.derived) return each;
  const [first, ...others] = each.rules;
  const own = spanPairs([each], first!, first!).map(({ one }) => one);
  if (edgesAreRandom(places.text, own)) return { ...each, evidence: 'contradicted' };
  const agree = others.every((rule) =>
    selections.every((selection) => same(spanBy(places, first!, selection), spanBy(places, rule, selection))),
  );
  return evidence === 'none' && agree ? { ...each, evidence: each.toldEnd ?? 'unambiguous' } : each;
}

function same(one: Span | null, other: Span | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}

function beatenByEdges(silent: readonly Settled[]): string[] {
  const rules = [
    ...new Map(silent.flatMap((each) => each.rules.map((rule) => [keyOf(rule), rule]))).values(),
  ];
  return rules
    .filter((loser) => rules.some((winner) => edgesProve(spanPairs(silent, winner, loser))))
    .map(keyOf);
}

function spanPairs(sources: readonly Settled[], rule: Rule, rival: Rule): SpanPair[] {
  const both = [rule, rival].map(keyOf);
  return sources
    .filter(({ rules }) => both.every((key) => rules.some((each) => keyOf(each) === key)))
    .flatMap(({ places, selections }) =>
      selections.flatMap((selection) => {
        const [one, other] = [spanBy(places, rule, selection), spanBy(places, rival, selection)];
        return one && other ? [{ text: places.text, one, other }] : [];
      }),
    );
}
