import type { AgreementRow } from '../../../analysis/agreement/measure-agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';

export async function selectSimulated(db: StudioDb, study: StudyId): Promise<boolean> {
  const row = await db
    .selectFrom('study')
    .select('simulated')
    .where('id', '=', study)
    .executeTakeFirstOrThrow();
  return row.simulated === 1;
}

/** What was measured: of whom on which interviews, and the hash of what they coded there. */
export interface Measured {
  readonly study_id: StudyId;
  readonly basis: string;
  readonly codings_hash: string;
}

/** What was measured of these very codings, by part. */
export async function selectResults(
  db: StudioDb,
  { study_id, basis, codings_hash }: Measured,
): Promise<Map<number, AgreementRow>> {
  const rows = await db
    .selectFrom('agreement_result')
    .select(['part', 'measured'])
    .where('study_id', '=', study_id)
    .where('basis', '=', basis)
    .where('codings_hash', '=', codings_hash)
    .execute();
  return new Map(rows.map(({ part, measured }) => [part, JSON.parse(measured) as AgreementRow]));
}

/** Keeps a part in the place of the one on earlier codings. */
export async function keepResult(
  db: StudioDb,
  what: Measured,
  part: number,
  row: AgreementRow,
): Promise<void> {
  const result = { codings_hash: what.codings_hash, measured: JSON.stringify(row) };
  await db
    .insertInto('agreement_result')
    .values({ ...what, ...result, part })
    .onConflict((conflict) => conflict.columns(['study_id', 'basis', 'part']).doUpdateSet(result))
    .execute();
}

/** Forgets what was measured in a study: it is computed anew when somebody asks. */
export async function forgetMeasured(db: StudioDb, study: StudyId): Promise<void> {
  await db.deleteFrom('agreement_result').where('study_id', '=', study).execute();
}
