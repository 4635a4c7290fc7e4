import type { StudyId } from '../../contract/ids.ts';
import type { RefiPreview } from '../../contract/refi.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { diagnose, type Diagnosis } from './diagnose.ts';
import { describePlan } from './describe-plan.ts';
import { openContainer } from './open-container.ts';
import { planImport } from './plan-import.ts';
import { readProject } from './read-project.ts';

/** What a file would bring into a study, and what of it cannot be carried. Nothing is stored. */
export async function previewImport(db: StudioDb, study: StudyId, bytes: Buffer): Promise<RefiPreview> {
  const container = await openContainer(bytes);
  const reading = await readProject(container);
  const { kind, name, origin, sources, notCarried, attributesNotCarried, troubles } = diagnose(
    container,
    reading,
  );
  return {
    kind,
    name,
    origin,
    ...describePlan(await planImport(db, study, reading.project)),
    sources: sources.map(describeSource),
    notCarried,
    attributesNotCarried,
    troubles,
  };
}

function describeSource(source: Diagnosis['sources'][number]): RefiPreview['sources'][number] {
  const { name, selections, carried } = source;
  if ('missing' in source)
    return { name, selections, carried, missing: source.missing, evidence: null, rule: null, hitRate: null };
  const { evidence, rule, hitRate } = source;
  const said = rule && `CRLF ${rule.crlf} · LF ${rule.lf} · BOM ${rule.bom} · ${rule.unit}`;
  return { name, selections, carried, missing: null, evidence, rule: said, hitRate };
}
