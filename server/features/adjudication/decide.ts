import { byKey } from '../../../analysis/model/by-key.ts';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Decision, NewSettled } from '../../contract/adjudication.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { ExcerptId } from '../../contract/ids.ts';

/** What counts at a place, and for which of the compared excerpts it stands. */
export interface Draft extends NewSettled {
  readonly excerpt: ExcerptId;
}

/** What a decision makes of the excerpts that were compared. */
export function decide(decision: Decision, excerpts: readonly (Excerpt | null)[]): Draft[] {
  const given = excerpts.filter((excerpt) => excerpt !== null);
  switch (decision.kind) {
    case 'open':
    case 'none':
      return [];
    case 'take':
      return given.filter(({ coder }) => coder.id === decision.coder).map(asDraft);
    case 'edit':
      return [{ ...decision.coding, excerpt: given[0]!.id }];
    case 'merge':
      return merged(given);
  }
}

function asDraft({ id, start, end, values, codes }: Excerpt): Draft {
  return { excerpt: id, start, end, values, codes: codes.map(({ code }) => code) };
}

/** All that anybody marked, with every code given; readings that differ in their values stay beside each other. */
function merged(excerpts: readonly Excerpt[]): Draft[] {
  const start = Math.min(...excerpts.map((excerpt) => excerpt.start));
  const end = Math.max(...excerpts.map((excerpt) => excerpt.end));
  const readings = byKey(excerpts.map(asDraft), ({ values }) => canonicalJson(values));
  return [...readings.values()].map((alike) => ({
    ...alike[0]!,
    start,
    end,
    codes: [...new Set(alike.flatMap(({ codes }) => codes))],
  }));
}
