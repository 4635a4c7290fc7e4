import { codedDimensions } from '../../../analysis/model/frame/read-frame.ts';
import type { AgreementReport } from '../../contract/agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import type { Reader } from '../excerpt/excerpt.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { selectSimulated } from './agreement.queries.ts';
import { labelsOf } from './label-names.ts';
import { measuringOf, precision, readMeasured } from './measure-codings.ts';
import { sharedCodings } from './shared-codings.ts';

/**
 * How far coders agree on what all of them finished; `ids` choose them, else those who finished most in common.
 * Rows whose intervals nobody has measured yet come with their values only.
 */
export async function readAgreement(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  ids: string | undefined,
): Promise<AgreementReport> {
  const shared = await sharedCodings(db, study, reader, ids);
  const { groups, coders, interviews, texts } = shared;
  const frame = await frameOf(db, study);
  const dimensions = codedDimensions(frame).map(({ code }) => code);
  const rows = await readMeasured(db, measuringOf(study, shared, dimensions));
  const { nameOf, inOrder } = labelsOf(frame, await listCodes(db, study));
  return {
    groups: [...groups],
    coders: [...coders],
    interviews: interviews.map(({ id, code, title }) => ({ id, code, title })),
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    turns: texts.reduce((sum, { turns }) => sum + turns.length, 0),
    samples: precision.samples,
    seed: precision.seed,
    simulated: await selectSimulated(db, study),
    rows: rows.map((row) => ({ ...row, name: nameOf(row) })).sort(inOrder),
  };
}
