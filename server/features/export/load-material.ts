import type { ExportContent } from '../../contract/export.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { Release } from '../release/release.door.ts';
import { conceptsOf } from '../../formats/statistics/ddi/concepts.ts';
import { frameOf } from '../frame/frame.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { loadSource } from './export-source.ts';
import type { Material } from './export-worker.ts';
import { openTable } from './open-answers.ts';
import { studySecret } from './study-secret.ts';

/** What a file is written from. */
export async function loadMaterial(
  db: StudioDb,
  study: StudyId,
  release: Release,
  { content, question }: { content: ExportContent; question: string | null },
): Promise<Material> {
  if (content === 'open') return { table: await openTable(db, study, release, question ?? '') };
  const asked = await publishedInstrument(db, study, release.manifest.instrument.number);
  const concepts = asked ? conceptsOf(asked.definition, await frameOf(db, study)) : new Map<string, never>();
  return {
    source: await loadSource(db, release, content, concepts),
    content,
    secret: await studySecret(db, study),
  };
}
