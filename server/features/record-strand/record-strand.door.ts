import type { Tags } from '../../../analysis/model/frame/frame.ts';
import type { RecordMeasureName } from '../../../analysis/model/scheme/scheme.ts';
import type { Released } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/words.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { RecordMeasure } from '../../contract/record.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Audience, madeOf, roundCell } from '../disclosure/disclosure.door.ts';
import { answerRecords, listRecordReleases, type RecordRelease } from '../record/record.door.ts';
import { type PublishedScheme, publishedSchemes } from '../scheme/scheme.door.ts';
import { measures } from './measures.ts';

/** Numbers of one release of records, each with its place in the frame. */
export interface MeasuredRecords {
  readonly release: number;
  readonly measures: readonly { readonly tags: Tags; readonly measure: Released<RecordMeasure> }[];
}

/** What the newest release of records measures, as its newest scheme places it; null where there is none. */
export async function measureRecords(
  db: StudioDb,
  study: StudyId,
  audience: Audience,
): Promise<MeasuredRecords | null> {
  const [release] = await listRecordReleases(db, study);
  if (!release) return null;
  const pinned = new Set(release.manifest.schemes.map(({ number }) => number));
  const schemes = await publishedSchemes(db, study);
  const placed = schemes.findLast(({ number }) => pinned.has(number))?.definition.measures ?? [];
  const found = await Promise.all(
    placed.map(async ({ measure, tags }) => {
      const taken = await take(db, release, measure, { audience, schemes });
      return taken ? [{ tags, measure: taken }] : [];
    }),
  );
  return { release: release.number, measures: found.flat() };
}

/** Null where the release has no such table, or too few people stand behind it. */
async function take(
  db: StudioDb,
  release: RecordRelease,
  name: RecordMeasureName,
  reader: { readonly audience: Audience; readonly schemes: readonly PublishedScheme[] },
): Promise<Released<RecordMeasure> | null> {
  const { analysis, read, label, kind, definition } = measures[name];
  try {
    const answer = await answerRecords(db, release, { analyses: [analysis] }, reader);
    return madeOf(answer, ({ analyses: [found] }) => {
      const value = read(found!) ?? { missing: both('无法计算', 'cannot be computed') };
      const told = reader.audience.rounded ? roundCell(value, kind, found!.n) : value;
      return { key: name, label, kind, definition, value: told };
    });
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
