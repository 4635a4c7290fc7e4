import { codeByInterview, coOccurrence, saturation } from '../../../analysis/retrieval/matrices.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Matrices } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { searchableTexts } from './searchable-texts.ts';

/** Codes by interview, codes that occur together, and what each interview added, on the coding that reports rest on. */
export async function readMatrices(db: StudioDb, study: StudyId): Promise<Matrices> {
  const texts = await searchableTexts(db, study, true);
  const coded = (await reportLayer(db, study, 'zh-CN')).excerpts.map(({ interview, start, end, codes }) => ({
    interview: interview.id,
    start,
    end,
    codes: codes.map(({ code }) => code),
  }));
  const turns = new Map<string, readonly { start: number; end: number }[]>(
    texts.map(({ id, text }) => [id, text.turns]),
  );
  const used = new Set(coded.flatMap(({ codes }) => codes));
  const ids = texts.map(({ id }) => id as string);
  return {
    interviews: texts.map(({ id, code, roleBand }) => ({ id, code, roleBand })),
    codes: (await listCodes(db, study)).map(({ code }) => code).filter((code) => used.has(code)),
    cells: codeByInterview(coded, (interview) => turns.get(interview) ?? []).map((cell) => ({
      ...cell,
      interview: cell.interview as InterviewId,
    })),
    together: coOccurrence(coded),
    saturation: saturation(coded, ids).map(({ interview, ...step }) => ({
      ...step,
      interview: texts.find(({ id }) => id === interview)!.code,
    })),
  };
}
