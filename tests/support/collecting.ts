import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StudyId } from '../../server/contract/ids.ts';
import type { Mode } from '../../server/contract/participation.ts';
import type { Questionnaire } from '../../server/contract/response.ts';
import { closeCollection } from '../../server/features/collection/close-collection.ts';
import { openCollection, startAnswering } from '../../server/features/collection/open-collection.ts';
import { chooseTemplate } from '../../server/features/instrument/choose-template.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { sealingKey } from '../../server/features/collection/collection.door.ts';
import { freezeRelease } from '../../server/features/release/freeze-release.ts';
import { countBoxes, takeBoxes } from '../../server/features/response/response.door.ts';
import { drawTickets } from '../../server/features/participation/draw-tickets.ts';
import { setMode } from '../../server/features/participation/participation.door.ts';
import { start } from '../../server/main.ts';
import { randomId } from '../../server/platform/random.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { Respondent } from './live/respondent.ts';
import { copyMigrated, givenResearcher } from './server.ts';

/** The real server on a port of its own, collecting answers to the PMI questionnaire; for browsers and benches. */
export async function startCollecting({
  simulated = false,
  mode = 'open',
}: { simulated?: boolean; mode?: Mode } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  await copyMigrated(folder);
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
    /** Each answers with a code of its own, leaving every question out. */
    async answer(codes: readonly string[]) {
      const reply = await fetch(`${running.address}/api/answer/${study}`);
      const questionnaire = (await reply.json()) as Questionnaire;
      for (const code of codes) {
        const one = new Respondent({ study, path: '', codes, questionnaire }, code);
        await one.prepare({});
        await one.draw(running.address);
        await one.answer(running.address);
      }
    },
    /** Freezes a closed study. */
    async freeze() {
      const { id } = await givenResearcher(running.services);
      return freezeRelease(running.services, study, id);
    },
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
