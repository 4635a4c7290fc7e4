import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StudyId } from '../../server/contract/ids.ts';
import type { Mode } from '../../server/contract/participation.ts';
import { closeCollection } from '../../server/features/collection/close-collection.ts';
import { openCollection, startAnswering } from '../../server/features/collection/open-collection.ts';
import { chooseTemplate } from '../../server/features/instrument/choose-template.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { sealingKey } from '../../server/features/collection/collection.reads.ts';
import { countBoxes, takeBoxes } from '../../server/features/response/response.reads.ts';
import { drawTickets } from '../../server/features/ticket/draw-tickets.ts';
import { setMode } from '../../server/features/ticket/ticket.reads.ts';
import { start } from '../../server/main.ts';
import { randomId } from '../../server/platform/random.ts';
import { readSettings } from '../../server/platform/settings.ts';

/** The real server on a port of its own, collecting answers to the PMI questionnaire; for browsers and benches. */
export async function startCollecting({
  simulated = false,
  mode = 'open',
}: { simulated?: boolean; mode?: Mode } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  const running = await start(readSettings({ FOURLINKS_DATA: folder, FOURLINKS_LOG: 'silent', PORT: '0' }));
  const { databases, keyring, now } = running.services;
  const { studio, answers } = databases;
  const study = randomId<StudyId>();
  await studio
    .insertInto('study')
    .values({
      id: study,
      title_zh: '基层绩效管理研究',
      title_en: 'Grass-roots performance management',
      state: 'draft',
      simulated: simulated ? 1 : 0,
      created_at: now().toISOString(),
    })
    .execute();
  await chooseTemplate(studio, study, 'pmi');
  await publishVersion(studio, study, now());
  const { roster } = databases;
  await setMode(roster, study, mode);
  await startAnswering(databases, keyring, await openCollection(studio, answers, keyring, study));
  return {
    address: running.address,
    services: running.services,
    study,
    page: `${running.address}/a/#s=${study}`,
    /** Codes of tickets drawn now, for slips and lists. */
    draw: async (count: number) => (await drawTickets(roster, keyring, study, { count })).codes,
    received: () => countBoxes(answers, study),
    endCollection: () => closeCollection(studio, databases, study),
    /** Opens the boxes of a closed study as a freeze would. */
    async take() {
      return takeBoxes(answers, study, (await sealingKey(studio, keyring, study))!);
    },
    async close() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}
