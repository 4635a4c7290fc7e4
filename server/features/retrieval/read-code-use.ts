import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import { type Coded, codeMatrix, type Counted } from '../../../analysis/retrieval/code-matrix.ts';
import { coOccurrence } from '../../../analysis/retrieval/co-occurrence.ts';
import { saturation } from '../../../analysis/retrieval/saturation.ts';
import { overlap, type Span } from '../../../analysis/text/code-points.ts';
import type { Values } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { CodeMatrix, CodeUse, SaidBy } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { isSaidBy, spokenIn } from './said-by.ts';
import { searchableTexts } from './searchable-texts.ts';

/** A coded span with what it carries itself and what its interview does. */
interface Valued extends Coded {
  readonly values: Values;
}

/**
 * Where codes are, which occur together, and what each interview added, on the coding that reports rest on. Where the words of some
 * speakers only count, so do excerpts that reach into them, and of these what they say.
 */
export async function readCodeUse(
  db: StudioDb,
  study: StudyId,
  saidBy: SaidBy = 'everyone',
): Promise<CodeUse> {
  const texts = await searchableTexts(db, study, true);
  const { excerpts } = await reportLayer(db, study, 'zh-CN');
  const counts = isSaidBy(saidBy);
  const turns = new Map<string, readonly Span[]>(
    texts.map(({ id, text }) => [id, text.turns.filter(counts)]),
  );
  const turnsOf = (interview: string) => turns.get(interview) ?? [];
  const isCounted = ({ interview, ...span }: Valued) =>
    saidBy === 'everyone' || turnsOf(interview).some((turn) => overlap(turn, span));
  const all = excerpts.map(({ interview: { id, attributes }, start, end, values, codes }) => ({
    interview: id,
    start,
    end,
    values: { ...attributes, ...values },
    codes: codes.map(({ code }) => code),
  }));
  const coded = all.filter(isCounted);
  const used = new Set(coded.flatMap(({ codes }) => codes));
  const codeOf = new Map<string, string>(texts.map(({ id, code }) => [id, code]));
  const ids = [...codeOf.keys()];
  return {
    spoken: spokenIn(texts),
    interviews: texts.map(({ id, code, attributes }) => ({ id, code, attributes })),
    codes: (await listCodes(db, study)).map(({ code }) => code).filter((code) => used.has(code)),
    matrices: matricesOf(coded, ids, await frameOf(db, study), { turnsOf, clip: saidBy !== 'everyone' }),
    together: coOccurrence(coded),
    saturation: saturation(coded, ids).map((step) => ({ ...step, interview: codeOf.get(step.interview)! })),
  };
}

function matricesOf(
  coded: readonly Valued[],
  interviews: string[],
  frame: Frame,
  counted: Counted,
): CodeMatrix[] {
  const byInterview = codeMatrix(coded, ({ interview }) => interview, counted);
  const dimensions = [...dimensionsOf(frame, 'attribute'), ...codedDimensions(frame)];
  return [
    { by: null, columns: interviews, cells: byInterview },
    ...dimensions.map(({ code, values }) => {
      const cells = codeMatrix(coded, (each) => each.values[code] ?? '', counted);
      const held = new Set(cells.map(({ column }) => column));
      return {
        by: code,
        columns: [...values.map((value) => value.code), ''].filter((each) => held.has(each)),
        cells,
      };
    }),
  ];
}
