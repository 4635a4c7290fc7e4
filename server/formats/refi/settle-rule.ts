import { everyRule, isUsual, keeps, leastOdd, type Rule, type RuleChoice } from './rules.ts';
import { countNamed, type ReadSource } from './weigh-source.ts';
import { type WordEdges, wordEdges } from './word-edges.ts';

/** What settled the rule of a file; `none` where more than one is left. */
export type FileEvidence =
  'chosen' | 'origin' | 'names' | 'word edges' | 'bounds' | 'unambiguous' | 'contradicted' | 'none';

/** How the positions of a file are counted. */
export interface FileRule {
  /** Ways of counting that are left: one, or several that nothing tells apart. */
  readonly rules: readonly Rule[];
  readonly evidence: FileEvidence;
  /** Whether names, or a person, speak for these rules: then no source is doubted because its edges look like chance. */
  readonly isTold: boolean;
  /** Ways that names do not speak against: what a person may choose from. */
  readonly possible: readonly Rule[];
  readonly edges: WordEdges;
}

/** One name of a sentence or three of single words: shorter ones fit by chance. */
export const ENOUGH = 3;

/**
 * Settles the rule of a file from all its sources together, because a program writes all of them alike: by names, else by the edges of
 * words, else by positions that have no place in the text. What then is open is as usual.
 */
export function settleRule(
  sources: readonly ReadSource[],
  origin: string,
  choice: RuleChoice = {},
): FileRule {
  const coded = sources.filter(({ selections }) => selections.length > 0);
  const filed = coded.filter(({ source }) => !source.derived);
  const marked = coded.some(({ source }) => source.marked);
  const usual = (rule: Rule): boolean => isUsual(rule, marked);
  const plain = (rules: readonly Rule[]): readonly Rule[] => leastOdd(rules, marked);
  const chosen = distinctIn(
    coded,
    everyRule.filter((rule) => keeps(rule, choice)),
  );
  const ours = origin.startsWith('Fourlinks') ? chosen.filter(isOurs) : [];
  const open = ours.length > 0 ? ours : chosen;

  const speaking = filed.length > 0 ? filed : coded;
  const named = byNames(speaking, open, usual);
  const edges = wordEdges(filed);
  const unbeaten = named.rules.filter((loser) => !named.rules.some((winner) => edges.proves(winner, loser)));
  const placed = withoutLost(filed, unbeaten, usual);
  const isContested =
    named.verdict === 'unclear' || placed.isContested || areDoubtful(placed.rules, usual, edges);
  const rules = isContested ? placed.rules : plain(placed.rules);
  const evidence = (): FileEvidence => {
    if (!agree(coded, rules)) return named.verdict === 'contradicted' ? 'contradicted' : 'none';
    if (named.verdict === 'told') return 'names';
    if (agree(coded, [...plain(open), ...rules])) return ours.length > 0 ? 'origin' : 'unambiguous';
    return agree(coded, [...plain(unbeaten), ...rules]) ? 'word edges' : 'bounds';
  };
  const isChosen = Object.keys(choice).length > 0;
  return {
    rules: agree(coded, rules) ? rules.slice(0, 1) : rules,
    evidence: isChosen && agree(coded, rules) ? 'chosen' : evidence(),
    isTold: isChosen || named.verdict === 'told',
    possible: isChosen ? byNames(speaking, distinctIn(coded, everyRule), usual).rules : named.rules,
    edges,
  };
}

type IsUsual = (rule: Rule) => boolean;

interface Named {
  readonly rules: readonly Rule[];
  /** `unclear` where a rule out of the usual leads by a word or two, `silent` where no name tells. */
  readonly verdict: 'told' | 'unclear' | 'silent' | 'contradicted';
}

