import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { NewCode } from '../../contract/codebook.ts';
import type { Frame } from '../../contract/construct.ts';
import type { Study } from '../../contract/study.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { addCodes, listCodes } from '../codebook/codebook.door.ts';
import { giveFrame, storedFrame } from '../frame/frame.door.ts';
import { beginDraft, instrumentDraft, publishedInstrument } from '../instrument/instrument.door.ts';
import { beginScheme, latestScheme } from '../scheme/scheme.door.ts';
import { setReportPlan, storedPlan } from '../result/result.door.ts';
import { createStudy, readHierarchy, readStudy, writeHierarchy } from '../study/study.door.ts';

/** A study of one's own with all that another one asks and sorts by; nothing of the people in it, and nothing that was found. */
export async function duplicateStudy(
  db: StudioDb,
  from: StudyId,
  title: Study['title'],
  owner: ResearcherId,
  now: Date,
): Promise<Study> {
  const made = await createStudy(db, { title }, owner, now);
  const frame = await storedFrame(db, from);
  if (frame) await giveFrame(db, made, JSON.parse(frame.definition) as Frame, now);
  const draft = (await instrumentDraft(db, from)) ?? (await publishedInstrument(db, from))?.definition;
  if (draft) await beginDraft(db, made, draft);
  const scheme = await latestScheme(db, from);
  if (scheme) await beginScheme(db, made, scheme);
  await addCodes(db, made, await codesInUse(db, from), { author: owner, at: now.toISOString() });
  const plan = await storedPlan(db, from);
  if (plan) await setReportPlan(db, made, plan);
  const { hierarchy } = await readHierarchy(db, from);
  if (hierarchy) await writeHierarchy(db, made, hierarchy);
  return readStudy(db, made, owner);
}

/** A code below one that is out of use stands at the top. */
async function codesInUse(db: StudioDb, study: StudyId): Promise<NewCode[]> {
  const codes = (await listCodes(db, study)).filter(({ retired }) => !retired);
  const names = new Set(codes.map(({ code }) => code));
  return codes.map(
    ({ code, kind, parent, name, definition, include, exclude, example, nearMiss, note, tags }) => ({
      ...{ code, kind, name, definition, include, exclude, example, nearMiss, note, tags },
      parent: parent !== null && names.has(parent) ? parent : null,
    }),
  );
}
