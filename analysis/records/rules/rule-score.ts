import type { Procedure } from '../../dataset/dataset.ts';
import type { FoundOf } from '../../model/procedures/index.ts';
import { leavesOf, weightOf } from '../../model/scheme/indicators-of.ts';
import type { Rule } from '../../model/scheme/rule.ts';
import type { Scheme } from '../../model/scheme/scheme.ts';
import { note, type Note } from '../../notes/note.ts';
import { type Cell, cellsOf } from './cells.ts';
import { checkRule } from './check-rule.ts';
import { compareScores, largestGap } from './compare-scores.ts';
import { withdrawEach } from './one-event.ts';
import { refillTiers, tierAgreement } from './refill-tiers.ts';
import { scoreBy, type RuleScored } from './score-by.ts';

type Found = FoundOf<'ruleScore', Note>;
type Proof = Found['proofs'][number];

/** More proofs nobody reads: those furthest from the human score are kept. */
const MOST_PROOFS = 200;

/** A cell with what the rules make of it, by indicator. */
interface Scored extends Cell {
  readonly rules: ReadonlyMap<string, RuleScored>;
}

/**
 * What would open rules score, and how far is it from what people gave? A simulation: it decides nothing. Without a scheme all is null.
 * Cost: for each rule a pass over the entries of each unit and period, and their square for withdrawing each.
 */
export const ruleScore: Procedure<'ruleScore'> = {
  run(data, { scheme, inPeriod, ofUnit, ...roles }) {
    const cells = scheme ? cellsOf(data, roles, scheme.code) : [];
    const rules = scheme?.rules ?? [];
    const weights = new Map(scheme ? leavesOf(scheme).map(({ code, weight }) => [code, weight]) : []);
    const scored = cells.map((cell) => ({
      ...cell,
      rules: new Map(
        rules.map((rule) => [rule.indicator, scoreBy(rule, weights.get(rule.indicator)!, cell.entries)]),
      ),
    }));
    const sums = compareScores(scored.flatMap((cell) => sumOf(cell)));
    const tiers = tiersOf(scored, scheme?.tiers.map(({ code }) => code) ?? []);
    const period = inPeriod ?? cells.at(-1)?.period;
    const shown = scored.filter(
      (cell) => cell.period === period && (ofUnit === undefined || cell.unit === ofUnit),
    );
    return {
      n: cells.reduce((sum, { entries }) => sum + entries.length, 0),
      missing: 'none',
      definition: note('rule-score'),
      notes: [...notesOn(scheme, cells, sums, tiers.kappa), ...notesOnSteps(scored)],
      units: new Set(cells.map(({ unit }) => unit)).size,
      periods: new Set(cells.map((cell) => cell.period)).size,
      coverage: scheme ? coverageOf(scored, weights, weightOf(leavesOf(scheme))) : NaN,
      sums,
      tiers,
      rules: rules.map((rule) => told(rule, scheme!, scored)),
      proofs: shown.flatMap(proofsOf).sort(furthestFirst).slice(0, MOST_PROOFS),
    };
  },
};

function notesOn(
  scheme: Scheme | undefined,
  cells: readonly Cell[],
  { compared, icc, tau }: Found['sums'],
  kappa: number,
): Note[] {
  if (!scheme || scheme.rules.length === 0) return [note('no-rules')];
  if (cells.length === 0) return [note('no-rule-entries')];
  if (compared === 0) return [note('no-human-scores')];
  if (compared < 3) return [note('few-compared')];
  return [icc, tau, kappa].some(Number.isNaN) ? [note('scores-alike')] : [];
}

/** Where a rule found nothing to divide by, or nothing in its table, what is missing was filled in as it says. */
function notesOnSteps(scored: readonly Scored[]): Note[] {
  const values = scored.flatMap(({ rules }) => [...rules.values()].map(({ value }) => value));
  return values.includes(null) ? [note('rule-without-value')] : [];
}

const fieldOf = ({ group, period }: Cell) => JSON.stringify([group, period]);

/** What both rules and people scored, added up; nothing where they share no indicator. */
function sumOf(cell: Scored) {
  const both = [...cell.rules].flatMap(([indicator, { score }]) => {
    const human = cell.human.get(indicator);
    return score === null || human === undefined ? [] : [{ score, human }];
  });
  if (both.length === 0) return [];
  const automatic = both.reduce((sum, { score }) => sum + score, 0);
  return [{ field: fieldOf(cell), automatic, human: both.reduce((sum, { human }) => sum + human, 0) }];
}

function coverageOf(scored: readonly Scored[], weights: ReadonlyMap<string, number>, all: number): number {
  const decided = scored.flatMap(({ rules }) =>
    [...rules].filter(([, { score }]) => score !== null).map(([indicator]) => weights.get(indicator)!),
  );
  return decided.reduce((sum, weight) => sum + weight, 0) / (all * scored.length);
}

/** Human totals with the scores of rules in place of those of people. */
function tiersOf(scored: readonly Scored[], best: readonly string[]) {
  const units = scored.flatMap((cell) => {
    const { total, tier } = cell;
    if (tier === null || Number.isNaN(total)) return [];
    const [sums] = sumOf(cell);
    const automatic = total + (sums ? sums.automatic - sums.human : 0);
    return [{ field: fieldOf(cell), tier, total, automatic }];
  });
  return tierAgreement(
    units.map(({ tier }) => tier),
    refillTiers(units, best),
  );
}

function told(rule: Rule, scheme: Scheme, scored: readonly Scored[]): Found['rules'][number] {
  const { indicator } = rule;
  const { weight, controllable = null } = scheme.indicators.find(({ code }) => code === indicator)!;
  const given = scored.flatMap((cell) => {
    const score = cell.rules.get(indicator)?.score ?? null;
    return score === null ? [] : [{ cell, score, human: cell.human.get(indicator) }];
  });
  const pairs = given.flatMap(({ cell, score, human }) =>
    human === undefined ? [] : [{ group: cell.group, field: fieldOf(cell), automatic: score, human }],
  );
  const events = scored.map(({ entries }) => withdrawEach(rule, weight, entries));
  const sizes = events.map(({ most }) => most).filter((most) => !Number.isNaN(most));
  const { isMonotone, largestJump } = checkRule(rule);
  return {
    indicator,
    weight,
    decided: given.length / scored.length,
    ...compareScores(pairs),
    monotone: isMonotone,
    largestJump,
    oneEvent: sizes.length > 0 ? Math.max(...sizes) : NaN,
    cliffs: events.reduce((sum, { cliffs }) => sum + cliffs, 0),
    groupGap: largestGap(given.map(({ cell, score }) => [cell.group, score])),
    humanGroupGap: largestGap(pairs.map(({ group, human }) => [group, human])),
    controllable,
  };
}

function proofsOf({ unit, period, rules, human }: Scored): Proof[] {
  return [...rules].map(([indicator, { score, steps }]) => {
    const given = human.get(indicator);
    return {
      unit,
      period,
      indicator,
      score,
      ...(given !== undefined && { human: given }),
      ...(given !== undefined && score !== null && { difference: score - given }),
      steps,
    };
  });
}

const furthestFirst = (a: Proof, b: Proof) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0);
