import { everyRule, isUsual, leastOdd, type Rule } from './rules.ts';
import { agree, byNames, type FileEvidence, type FileRule } from './settle-rule.ts';
import { countNamed, type ReadSource } from './weigh-source.ts';

export type Evidence = FileEvidence | 'other sources';

/** A source with the ways of counting that are left, and what settled them. */
export interface Settled extends ReadSource {
  readonly rules: readonly Rule[];
  readonly evidence: Evidence;
  /** Whether its own names prove another rule than that of the file. */
  readonly differs: boolean;
  /** Selections named after a quote of this text, and how many of them stand where they should. */
  readonly named: number;
  readonly hits: number;
}

/** Two sentences: fewer names may be mistaken, and then each speaks for itself alone. */
const OWN_PROOF = 8;

/** A source is counted as the file is, unless enough of its own names prove something else. */
export function settleSource(own: ReadSource, file: FileRule): Settled {
  const { source, selections, by } = own;
  const settled = (rules: readonly Rule[], evidence: Evidence, differs = false): Settled => {
    const weighed = by(rules[0]!);
    return { ...own, rules, evidence, differs, named: countNamed(own, weighed), hits: weighed.hits };
  };
  if (selections.length === 0) return settled(file.rules.slice(0, 1), 'unambiguous');
  const usual = (rule: Rule): boolean => isUsual(rule, source.marked);
  const likely = best(own, file.rules);
  const ofFile = by(likely);
  const named = countNamed(own, ofFile);
  if (ofFile.hits > 0 && ofFile.hits * 2 >= named) {
    // Of rules that the file leaves open, its own names may tell.
    const { rules, verdict } = byNames([own], file.rules, usual);
    const open = verdict === 'told' ? rules : file.rules;
    return settled(open, agree([own], open) ? 'names' : 'none');
  }
  const isSilent = selections.every(({ name }) => name === '');
  const { rules, verdict } = byNames([own], isSilent ? file.rules : everyRule, usual);
  const told = leastOdd(rules, source.marked);
  const lead = by(told[0]!).weight - ofFile.weight;
  if (verdict === 'told' && (lead >= OWN_PROOF || source.derived)) return settled(told, 'names', lead > 0);
  const isContradicted = source.derived || (named > 0 && named * 4 > selections.length);
  if (isContradicted || (!file.isTold && file.edges.areRandom(own, likely)))
    return settled([likely], 'contradicted');
  if (!agree([own], file.rules)) return settled(file.rules, 'none');
  const plain = agree([own], [...everyRule.filter(usual), ...file.rules]);
  if (file.evidence === 'chosen' || file.evidence === 'origin') return settled(file.rules, file.evidence);
  if (plain) return settled(file.rules, 'unambiguous');
  return settled(file.rules, file.evidence === 'names' ? 'other sources' : file.evidence);
}

/** Of several rules the one that most of its names fit. */
function best({ by }: ReadSource, [first, ...others]: readonly Rule[]): Rule {
  return others.reduce((leader, rule) => (by(rule).weight > by(leader).weight ? rule : leader), first!);
}
