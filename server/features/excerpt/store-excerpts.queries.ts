import { batches } from '../../platform/database/batches.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

type ExcerptRow = Omit<StudioTables['excerpt'], 'removed'>;

/** Excerpts with their codes, held against a version of the codebook. */
export async function insertExcerpts(
  db: StudioDb,
  excerpts: readonly { readonly row: ExcerptRow; readonly codes: readonly string[] }[],
  version: number,
): Promise<void> {
  for (const part of batches(excerpts)) {
    await db
      .insertInto('excerpt')
      .values(part.map(({ row }) => row))
      .execute();
    const codes = part.flatMap(({ row, codes }) =>
      codes.map((code) => ({ excerpt_id: row.id, code, as_of: version })),
    );
    if (codes.length > 0) await db.insertInto('excerpt_code').values(codes).execute();
  }
  const tasks = new Map(
    excerpts.map(({ row }) => [
      `${row.interview_id} ${row.coder_id}`,
      { interview_id: row.interview_id, coder_id: row.coder_id, state: 'open' as const },
    ]),
  );
  for (const part of batches([...tasks.values()])) await db.insertInto('coding_task').values(part).execute();
}
