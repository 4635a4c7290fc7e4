import { both, type Text } from '../../../analysis/model/words.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { loadCells, type Release } from '../release/release.door.ts';
import { randomOrder } from '../release/shuffle.door.ts';
import type { ExportTable } from './export-table.ts';

interface OpenQuestion {
  readonly name: string;
  readonly label: Text;
  readonly answers: readonly string[];
}

/** Open questions that enough people answered for their words to be read. */
export async function openQuestions(db: StudioDb, study: StudyId, release: Release): Promise<OpenQuestion[]> {
  const least = await leastAnswers(db, study);
  const questions: OpenQuestion[] = [];
  for (const column of release.manifest.columns.filter(({ pool }) => pool.startsWith('open'))) {
    const cells = (await loadCells(db, release, column.pool))(column);
    const answers = ArrayBuffer.isView(cells) ? [] : cells.filter((words) => words.trim() !== '');
    if (answers.length >= least) questions.push({ name: column.name, label: column.label, answers });
  }
  return questions;
}

/** The answers to one open question in an order of their own: nothing joins them to a row or to each other. */
export async function openTable(
  db: StudioDb,
  study: StudyId,
  release: Release,
  question: string,
): Promise<ExportTable> {
  const asked = release.manifest.columns.find(
    ({ name, pool }) => name === question && pool.startsWith('open'),
  );
  if (!asked) throw new Problem('export-question-unknown', { question });
  const found = (await openQuestions(db, study, release)).find(({ name }) => name === question);
  if (!found) throw new Problem('export-too-few', { floor: await leastAnswers(db, study) });
  const order = randomOrder(found.answers.length);
  return {
    title: found.label,
    notes: [both('顺序随机，与任何答卷行无关。', 'In an order drawn by chance, joined to no row.')],
    retained: 1,
    rows: order.length,
    variables: [
      {
        name: question,
        label: found.label,
        level: 'nominal',
        role: 'open',
        scoring: '',
        values: [],
        missing: [],
        cells: Array.from(order, (at) => found.answers[at]!),
      },
    ],
    sets: [],
  };
}

/** Words are read of as many people as numbers are told of outside the team. */
async function leastAnswers(db: StudioDb, study: StudyId): Promise<number> {
  return (await audienceIn(db, study, null)).floor;
}
