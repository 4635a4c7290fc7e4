import { matchCodings } from '../../../analysis/agreement/match-codings.ts';
import type { Match } from '../../contract/adjudication.ts';
import type { Values } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { MatchId } from '../../contract/ids.ts';
import { sha256 } from '../../platform/random.ts';

/** A place that coders coded, before anybody has settled it. */
export interface Compared extends Omit<Match, 'excerpts' | 'settlement'> {
  readonly excerpts: readonly (Excerpt | null)[];
}

/** The excerpts of the coders of one interview side by side, in the order of the text. */
export function compareExcerpts(coders: readonly (readonly Excerpt[])[]): Compared[] {
  const codings = coders.map((excerpts) =>
    excerpts.map((excerpt) => ({ ...excerpt, codes: excerpt.codes.map(({ code }) => code), excerpt })),
  );
  return matchCodings(codings).map(({ codings: own, differences }) => {
    const excerpts = own.map((coding) => coding?.excerpt ?? null);
    return { id: matchId(excerpts), excerpts, differences: [...differences] };
  });
}

/** The values by the code of their dimension. */
function inOrder(values: Values): string[] {
  return Object.keys(values)
    .sort()
    .map((dimension) => values[dimension]!);
}

/**
 * Named after what was compared, not after when or in which order: taking a change back, or moving an excerpt with its words to a corrected
 * transcript, leaves a settlement standing, and any other coding asks for a new one.
 */
function matchId(excerpts: readonly (Excerpt | null)[]): MatchId {
  const compared = excerpts
    .filter((each) => each !== null)
    .map(({ id, start, end, values, codes }) => {
      const names = codes.map(({ code }) => code).sort();
      return [id, end - start, ...inOrder(values), ...names].join(' ');
    });
  const digest = Buffer.from(sha256(JSON.stringify([excerpts.length, ...compared.sort()])), 'hex');
  return digest.toString('base64url').slice(0, 22) as MatchId;
}
