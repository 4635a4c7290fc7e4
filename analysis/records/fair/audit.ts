import { hedgesG } from '../../compare/effects.ts';
import { fisherTwoByTwo } from '../../compare/fisher-two-by-two.ts';
import { type Sample, sampleOf } from '../../compare/sample.ts';
import { wilson } from '../../compare/tables/proportion.ts';
import { welch } from '../../compare/t-test.ts';
import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { groupsOf } from '../../dataset/groups.ts';
import { restrict } from '../../dataset/restrict.ts';
import { tallyColumn } from '../../dataset/tally.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { note, type Note } from '../../notes/note.ts';
import { adjustP } from '../../numeric/adjust.ts';
import type { Label } from './tiers-by-period.ts';

const CLEAR = 0.05;

/** The last period of all, with one row a person: the last one. */
function lastPeriod(data: Dataset, { person, period }: ReadOf<'audit'>) {
  const persons = groupsOf(data.column(person));
  const periods = period === undefined ? null : groupsOf(data.column(period));
  const latest = periods ? periods.labels.length - 1 : 0;
  const rowOf = new Map<number, number>();
  persons.codes.forEach((own, row) => {
    if (own >= 0 && (!periods || periods.codes[row] === latest)) rowOf.set(own, row);
  });
  return {
    data: restrict(data, Uint32Array.from(rowOf.values()).sort()),
    period: periods?.labels[latest] ?? null,
    several: (periods?.labels.length ?? 0) > 1,
  };
}

/** How many of a group have a tier, and how many the first one. */
interface Rate {
  readonly n: number;
  readonly first: number;
}

/** What is known of one group. */
interface Audited {
  readonly group: Label;
  readonly score: Sample;
  readonly rate: Rate | null;
  readonly beyond: Sample | null;
}

function auditedGroups(data: Dataset, { by, score, ruleScore, tier, first }: ReadOf<'audit'>): Audited[] {
  const groups = groupsOf(data.column(by));
  const given = data.numbers(score);
  const samplesOf = (values: Float64Array) =>
    tallyColumn({ kind: 'real', name: score, values }, groups).map((own, i) =>
      sampleOf(groups.labels[i]!, own),
    );
  const beyond =
    ruleScore === undefined ? null : samplesOf(data.numbers(ruleScore).map((own, row) => given[row]! - own));
  const tiers = tier === undefined || first === undefined ? null : groupsOf(data.column(tier));
  const isFirst = tiers?.labels.map((label) => String(label) === String(first)) ?? [];
  return samplesOf(given).map((sample, i) => {
    const own = tiers ? [...tiers.codes].filter((code, row) => code >= 0 && groups.codes[row] === i) : [];
    return {
      group: groups.labels[i]!,
      score: sample,
      rate: tiers && { n: own.length, first: own.filter((code) => isFirst[code]).length },
      beyond: beyond && beyond[i]!,
    };
  });
}

/** Two means, the first against the second. */
function meansApart(first: Sample, second: Sample, confidence: number) {
  const { difference, p } = welch(first, second, confidence);
  return { n: Math.min(first.n, second.n), difference, ...hedgesG(first, second, confidence), p };
}

/** Two rates; their ratio is that of the lower to the higher. */
function ratesApart(first: Rate, second: Rate) {
  const [a, b] = [first.first / first.n, second.first / second.n];
  const p = fisherTwoByTwo([first.first, first.n - first.first], [second.first, second.n - second.first]);
  return {
    n: Math.min(first.n, second.n),
    difference: a - b,
    rateRatio: Math.min(a, b) / Math.max(a, b),
    p: first.n > 0 && second.n > 0 && p !== null ? p : NaN,
  };
}

function contrastsOf(own: Audited, other: Audited, confidence: number) {
  const pair = { group: own.group, reference: other.group };
  return [
    { ...pair, measure: 'score' as const, ...meansApart(own.score, other.score, confidence) },
    ...(own.rate && other.rate
      ? [{ ...pair, measure: 'firstTier' as const, ...ratesApart(own.rate, other.rate) }]
      : []),
    ...(own.beyond && other.beyond
      ? [{ ...pair, measure: 'beyondRule' as const, ...meansApart(own.beyond, other.beyond, confidence) }]
      : []),
  ];
}

function notesOn(groups: readonly Audited[], several: boolean, period: Label | null): Note[] {
  const [any] = groups;
  const small = groups.filter(({ score }) => score.n < 2).map(({ group }) => String(group));
  return [
    ...(several && period !== null ? [note('last-period', { period })] : []),
    ...(groups.length < 2 ? [note('one-audited-group')] : []),
    ...(small.length > 0 ? [note('audited-too-few', { groups: small })] : []),
    ...(any && groups.some(({ score }) => score.n > 1 && score.squares === 0) ? [note('audited-alike')] : []),
    ...(any && !any.rate ? [note('no-first-tier')] : []),
    ...(any?.rate && groups.every(({ rate }) => rate!.first === 0) ? [note('nobody-in-first-tier')] : []),
    ...(any && !any.beyond ? [note('difference-only')] : []),
    ...(any?.beyond && groups.some(({ beyond }) => !(beyond!.squares > 0)) ? [note('no-rule-scores')] : []),
  ];
}

/** Do scores and tiers differ between groups, and do they beyond the automatic score? Cost: one pass. */
export const audit: Procedure<'audit'> = {
  run(data, asked) {
    const { confidence } = asked;
    const last = lastPeriod(data, asked);
    const groups = auditedGroups(last.data, asked);
    const largest = groups.reduce<Audited | null>(
      (most, each) => (most && most.score.n >= each.score.n ? most : each),
      null,
    );
    const contrasts = groups
      .filter((each) => each !== largest)
      .flatMap((each) => contrastsOf(each, largest!, confidence));
    const adjusted = adjustP(
      contrasts.map(({ p }) => p),
      'holm',
    );
    return {
      n: groups.reduce((sum, { score }) => sum + score.n, 0),
      missing: 'listwise',
      definition: note('audit'),
      period: last.period,
      groups: groups.map(({ group, score, rate, beyond }) => ({
        group,
        n: score.n,
        mean: score.mean,
        sd: Math.sqrt(score.variance),
        ...(rate && {
          firstTier: rate.first / rate.n,
          firstTierInterval: rate.n > 0 ? wilson(rate.first, rate.n, confidence) : null,
        }),
        ...(beyond && { beyondRule: beyond.mean }),
      })),
      contrasts: contrasts.map((each, i) => ({ ...each, pHolm: adjusted[i]! })),
      alarms: contrasts.length > 0 ? adjusted.filter((p) => p < CLEAR).length : NaN,
      notes: notesOn(groups, last.several, last.period),
    };
  },
};
