import { flagAnswers } from '../../../analysis/questionnaire/flag-answers.ts';
import { layCards } from '../../../analysis/questionnaire/flow.ts';
import type { Definition } from '../../../analysis/questionnaire/definition.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Questionnaire } from '../../contract/response.ts';
import type { Client } from './client.ts';
import { INVITED, simulateResponses } from './simulate-responses.ts';

const site = {
  code: 'T',
  name: { 'zh-CN': 'T县税务局（虚构）', en: 'T County Tax Bureau (invented)' },
  invited: INVITED,
};

/** Publishes the questionnaire, opens collection, has every simulated respondent answer as a phone would, and freezes. */
export async function loadSurvey(owner: Client, study: StudyId): Promise<void> {
  const path = `/api/studies/${study}`;
  await owner.call('POST', `${path}/instrument/template`, { template: 'pmi' });
  await owner.call('POST', `${path}/instrument/versions`);
  await owner.call('PUT', `${path}/sites`, [site]);
  await owner.call('POST', `${path}/collection/open`);
  await answerAll(owner, study);
  await owner.call('POST', `${path}/collection/close`);
  await owner.call('POST', `${path}/releases`);
}

async function answerAll(anyone: Client, study: StudyId): Promise<void> {
  const { definition, hash, publicKey } = await anyone.call<Questionnaire>('GET', `/api/answer/${study}`);
  const send = async (
    answers: ReturnType<typeof simulateResponses>[number],
    order: number,
  ): Promise<void> => {
    const cards = layCards(definition as Definition, order);
    const sheet = { instrument: hash, answers, flags: flagAnswers(cards, answers) };
    const secret = await withdrawalSecret(newSeed());
    await anyone.call(
      'POST',
      `/api/answer/${study}/boxes`,
      await sealSheet(sheet, { study, publicKey }, secret),
    );
  };
  await Promise.all(simulateResponses().map(send));
}