/** The rules that put the most names in place. */
export function byNames(sources: readonly ReadSource[], open: readonly Rule[], usual: IsUsual): Named {
  const weighed = open.map((rule) => {
    const all = sources.map(({ by }) => by(rule));
    const sum = (key: 'hits' | 'weight' | 'snug'): number =>
      all.reduce((total, each) => total + each[key], 0);
    return { rule, all, hits: sum('hits'), weight: sum('weight'), snug: sum('snug') };
  });
  const best = Math.max(0, ...weighed.map(({ weight }) => weight));
  const leading = weighed.filter(({ weight }) => weight === best);
  const [first] = leading;
  const quotes = first ? sources.reduce((sum, source, s) => sum + countNamed(source, first.all[s]!), 0) : 0;
  if (!first || quotes === 0) return { rules: open, verdict: 'silent' };
  if (first.hits * 2 < quotes) return { rules: open, verdict: 'contradicted' };
  // White space at the edges weighs nothing, so rules that differ by one character may tie: then those go whose edges fit in few cases.
  const snug = Math.max(...leading.map((each) => each.snug));
  const kept = snug < ENOUGH ? leading : leading.filter((each) => each.snug * 2 > snug);
  const rules = kept.map(({ rule }) => rule);
  const ofUsual = weighed.filter(({ rule }) => usual(rule));
  const usualBest = Math.max(-Infinity, ...ofUsual.map(({ weight }) => weight));
  const clear = snug < ENOUGH ? kept.filter((each) => each.snug === snug) : kept;
  const isClear = clear.some(({ rule }) => usual(rule)) || (snug >= ENOUGH && usualBest === best);
  if (isClear || best - usualBest >= ENOUGH) return { rules, verdict: 'told' };
  const rivals = ofUsual.filter(({ weight }) => weight === usualBest).map(({ rule }) => rule);
  return { rules: [...new Set([...rivals, ...rules])], verdict: 'unclear' };
}

/** A place outside the text, or inside a line end or a character, speaks against the rule that gives it. */
function withoutLost(
  sources: readonly ReadSource[],
  rules: readonly Rule[],
  usual: IsUsual,
): { rules: readonly Rule[]; isContested: boolean } {
  const lost = new Map(rules.map((rule) => [rule, sources.reduce((sum, { by }) => sum + by(rule).lost, 0)]));
  const least = Math.min(...lost.values());
  const known = rules.some(usual) ? rules.filter(usual) : rules;
  const leastUsual = Math.min(...known.map((rule) => lost.get(rule)!));
  const excess = leastUsual - least;
  // One or two broken selections do not make a rule out of the usual.
  if (excess >= ENOUGH)
    return { rules: rules.filter((rule) => lost.get(rule) === least), isContested: false };
  const kept = rules.filter((rule) => lost.get(rule)! <= leastUsual);
  const all = sources.reduce((sum, { selections }) => sum + selections.length, 0);
  return { rules: kept, isContested: excess > 0 && excess * 3 >= all };
}

/** Some rule out of the usual looks much better than every usual one, if not enough for a proof. */
function areDoubtful(rules: readonly Rule[], usual: IsUsual, edges: WordEdges): boolean {
  const known = rules.filter(usual);
  return (
    known.length > 0 &&
    rules.some((rival) => !usual(rival) && known.every((each) => edges.doubts(rival, each)))
  );
}

function isOurs({ unit, bom, end }: Rule): boolean {
  return unit === 'code points' && bom === 0 && end === 'exclusive';
}

/** One of each kind of rules that no text of the file tells apart. */
function distinctIn(sources: readonly ReadSource[], rules: readonly Rule[]): Rule[] {
  const known = new Map<string, Rule>();
  for (const rule of rules) {
    const kind = sources.map(({ places }) => places.keyOf(rule)).join();
    if (!known.has(kind)) known.set(kind, rule);
  }
  return [...known.values()];
}

/** Whether rules put every selection in the same place. */
export function agree(sources: readonly ReadSource[], rules: readonly Rule[]): boolean {
  return sources.every(({ places, by }) => {
    const distinct = [...new Map(rules.map((rule) => [places.keyOf(rule), rule])).values()];
    const [first, ...others] = distinct.map((rule) => by(rule).spans);
    return others.every((spans) =>
      spans.every((span, i) => span?.start === first![i]?.start && span?.end === first![i]?.end),
    );
  });
}
