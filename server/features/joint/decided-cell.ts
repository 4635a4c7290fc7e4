import { changesOf, type Seen, type SeenPart } from '../../../analysis/model/evidence.ts';
import type { DecidedCell, Decision } from '../../contract/joint.ts';
import { sha256 } from '../../platform/random.ts';
import type { selectDecisions } from './joint.queries.ts';
import type { Standing } from './standing.ts';

type Entry = Awaited<ReturnType<typeof selectDecisions>>[number];

/** What is decided of a cell, and for the research team whether what it rests on is still so. */
export function decidedCell({ version, entry }: Standing<Entry>, now?: Seen): DecidedCell {
  const decision = entry ? decisionOf(entry) : null;
  if (!now) return { decision };
  const seen = entry ? (JSON.parse(entry.seen) as SeenPart[]) : now;
  return { decision, review: { version, sight: sightOf(now), changes: changesOf(seen, now) } };
}

function decisionOf({ fit, inference, name, decided_at, release_number }: Entry): Decision {
  return { fit: fit!, inference, by: name, at: decided_at, release: release_number };
}

/** Stands for all that a cell says. */
export const sightOf = (seen: readonly SeenPart[]): string => sha256(JSON.stringify(seen)).slice(0, 16);
