import { canonicalJson } from '../../../analysis/questionnaire/canonical.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { AnswersDb, AnswersTables, StudioDb } from '../../platform/database/tables.ts';
import type { Keyring } from '../../platform/keyring.ts';
import { Problem } from '../../platform/problem.ts';
import { publishedInstrument } from '../instrument/instrument.reads.ts';
import { countBoxes } from '../response/response.reads.ts';
import { findOpened, findStudy, keepSealingKey, setState, storeQuestionnaire } from './collection.queries.ts';
import { makeSealingKey } from './sealing-key.ts';

/**
 * Opens the collection in the studio and returns what the answer path is to show. That is stored only after the studio's
 * commit: a public key whose private half is not on disk would seal answers for ever. Opening again repairs.
 */
export async function openCollection(
  db: StudioDb,
  answers: AnswersDb,
  keyring: Keyring,
  study: StudyId,
): Promise<AnswersTables['questionnaire']> {
  const instrument = await publishedInstrument(db, study);
  if (!instrument) throw new Problem('instrument-unpublished');
  const before = await findOpened(answers, study);
  if (before?.state === 'held') throw new Problem('freeze-unfinished');
  if (before && before.definition_hash !== instrument.hash && (await countBoxes(answers, study)) > 0)
    throw new Problem('version-in-use');

  const publicKey = await keepSealingKey(db, study, await makeSealingKey(keyring));
  await setState(db, study, 'collecting');
  const { title_zh, title_en, simulated, floor } = (await findStudy(db, study))!;
  return {
    study_id: study,
    state: 'open',
    definition: canonicalJson(instrument.definition),
    definition_hash: instrument.hash,
    public_key: publicKey,
    title_zh,
    title_en,
    simulated,
    floor,
  };
}

/** The second half of opening: from here on the questionnaire is answered. */
export async function startAnswering(
  answers: AnswersDb,
  questionnaire: AnswersTables['questionnaire'],
): Promise<void> {
  if (!(await storeQuestionnaire(answers, questionnaire))) throw new Problem('freeze-unfinished');
}
