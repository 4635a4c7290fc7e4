import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import { flagAnswers } from '../../../analysis/model/instrument/flag-answers.ts';
import { layCards } from '../../../analysis/model/instrument/flow.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';
import { collectionAddresses } from '../../contract/collection.ts';
import type { StudyId } from '../../contract/ids.ts';
import { instrumentAddresses } from '../../contract/instrument.ts';
import { participationAddresses } from '../../contract/participation.ts';
import { releaseAddresses } from '../../contract/release.ts';
import { responseAddresses } from '../../contract/response.ts';
import { siteAddresses } from '../../contract/site.ts';
import { ticketAddresses } from '../../contract/ticket.ts';
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
  const params = { study };
  await owner.call(instrumentAddresses.publish, { params });
  await owner.call(siteAddresses.save, { params, body: [...sites] });
  await owner.call(participationAddresses.change, { params, body: { mode: 'slips' } });
  const { codes } = await owner.call(ticketAddresses.draw, { params, body: { count: slips } });
  await owner.call(collectionAddresses.open, { params });
  await answerAll(owner, study, codes, responses);
  await owner.call(collectionAddresses.close, { params });
  await owner.call(releaseAddresses.freeze, { params, body: {} });
}

/** Each respondent takes one slip; some slips stay in the box. */
async function answerAll(
  anyone: Client,
  study: StudyId,
  codes: readonly string[],
  responses: readonly Answers[],
): Promise<void> {
  const params = { study };
  const questionnaire = await anyone.call(responseAddresses.questionnaire, { params });
  const { hash, publicKey } = questionnaire;
  const definition = questionnaire.definition as Definition;
  const answer = async (answers: Answers, order: number): Promise<void> => {
    const seed = newSeed();
    const cards = layCards(definition, order);
    const sheet = { instrument: hash, answers, flags: flagAnswers(definition, cards, answers) };
    const sealed = await sealSheet(sheet, { study, publicKey }, await withdrawalSecret(seed));
    const ticket = await takeTicket(study, questionnaire, sealed.serial, seed, (blinded) =>
      anyone.call(ticketAddresses.issue, { params, body: { code: codes[order]!, blinded } }),
    );
    await anyone.call(responseAddresses.submit, { params, body: { ...sealed, ...ticket } });
  };
  await Promise.all(responses.map(answer));
}
