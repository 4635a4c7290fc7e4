import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../analysis/model/instrument/flow.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { DrawnTickets } from '../../contract/participation.ts';
import type { Questionnaire } from '../../contract/response.ts';
import type { Demonstration } from '../../templates/read-demonstration.ts';
import type { Client } from './client.ts';
import { takeTicket } from './take-ticket.ts';

/** Publishes the questionnaire, draws slips, has every simulated respondent answer as a phone would, and freezes. */
export async function loadSurvey(
  owner: Client,
  study: StudyId,
  { sites = [], responses, slips = responses.length }: Demonstration,
): Promise<void> {
  if (responses.length === 0) return;
  const path = `/api/studies/${study}`;
  await owner.call('POST', `${path}/instrument/versions`);
  await owner.call('PUT', `${path}/sites`, sites);
  await owner.call('PUT', `${path}/participation`, { mode: 'slips' });
  const { codes } = await owner.call<DrawnTickets>('POST', `${path}/tickets`, { count: slips });
  await owner.call('POST', `${path}/collection/open`);
  await answerAll(owner, study, codes, responses);
  await owner.call('POST', `${path}/collection/close`);
  await owner.call('POST', `${path}/releases`);
}

/** Each respondent takes one slip; some slips stay in the box. */
async function answerAll(
  anyone: Client,
  study: StudyId,
  codes: readonly string[],
  responses: readonly Answers[],
): Promise<void> {
  const questionnaire = await anyone.call<Questionnaire>('GET', `/api/answer/${study}`);
  const { hash, publicKey } = questionnaire;
  const definition = questionnaire.definition as Definition;
  const answer = async (answers: Answers, order: number): Promise<void> => {
    const seed = newSeed();
    const cards = layCards(definition, order);
    const sheet = { instrument: hash, answers, flags: flagAnswers(definition, cards, answers) };
    const sealed = await sealSheet(sheet, { study, publicKey }, await withdrawalSecret(seed));
    const ticket = await takeTicket(study, questionnaire, sealed.serial, seed, (blinded) =>
      anyone.call('POST', `/api/tickets/${study}`, { code: codes[order], blinded }),
    );
    await anyone.call('POST', `/api/answer/${study}/boxes`, { ...sealed, ...ticket });
  };
  await Promise.all(responses.map(answer));
}
