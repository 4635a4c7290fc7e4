import { wilson } from '../../compare/tables/proportion.ts';
import { groupsOf } from '../../dataset/groups.ts';
import type { Dataset, Procedure } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import type { ReadOf } from '../../model/procedures/index.ts';
import { quantile, sorted } from '../../numeric/quantiles.ts';
import { type Label, labelsOf } from './standings.ts';

interface Appeal {
  readonly unit: Label | null;
  readonly indicator: Label | null;
  readonly assessor: Label | null;
  /** Null where it is not known how it ended. */
  readonly isSuccess: boolean | null;
  readonly returned: number;
  readonly days: number;
  readonly tierChanged: number;
}

/** Does anybody appeal, and does it help? No appeal at all is a finding. Cost: one pass. */
export const appeals: Procedure<'appeals'> = {
  run(data, request) {
    const { entries, success = [], confidence } = request;
    const all = appealsIn(data, request);
    const days = sorted(Float64Array.from(all, (appeal) => appeal.days));
    const tiers = sorted(Float64Array.from(all, ({ tierChanged }) => tierChanged));
    const outcomes = outcomesOf(all, confidence);
    const known = groupsOf(data.column(request.outcome)).labels;
    const absent = success.filter((value) => !known.includes(value));
    const notes: Note[] = [
      ...(success.length === 0 ? [note('success-by-returned')] : []),
      ...(absent.length > 0 ? [note('outcomes-absent', { names: absent.map(String) })] : []),
      ...(outcomes.decided < all.length
        ? [note('appeals-undecided', { count: all.length - outcomes.decided })]
        : []),
      ...(Number.isNaN(outcomes.returned) ? [note('returned-unknown')] : []),
      ...(days.length === 0 ? [note('days-unknown')] : []),
      ...(tiers.length === 0 ? [note('tiers-unknown')] : []),
    ];
    return {
      missing: 'none',
      definition: note('appeals'),
      notes: [
        ...(all.length === 0 ? [note('no-appeals')] : notes),
        ...(entries === undefined || entries === 0 ? [note('entries-unknown')] : []),
        ...(entries !== undefined && all.length > entries ? [note('fewer-entries')] : []),
      ],
      units: labelsOf(all.map(({ unit }) => unit)).length,
      rate: entries ? (100 * all.length) / entries : NaN,
      ...outcomes,
      tiersChanged: tiers.length > 0 ? tiers.filter((changed) => changed > 0).length : NaN,
      medianDays: quantile(days, 0.5),
      meanDays: days.reduce((sum, each) => sum + each, 0) / days.length,
      byIndicator: labelsOf(all.map(({ indicator }) => indicator)).map((indicator) => ({
        indicator,
        ...linesOf(
          all.filter((appeal) => appeal.indicator === indicator),
          confidence,
        ),
      })),
      byAssessor: labelsOf(all.map(({ assessor }) => assessor)).map((assessor) => ({
        assessor,
        ...linesOf(
          all.filter((appeal) => appeal.assessor === assessor),
          confidence,
        ),
      })),
    };
  },
};

function appealsIn(data: Dataset, roles: ReadOf<'appeals'>): Appeal[] {
  const labels = (name: string | undefined) => {
    if (name === undefined) return () => null;
    const groups = groupsOf(data.column(name));
    return (row: number) => groups.labels[groups.codes[row]!] ?? null;
  };
  const numbers = (name: string | undefined) => {
    const values = name === undefined ? null : data.numbers(name);
    return (row: number) => values?.[row] ?? NaN;
  };
  const [unit, indicator, assessor] = [labels(roles.unit), labels(roles.indicator), labels(roles.assessor)];
  const [returned, days, tierChanged] = [
    numbers(roles.returned),
    numbers(roles.days),
    numbers(roles.tierChanged),
  ];
  const outcome = labels(roles.outcome);
  const { success = [] } = roles;
  const isSuccess = (row: number) => {
    const ended = outcome(row);
    if (success.length > 0) return ended === null ? null : success.includes(ended);
    return Number.isNaN(returned(row)) ? null : returned(row) > 0;
  };
  return Array.from({ length: data.rows }, (_, row) => ({
    unit: unit(row),
    indicator: indicator(row),
    assessor: assessor(row),
    isSuccess: isSuccess(row),
    returned: returned(row),
    days: days(row),
    tierChanged: tierChanged(row),
  }));
}

/** How some appeals ended. */
function outcomesOf(all: readonly Appeal[], confidence: number) {
  const decided = all.filter(({ isSuccess }) => isSuccess !== null).length;
  const successes = all.filter(({ isSuccess }) => isSuccess).length;
  const returned = all.filter((appeal) => !Number.isNaN(appeal.returned));
  return {
    n: all.length,
    decided,
    successes,
    success: successes / decided,
    interval: decided > 0 ? wilson(successes, decided, confidence) : null,
    returned: returned.length > 0 ? returned.reduce((sum, appeal) => sum + appeal.returned, 0) : NaN,
  };
}

function linesOf(all: readonly Appeal[], confidence: number) {
  const { n, successes, success, interval, returned } = outcomesOf(all, confidence);
  return { n, successes, success, interval, returned };
}
