import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StudyId } from '../../contract/ids.ts';
import type { Services } from '../../platform/services.ts';
import { takeInPseudonymKey } from './redaction.queries.ts';

const ending = '.key';

/** Earlier versions kept the keys of pseudonyms as files of one machine; they move, as they are, to where every process finds them. */
export async function takeInPseudonymKeys({ databases, settings }: Services): Promise<void> {
  const folder = join(settings.dataFolder, 'pseudonyms');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(ending))) {
    const study = name.slice(0, -ending.length) as StudyId;
    await takeInPseudonymKey(databases.studio, study, readFileSync(join(folder, name)));
  }
  rmSync(folder, { recursive: true });
}
