import { CODES } from '../../../analysis/agreement/measure-agreement.ts';
import { codedDimensions } from '../../../analysis/model/frame/read-frame.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { frameOf } from '../frame/frame.door.ts';
import { measuringOf, readMeasured } from './measure-codings.ts';
import { sharedCodings } from './shared-codings.ts';

type Alphas = ReadonlyMap<string, number>;

/** What was measured of the codings that a study has now; they change seldom and are asked for with every finding. */
const measured = new Map<StudyId, { readonly hash: string; readonly alphas: Alphas }>();

/** Codes whose α, by character and of those who finished most in common, is customarily read as too low. */
export async function unreliableCodes(db: StudioDb, study: StudyId): Promise<Alphas> {
  const shared = await sharedCodings(db, study, { id: '' as never, role: 'owner' });
  const dimensions = codedDimensions(await frameOf(db, study)).map(({ code }) => code);
  const measuring = measuringOf(study, shared, dimensions);
  const hash = measuring.what.codings_hash;
  const known = measured.get(study);
  if (known?.hash === hash) return known.alphas;
  const rows = await readMeasured(db, measuring);
  const low = rows.flatMap(({ dimension, label, character: { alpha } }) =>
    dimension === CODES && label !== null && alpha.reading === 'unreliable' && alpha.value !== null
      ? [[label, alpha.value] as const]
      : [],
  );
  const alphas = new Map(low);
  measured.set(study, { hash, alphas });
  return alphas;
}
