import { askedOf } from '../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../analysis/model/instrument/kinds/index.ts';
import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import { type Promises, promisesOfOneFloor } from '../../contract/promises.ts';
import type { KeyProof, Questionnaire } from '../../contract/response.ts';
import type { AnswersDb, AnswersTables } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { storedDefinition } from '../instrument/instrument.door.ts';
import { findQuestionnaire } from './response.queries.ts';

/** What the answer page may know; `issuer` is the host of the tickets when it is another one. */
export async function showQuestionnaire(
  db: AnswersDb,
  study: StudyId,
  issuer: string | null,
): Promise<Questionnaire> {
  const found = await findQuestionnaire(db, study);
  if (!found) throw new Problem('questionnaire-unknown');
  const definition = storedDefinition(found.definition);
  return {
    state: found.state === 'open' ? 'open' : 'closed',
    title: JSON.parse(found.title) as Text,
    simulated: found.simulated === 1,
    promises: told(found),
    definition: askedOf(definition),
    questions: definition.items.filter((item) => !kindOf(item).presence).length,
    hash: found.definition_hash,
    publicKey: Buffer.from(found.public_key).toString('base64url'),
    mode: found.mode,
    ticketKey: found.ticket_key && Buffer.from(found.ticket_key).toString('base64url'),
    work: found.work,
    issuer,
  };
}

/** As it was told when the collection opened, whatever the study says now. */
function told({ promises, floor }: Pick<AnswersTables['questionnaire'], 'promises' | 'floor'>): Promises {
  return promises === null ? promisesOfOneFloor(floor) : (JSON.parse(promises) as Promises);
}

/** Apart from the questionnaire, because only those who go on need it and it is large. */
export async function showKeyProof(db: AnswersDb, study: StudyId): Promise<KeyProof> {
  const found = await findQuestionnaire(db, study);
  if (!found) throw new Problem('questionnaire-unknown');
  return { roots: Buffer.from(found.ticket_proof ?? []).toString('base64url') };
}
