import type { Range } from '../../../analysis/retrieval/find.ts';
import { type CodePoints, codePoints } from '../../../analysis/text/code-points.ts';
import { speakerTurns, type Turn } from '../../../analysis/text/turns.ts';
import type { RevisionId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { redactionLayer } from '../redaction/redaction.reads.ts';
import { fold } from './fold.ts';
import { type LatestInterview, latestInterviews, revisionTexts } from '../interview/interview.reads.ts';

/** A transcript ready to be searched. */
export interface Searchable {
  readonly points: CodePoints;
  readonly folded: string;
  readonly turns: readonly Turn[];
  /** The words of each turn, without its label, in UTF-16 units. */
  readonly units: readonly Range[];
}

/** Prepared texts, the least recently used first. Revisions never change, so they are good for ever. */
const prepared = new Map<RevisionId, Searchable>();
const mostCharacters = 20_000_000;

/** The latest texts of a study; masked where the reader may not see the raw layer. */
export async function searchableTexts(
  db: StudioDb,
  study: StudyId,
  raw: boolean,
): Promise<(LatestInterview & { readonly text: Searchable })[]> {
  const latest = await latestInterviews(db, study);
  const missing = latest.filter(({ revision }) => !prepared.has(revision)).map(({ revision }) => revision);
  for (const { id, text } of await revisionTexts(db, missing)) keep(id, prepare(text, text));
  const layer = raw ? null : await redactionLayer(db, study);
  return latest.map((interview) => {
    const text = prepared.get(interview.revision)!;
    prepared.delete(interview.revision);
    prepared.set(interview.revision, text);
    const masked = layer?.maskText(interview.revision, text.points.text) ?? text.points.text;
    return { ...interview, text: masked === text.points.text ? text : prepare(masked, text.points.text) };
  });
}

function prepare(shown: string, raw: string): Searchable {
  const points = codePoints(shown);
  const turns = speakerTurns(raw);
  const units = turns.map(({ wordsStart, end }) => ({
    start: points.toIndex(wordsStart),
    end: points.toIndex(end),
  }));
  return { points, folded: fold(shown), turns, units };
}

function keep(revision: RevisionId, text: Searchable): void {
  prepared.set(revision, text);
  let characters = 0;
  for (const { folded } of prepared.values()) characters += folded.length;
  for (const [oldest, { folded }] of prepared) {
    if (characters <= mostCharacters || oldest === revision) break;
    prepared.delete(oldest);
    characters -= folded.length;
  }
}
