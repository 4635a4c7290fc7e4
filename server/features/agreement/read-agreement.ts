import type { CodedText } from '../../../analysis/agreement/coded-text.ts';
import { dimensions } from '../../../analysis/agreement/measure-agreement.ts';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';
import type { AgreementReport } from '../../contract/agreement.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Coder } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type FinishedInterview, finishedInterviews } from '../adjudication/adjudication.reads.ts';
import type { Reader } from '../excerpt/excerpt.reads.ts';
import { latestRevision } from '../interview/interview.reads.ts';
import { selectSimulated } from './agreement.queries.ts';
import { chosenGroup, coderGroups, includesAll } from './coder-groups.ts';
import { labelsOf } from './label-names.ts';
import { measureInWorker } from './measure-in-worker.ts';

const precision = { samples: 1000, confidence: 0.95, seed: 1 };

/** How far coders agree on what all of them finished; `ids` choose them, else those who finished most in common. */
export async function readAgreement(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  ids?: string,
): Promise<AgreementReport> {
  const finished = await finishedInterviews(db, study, reader);
  const groups = coderGroups(finished);
  const coders = chosenGroup(groups, ids)?.coders ?? [];
  const shared = finished.filter((each) => coders.length > 0 && includesAll(each.coders, coders));
  const texts: CodedText[] = [];
  for (const each of shared) texts.push(await codedText(db, study, each, coders));
  const rows = texts.length > 0 ? await measureInWorker({ texts, precision }) : [];
  const { labels, nameOf } = await labelsOf(db, study);
  const place = ({ dimension, label }: (typeof rows)[number]) =>
    1000 * dimensions.indexOf(dimension) + (label === null ? 0 : 1 + labels.indexOf(label));
  const { samples, seed } = precision;
  return {
    groups,
    coders,
    interviews: shared.map(({ interview: { id, code, title } }) => ({ id, code, title })),
    characters: texts.reduce((sum, { length }) => sum + length, 0),
    turns: texts.reduce((sum, { turns }) => sum + turns.length, 0),
    samples,
    seed,
    simulated: await selectSimulated(db, study),
    rows: rows.map((row) => ({ ...row, name: nameOf(row) })).sort((a, b) => place(a) - place(b)),
  };
}

/** An interview as each of the coders coded its latest revision. */
async function codedText(
  db: StudioDb,
  study: StudyId,
  { interview, coders, excerpts }: FinishedInterview,
  group: readonly Coder[],
): Promise<CodedText> {
  const { id: revision, text } = await latestRevision(db, study, interview.id);
  return {
    length: codePoints(text).length,
    turns: speakerTurns(text).map(({ start, end }) => ({ start, end })),
    coders: group.map(({ id }) =>
      excerpts[coders.findIndex((coder) => coder.id === id)]!.filter(
        (excerpt) => excerpt.revision === revision,
      ).map(({ start, end, link, stance, codes }) => ({
        start,
        end,
        link,
        stance,
        codes: codes.map(({ code }) => code),
      })),
    ),
  };
}
