import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StudyId } from '../../server/contract/ids.ts';
import type { Mode } from '../../server/contract/participation.ts';
import type { Questionnaire } from '../../server/contract/response.ts';
import { closeCollection } from '../../server/features/collection/close-collection.ts';
import { openCollection, startAnswering } from '../../server/features/collection/open-collection.ts';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { beginDraft } from '../../server/features/instrument/begin-draft.ts';
import { publishVersion } from '../../server/features/instrument/publish-version.ts';
import { sealingKey } from '../../server/features/collection/collection.door.ts';
import { orderFreeze } from '../../server/features/release/freeze-job.ts';
import { countBoxes } from '../../server/features/response/response.door.ts';
import { drawTickets } from '../../server/features/participation/draw-tickets.ts';
import { setMode } from '../../server/features/participation/participation.door.ts';
import type { ReleaseDetail } from '../../server/contract/release.ts';
import { startJob } from '../../server/platform/jobs/start-job.ts';
import { start } from '../../server/main.ts';
import { randomId } from '../../server/platform/random.ts';
import type { Services } from '../../server/platform/services.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { endOf } from './jobs.ts';
import { Respondent } from './live/respondent.ts';
import { copyMigrated, givenResearcher } from './server.ts';
import { giveInstrument } from './templates.ts';
import { takeBoxes } from './take-boxes.ts';

/** The real server on a port of its own, collecting answers to the PMI questionnaire or another; for browsers and benches. */
export async function startCollecting({
  simulated = false,
  mode = 'open',
  definition,
}: { simulated?: boolean; mode?: Mode; definition?: Definition | undefined } = {}) {
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
      title: JSON.stringify({ 'zh-CN': '基层绩效管理研究', en: 'Grass-roots performance management' }),
      state: 'draft',
      simulated: simulated ? 1 : 0,
      created_at: now().toISOString(),
    })
    .execute();
  await (definition ? beginDraft(studio, study, definition) : giveInstrument(studio, study));
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
    answer: (codes: readonly string[]) => answerAt(running.address, study, codes),
    /** Freezes a closed study. */
    freeze: () => freezeOn(running.services, study),
    endCollection: () => closeCollection(studio, databases, study),
    /** Opens the boxes of a closed study as a freeze would. */
    async take() {
      return takeBoxes(answers, study, (await sealingKey(studio, keyring, study))!);
    },
    async close() {
      await running.close();
      for (const each of [folder, `${folder}-keys`]) rmSync(each, { recursive: true, force: true });
    },
  };
}

/** Each answers at an address with a code of its own, leaving every question out. */
export async function answerAt(address: string, study: StudyId, codes: readonly string[]): Promise<void> {
  const reply = await fetch(`${address}/api/answer/${study}`);
  const questionnaire = (await reply.json()) as Questionnaire;
  for (const code of codes) {
    const one = new Respondent({ study, path: '', codes, questionnaire }, code);
    await one.prepare({});
    await one.draw(address);
    await one.answer(address);
  }
}

/** Freezes a closed study of a server. */
export async function freezeOn(services: Services, study: StudyId): Promise<ReleaseDetail> {
  const { id: owner } = await givenResearcher(services);
  const order = await orderFreeze(services, study, {});
  await startJob(services, { ...order, owner });
  const { result, problem } = await endOf(services, study, order.id);
  if (result === null) throw new Error(problem ?? '');
  return JSON.parse(result) as ReleaseDetail;
}
