import { type Outcome, voicesOutcome } from '../../../analysis/evidence/claim-outcome.ts';
import { byKey } from '../../../analysis/model/by-key.ts';
import { speaksOf } from '../../../analysis/joint/display.ts';
import type { Sign } from '../../../analysis/joint/fit.ts';
import { dimensionOf, offered } from '../../../analysis/model/frame/read-frame.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { countInterviews, exemplar, type OpenSurvey } from '../result/result.door.ts';
import { notAsked, saying } from './claim-words.ts';
import type { Came, TestOf } from './came.ts';

type Voices = TestOf<'voices'>;

/** So many quotes are taken along: one of an interview, and no more than can be read at a glance. */
const MOST_QUOTES = 6;

/** Whether most interviews that speak of something take one side. */
export async function testVoices(
  db: StudioDb,
  study: StudyId,
  { frame }: Pick<OpenSurvey, 'frame'>,
  tests: readonly Voices[],
): Promise<(test: Voices) => Came> {
  const { excerpts } = tests.length > 0 ? await reportLayer(db, study, 'zh-CN') : { excerpts: [] };
  const codebook = await listCodes(db, study);
  const valence = dimensionOf(frame, 'valence');
  const signs = new Map(valence?.values.map(({ code, sign = 0 }) => [code, sign]));
  return ({ codes, columns, sign }) => {
    if (!valence || !codebook.some(({ code }) => codes.includes(code)))
      return notAsked('没有这些编码，或没有立场维度', 'There are no such codes, or no valence');
    const cells = (columns ?? [undefined]).map((column) => ({ ...nowhere, column, codes }));
    const spoken = excerpts.filter((excerpt) => {
      const said = { values: excerpt.values, codes: excerpt.codes.map(({ code }) => code) };
      return cells.some((cell) => speaksOf(cell, said, { frame, codes: codebook }));
    });
    const taking = (wanted: Sign) =>
      spoken.filter(({ values }) => signs.get(values[valence.code] ?? '') === wanted);
    const counts = {
      interviews: countInterviews(spoken),
      favourable: countInterviews(taking(1)),
      unfavourable: countInterviews(taking(-1)),
      neutral: countInterviews(taking(0)),
    };
    const outcome = voicesOutcome(counts, sign);
    const names = (of: Sign) =>
      offered(valence).flatMap((value) => ((value.sign ?? 0) === of ? [bilingual(value.name)] : []));
    const found = both(
      `访谈应多为“${listed(names(sign), 'zh-CN')}”（编码 ${codes.join('、')}）；谈到的 ${counts.interviews} 份中，有利 ${counts.favourable} 份，不利 ${counts.unfavourable} 份，其他 ${counts.neutral} 份`,
      `Interviews should mostly be “${listed(names(sign), 'en')}” (codes ${codes.join(', ')}); of ${counts.interviews} that speak of it, ${counts.favourable} are favourable, ${counts.unfavourable} unfavourable, ${counts.neutral} other`,
    );
    const refs = quotesOf(taking(sideOf(outcome, sign))).map(
      ({ id }) => ({ kind: 'excerpt', excerpt: id }) as const,
    );
    return { outcome, sentence: saying(found, outcome), refs };
  };
}

const nowhere = { row: undefined, items: [] as string[], adverse: false };

const listed = (names: readonly Bilingual[], language: keyof Bilingual) =>
  names.map((name) => name[language]).join(language === 'en' ? ', ' : '、');

/** The quotes that say what came out. */
function sideOf(outcome: Outcome, sign: Sign): Sign {
  return outcome === 'fails' ? ((0 - sign) as Sign) : sign;
}

function quotesOf(excerpts: readonly ReportExcerpt[]): ReportExcerpt[] {
  return [...byKey(excerpts, ({ interview }) => interview.id).values()]
    .map((own) => exemplar(own)!)
    .slice(0, MOST_QUOTES);
}
