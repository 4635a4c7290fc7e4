import { type Groups, groupsOf } from '../../dataset/groups.ts';
import type { Procedure } from '../../dataset/dataset.ts';
import { note } from '../../notes/note.ts';
import { type Label, partsBy } from './standing.ts';

interface Entry {
  readonly who: Label | null;
  readonly reason: Label | null;
  readonly points: number;
}

/** For what are points taken and given? Cost: one pass. */
export const reasons: Procedure<'reasons'> = {
  run(data, { unit, person, points, reason, visible = [], core = [] }) {
    const whose = groupsOf(data.column(person ?? unit));
    const why = groupsOf(data.column(reason));
    const given = data.numbers(points);
    const all = Array.from(given, (value, row): Entry => {
      return { who: labelAt(whose, row), reason: labelAt(why, row), points: value };
    });
    const entries = all.filter((entry) => !Number.isNaN(entry.points));
    const totals = sumsOf(entries);
    const partOf = (own: readonly Entry[]) => {
      const { deducted, added } = sumsOf(own);
      return {
        n: new Set(own.map(({ who }) => who)).size,
        entries: own.length,
        deducted,
        added,
        ofDeducted: deducted / totals.deducted,
        ofAdded: added / totals.added,
      };
    };
    const sortOf = ({ reason: own }: Entry) => {
      if (visible.includes(String(own))) return 'visible';
      return core.includes(String(own)) ? 'core' : 'other';
    };
    const isSorted = visible.length > 0 || core.length > 0;
    const absent = [...visible, ...core].filter((name) => !why.labels.map(String).includes(name));
    return {
      n: new Set(entries.map(({ who }) => who)).size,
      missing: 'none',
      definition: note('reasons'),
      notes: [
        ...(entries.length === 0 ? [note('no-entries')] : []),
        ...(entries.length < all.length
          ? [note('entries-blank', { count: all.length - entries.length })]
          : []),
        ...(totals.deducted > 0 ? [] : [note('nothing-taken')]),
        ...(totals.added > 0 ? [] : [note('nothing-added')]),
        ...(isSorted ? [] : [note('reasons-unsorted')]),
        ...(absent.length > 0 ? [note('reasons-absent', { names: absent })] : []),
      ],
      entries: entries.length,
      ...totals,
      byReason: partsBy(entries, (entry) => entry.reason)
        .map((own) => ({ reason: own[0]!.reason, ...partOf(own) }))
        .sort(
          (a, b) =>
            b.deducted + b.added - (a.deducted + a.added) || (String(a.reason) < String(b.reason) ? -1 : 1),
        ),
      bySort: isSorted
        ? (['visible', 'core', 'other'] as const).map((sort) => ({
            sort,
            ...partOf(entries.filter((entry) => sortOf(entry) === sort)),
          }))
        : [],
    };
  },
};

const labelAt = ({ labels, codes }: Groups, row: number): Label | null => labels[codes[row]!] ?? null;

function sumsOf(entries: readonly Entry[]) {
  const sum = (sign: 1 | -1) =>
    entries.reduce((held, { points }) => (points * sign > 0 ? held + points * sign : held), 0);
  return { deducted: sum(-1), added: sum(1) };
}
