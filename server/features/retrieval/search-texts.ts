import { dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import { readValueList } from '../../../analysis/model/frame/value-list.ts';
import { findHits, type Range } from '../../../analysis/retrieval/find.ts';
import { parseQuery } from '../../../analysis/retrieval/query.ts';
import type { InterviewId, StudyId } from '../../contract/ids.ts';
import type { Search, SearchResult } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Reader, visibleExcerpts } from '../excerpt/excerpt.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { noteAsSeen, seesRaw } from '../redaction/redaction.door.ts';
import { fold } from './fold.ts';
import { spokenIn } from './said-by.ts';
import { type SearchableInterview, searchableTexts } from './searchable-texts.ts';

const CONTEXT = 24;
const mostHits = 500;

/** Keywords in context over every transcript of a study, whatever script or width they are typed in. */
export async function searchTexts(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  { q, values, speaker, ...coding }: Search,
): Promise<SearchResult> {
  const query = parseQuery(fold(q));
  if (query.length === 0) throw new Problem('query-empty');
  const { described, coded } = await partsOf(db, study, values);
  const texts = (await searchableTexts(db, study, seesRaw(reader.role))).filter(isSo(described));
  const within = await codedRanges(db, study, reader, { ...coding, ...(coded !== '' && { values: coded }) });
  const mask = await noteAsSeen(db, study, reader.role);
  const hits: SearchResult['hits'] = [];
  let [total, interviews] = [0, 0];
  for (const { id, code, attributes, text } of texts) {
    const { points, folded, turns, units } = text;
    const spoken = units.filter((_, i) => !speaker || turns[i]!.role === speaker);
    const ranges = within?.get(id) ?? [];
    let found = findHits(folded, spoken, query);
    if (within) {
      const inside = ({ start, end }: Range) => {
        const [from, to] = [points.toPoint(start), points.toPoint(end)];
        return ranges.some((span) => span.start <= from && to <= span.end);
      };
      found = found.filter(inside);
    }
    total += found.length;
    if (found.length > 0) interviews += 1;
    for (const { start, end } of found.slice(0, Math.max(0, mostHits - hits.length))) {
      const [from, to] = [points.toPoint(start), points.toPoint(end)];
      const turn = turns[units.findIndex((unit) => unit.start <= start && end <= unit.end)]!;
      hits.push({
        interview: { id, code, attributes },
        speaker: turn.speaker && mask(turn.speaker),
        start: from,
        end: to,
        before: points.slice(Math.max(turn.wordsStart, from - CONTEXT), from),
        words: points.slice(from, to),
        after: points.slice(to, Math.min(turn.end, to + CONTEXT)),
      });
    }
  }
  return { hits, total, interviews, searched: texts.length, spoken: spokenIn(texts) };
}

/** What is asked of interviews, by attribute, and what of the coding, as a filter of excerpts. */
async function partsOf(db: StudioDb, study: StudyId, values = '') {
  const asked = readValueList(values);
  const attributes = dimensionsOf(await frameOf(db, study), 'attribute').map(({ code }) => code);
  const described = [...asked].filter(([dimension]) => attributes.includes(dimension));
  const coded = [...asked]
    .filter(([dimension]) => !attributes.includes(dimension))
    .flatMap(([dimension, own]) => own.map((value) => `${dimension}:${value}`))
    .join(',');
  return { described, coded };
}

const isSo =
  (described: readonly (readonly [attribute: string, values: readonly string[]])[]) =>
  ({ attributes }: SearchableInterview) =>
    described.every(([attribute, values]) => values.includes(attributes[attribute] ?? ''));

/** Where something is coded so, by interview; null when nothing is asked of the coding. */
async function codedRanges(
  db: StudioDb,
  study: StudyId,
  reader: Reader,
  coding: Pick<Search, 'values' | 'code'>,
): Promise<Map<InterviewId, Range[]> | null> {
  if (!coding.values && !coding.code) return null;
  const ranges = new Map<InterviewId, Range[]>();
  for (const { interview, start, end } of await visibleExcerpts(db, study, reader, coding))
    ranges.set(interview.id, [...(ranges.get(interview.id) ?? []), { start, end }]);
  return ranges;
}
