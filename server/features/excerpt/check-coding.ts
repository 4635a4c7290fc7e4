import type { Values } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { codeKinds } from '../codebook/codebook.door.ts';
import * as frame from '../frame/frame.door.ts';

/** Every code is in the codebook, and codes and values keep the rules of the frame. */
export async function checkCoding(
  db: StudioDb,
  study: StudyId,
  { values, codes }: { readonly values: Values; readonly codes: readonly string[] },
): Promise<void> {
  const known = await codeKinds(db, study);
  const kinds = codes.map((code) => {
    const kind = known.get(code);
    if (kind === undefined) throw new Problem('code-unknown', { code });
    return kind;
  });
  await frame.checkCoding(db, study, values, kinds);
}
