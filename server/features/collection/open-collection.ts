import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables, Databases, StudioDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { closeQuestionnaire, countBoxes, storeQuestionnaire } from '../response/response.door.ts';
import { modeOf, publicKeyOf, startIssuing } from '../participation/participation.door.ts';
import { findOpened, findStudy } from './collection.queries.ts';
import { keepSealingKey, pinPromises, setState } from '../study/study.door.ts';
import { makeSealingKey } from './sealing-key.ts';

/** Some 65,000 hashes: a second of a phone, which nobody feels once and a flood feels. */
const WORK_BITS = 16;

type Opened = Omit<AnswersTables['questionnaire'], 'mode' | 'ticket_key' | 'ticket_proof' | 'work'>;

/**
 * Opens the collection in the studio and returns what the answer path is to show. That is stored only after the studio's
 * commit: a public key whose private half is not on disk would seal answers for ever. Opening again repairs.
 */
export async function openCollection(
  db: StudioDb,
  answers: AnswersDb,
  keyring: Keyring,
  study: StudyId,
): Promise<Opened> {
  const instrument = await publishedInstrument(db, study);
  if (!instrument) throw new Problem('instrument-unpublished');
  const before = await findOpened(answers, study);
  if (before?.state === 'held') throw new Problem('freeze-unfinished');
  if (before && before.definition_hash !== instrument.hash && (await countBoxes(answers, study)) > 0)
    throw new Problem('version-in-use');

  const { publicKey, privateKey } = await makeSealingKey();
  const kept = await keepSealingKey(db, study, { publicKey, wrappedKey: keyring.wrap(privateKey) });
  await setState(db, study, 'collecting');
  const promises = await pinPromises(db, study);
  const { title, simulated, floor } = (await findStudy(db, study))!;
  return {
    study_id: study,
    state: 'open',
    definition: instrument.stored,
    definition_hash: instrument.hash,
    public_key: kept,
    title,
    simulated,
    floor,
    promises: JSON.stringify(promises),
  };
}

/** The second half of opening: from here on the questionnaire is answered, and tickets are issued for it. */
export async function startAnswering(
  { roster, answers }: Pick<Databases, 'roster' | 'answers'>,
  keyring: Keyring,
  opened: Opened,
): Promise<void> {
  const study = opened.study_id;
  const key = await publicKeyOf(roster, keyring, study);
  const mode = await modeOf(roster, study);
  const work = mode === 'open' ? WORK_BITS : 0;
  const tickets = { ticket_key: key?.modulus ?? null, ticket_proof: key?.proof ?? null };
  if (!(await storeQuestionnaire(answers, { ...opened, mode, ...tickets, work })))
    throw new Problem('freeze-unfinished');
  if (!key || (await startIssuing(roster, study, key.modulus))) return;
  // A freeze ended in between and took the key along.
  await closeQuestionnaire(answers, study);
  throw new Problem('changed-meanwhile');
}
