import { codedDimensions } from '../../../analysis/model/frame/read-frame.ts';
import { textIn } from '../../../analysis/model/text.ts';
import type { Example } from '../../../analysis/suggestion/learn.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { frameOf } from '../frame/frame.door.ts';

/** Fewer settled excerpts teach nothing worth a coder's glance. */
export const needed = 50;

/**
 * The excerpts that reports rest on, with their codes and values, and what the codebook says of each code. Of the kinds that the
 * rules of the frame ask for, where they ask for any; and not of a valence: whether people praise or blame cannot be told by
 * which words they use.
 */
export async function settledExamples(db: StudioDb, study: StudyId) {
  const frame = await frameOf(db, study);
  const wanted = frame.rules.kinds.map(({ kind }) => kind);
  const codes = (await listCodes(db, study)).filter(
    ({ kind, retired }) => !retired && (wanted.length === 0 || wanted.includes(kind)),
  );
  const known = new Set(codes.map(({ code }) => code));
  const { excerpts } = await reportLayer(db, study, 'zh-CN');
  const settled = excerpts.map(({ interview, quote, values, codes }) => ({
    group: interview.id,
    words: quote,
    values,
    labels: codes.map(({ code }) => code).filter((code) => known.has(code)),
  }));
  const definitions: Example[] = codes.map(({ code, name, definition, include, example }) => ({
    words: [name, definition, include, example].map((words) => textIn(words, 'zh-CN')).join('\n'),
    labels: [code],
  }));
  const dimensions = codedDimensions(frame).filter(({ role }) => role !== 'valence');
  return { settled, definitions, dimensions };
}
