import type { SeenPart } from '../../../analysis/model/evidence.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { nameOf } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Code } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { latestInterviews, revisionNumbers } from '../interview/interview.door.ts';
import { shortened } from '../result/result.door.ts';
import { countedExcerpts, type QuotedExcerpt } from './counted-excerpts.ts';
import { part, type Sight } from './sight.ts';

const gone: Sight = { title: both('已不存在的摘录', 'An excerpt that is gone'), seen: null };

/** What the excerpts of a study say as reports count and quote them; the function gives what one of them says. */
export async function seeExcerpts(
  db: StudioDb,
  study: StudyId,
  wanted: readonly string[],
): Promise<(id: string) => Sight> {
  const excerpts = await countedExcerpts(db, study, wanted);
  const latest = new Map((await latestInterviews(db, study)).map(({ id, revision }) => [id, revision]));
  const revisions = [...excerpts.values()].flatMap(({ revision, interview }) => [
    revision,
    latest.get(interview.id) ?? revision,
  ]);
  const numbers = await revisionNumbers(db, [...new Set(revisions)]);
  const frame = await frameOf(db, study);
  const codes = new Map((await listCodes(db, study)).map((code) => [code.code, code]));
  return (id) => {
    const excerpt = excerpts.get(id);
    if (!excerpt) return gone;
    const own = numbers.get(excerpt.revision)!;
    const newest = numbers.get(latest.get(excerpt.interview.id) ?? excerpt.revision)!;
    const { interview, quotes } = excerpt;
    return {
      title: both(
        `${interview.code}：“${shortened(quotes['zh-CN'])}”`,
        `${interview.code}: “${shortened(quotes.en)}”`,
      ),
      seen: [
        part('quote', 'text', '原话', 'Quote', quotes),
        part('interview', 'text', '访谈', 'Interview', interview.code),
        part('revision', 'count', '文稿修订号', 'Revision of the transcript', own),
        ...(newest === own
          ? []
          : [part('waiting', 'count', '待复核的修订号', 'Revision that it was not reviewed on', newest)]),
        ...valueParts(frame, { ...interview.attributes, ...excerpt.values }),
        ...codeParts(excerpt, codes),
      ],
    };
  };
}

function valueParts(frame: Frame, values: QuotedExcerpt['values']): SeenPart[] {
  return frame.dimensions.flatMap(({ code, name }): SeenPart[] => {
    const value = values[code];
    if (value === undefined) return [];
    const told = bilingual(nameOf(frame, code, value));
    return [{ key: `value:${code}`, name: bilingual(name), kind: 'text', value: told }];
  });
}

/** A code with its name, and since which version of the codebook the same counts under it. */
function codeParts({ codes }: Pick<ReportExcerpt, 'codes'>, known: ReadonlyMap<string, Code>): SeenPart[] {
  return codes.flatMap(({ code }) => {
    const found = known.get(code);
    const name = found ? bilingual(found.name) : plain(code);
    return [
      part(`code:${code}`, 'text', `编码 ${code}`, `Code ${code}`, name),
      part(
        `criteria:${code}`,
        'count',
        `编码 ${code} 的定义（编码手册版本）`,
        `Definition of code ${code} (version of the codebook)`,
        found?.criteriaSince ?? 0,
      ),
    ];
  });
}
