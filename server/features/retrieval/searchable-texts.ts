import { setImmediate as breathe } from 'node:timers/promises';
import type { Range } from '../../../analysis/retrieval/find.ts';
import { type CodePoints, codePoints } from '../../../analysis/text/code-points.ts';
import type { Turn } from '../../../analysis/text/turns.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Preparation } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import {
  type LatestInterview,
  latestInterviews,
  revisionTexts,
  storedTurns,
} from '../interview/interview.door.ts';
import { redactionLayer } from '../redaction/redaction.door.ts';
import { fold } from './fold.ts';
import { PreparedTexts } from './prepared-texts.ts';

/** A transcript ready to be searched. */
export interface Searchable {
  readonly points: CodePoints;
  readonly folded: string;
  readonly turns: readonly Turn[];
  /** The words of each turn, without its label, in UTF-16 units. */
  readonly units: readonly Range[];
}

export type SearchableInterview = LatestInterview & { readonly text: Searchable };

const prepared = new PreparedTexts<Searchable>(20_000_000);

/** The latest texts of a study; masked where the reader may not see the raw layer. */
export async function searchableTexts(
  db: StudioDb,
  study: StudyId,
  raw: boolean,
): Promise<SearchableInterview[]> {
  const texts: SearchableInterview[] = [];
  await eachText(db, study, raw, (interview) => texts.push(interview));
  return texts;
}

/** Prepares them for as long as `withinMs`; the next call goes on where this one stopped. */
export async function prepareTexts(
  db: StudioDb,
  study: StudyId,
  raw: boolean,
  withinMs: number,
): Promise<Preparation> {
  let count = 0;
  const total = await eachText(db, study, raw, () => count++, performance.now() + withinMs);
  return { prepared: count, total };
}

/** Visits the texts one after the other, with room for other requests after each that was not prepared yet, and says how many there are. */
async function eachText(
  db: StudioDb,
  study: StudyId,
  raw: boolean,
  visit: (interview: SearchableInterview) => unknown,
  until = Infinity,
): Promise<number> {
  const latest = await latestInterviews(db, study);
  const layer = raw ? null : await redactionLayer(db, study);
  const walk = prepared.walk();
  for (const interview of latest) {
    const { revision, speakers } = interview;
    const began = walk.made;
    // Who speaks may be settled anew; the text of a revision never changes.
    const key = speakers === null ? revision : `${revision} ${sha256(speakers)}`;
    const whole = await walk.take(key, async () => {
      const [found] = await revisionTexts(db, [revision]);
      return searchable(found!.text, storedTurns(found!));
    });
    const words = whole.points.text;
    const masked = layer?.maskText(revision, words) ?? words;
    const text =
      masked === words
        ? whole
        : await walk.take(`${key} ${sha256(masked)}`, () => Promise.resolve(searchable(masked, whole.turns)));
    visit({ ...interview, text });
    if (walk.made === began) continue;
    await breathe();
    if (performance.now() >= until) break;
  }
  walk.end();
  return latest.length;
}

function searchable(shown: string, turns: readonly Turn[]): Searchable {
  const points = codePoints(shown);
  const units = turns.map(({ wordsStart, end }) => ({
    start: points.toIndex(wordsStart),
    end: points.toIndex(end),
  }));
  return { points, folded: fold(shown), turns, units };
}
