import { guidOf } from '../../formats/refi/guid.ts';
import type { Coding, Selection, Source, User } from '../../formats/refi/project.ts';

/** The coder under whom other programs see what was settled, beside what each coder saw. */
export const settledCoder: User = { guid: guidOf('user:settled'), name: '裁定 Settled' };

/** A source without what was settled: that follows from the work of its coders, and nobody coded it a second time. */
export function withoutSettled(source: Source): Source {
  const selections = source.selections.flatMap((selection) => {
    const codings = selection.codings.filter((coding) => !isSettled(selection, coding));
    const gone = codings.length === 0 && selection.codings.length > 0;
    return gone ? [] : [{ ...selection, codings }];
  });
  return { ...source, selections };
}

export function countSettled({ selections }: Source): number {
  return selections.filter((selection) => selection.codings.some((coding) => isSettled(selection, coding)))
    .length;
}

function isSettled(selection: Selection, coding: Coding): boolean {
  return (coding.user ?? selection.user) === settledCoder.guid;
}
