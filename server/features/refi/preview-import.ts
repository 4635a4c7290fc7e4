import type { StudyId } from '../../contract/ids.ts';
import type { RefiPreview } from '../../contract/refi.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { describePlan } from './describe-plan.ts';
import type { Diagnosis } from '../../formats/refi/diagnose.ts';
import { planImport } from './plan-import.ts';
import type { FileReading } from '../../formats/refi/reading-worker.ts';

/** What a file would bring into a study, and what of it cannot be carried. Nothing is stored. */
export async function previewImport(
  db: StudioDb,
  study: StudyId,
  { project, diagnosis }: FileReading,
): Promise<RefiPreview> {
  const { kind, name, origin, rule, evidence, rules, sources, notCarried, attributesNotCarried, troubles } =
    diagnosis;
  return {
    kind,
    name,
    origin,
    ...describePlan(await planImport(db, study, project)),
    rule,
    evidence,
    rules,
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
  return { name, selections, carried, missing: null, evidence, rule, hitRate };
}
