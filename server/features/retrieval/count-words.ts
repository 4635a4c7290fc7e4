import { countWords } from '../../../analysis/retrieval/words.ts';
import type { RevisionId, StudyId } from '../../contract/ids.ts';
import type { WordCount } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { redactionLayer } from '../redaction/redaction.reads.ts';
import { searchableTexts } from './searchable-texts.ts';

/** Counts of one masked text; kept, because cutting a text into words takes long. */
const counted = new Map<string, ReadonlyMap<string, number>>();
const mostTexts = 500;
const mostWords = 300;

/** The most frequent words of what respondents say, with the number of interviews they occur in. Redacted words are left out. */
export async function wordCounts(db: StudioDb, study: StudyId): Promise<WordCount[]> {
  const layer = await redactionLayer(db, study);
  const totals = new Map<string, { count: number; interviews: number }>();
  for (const { revision, text } of await searchableTexts(db, study, true)) {
    const masked = text.units
      .filter((_, i) => text.turns[i]!.role !== 'interviewer')
      .map(({ start, end }) => layer.maskText(revision, text.points.text).slice(start, end))
      .join('\n')
      .replaceAll('■', '\n');
    for (const [word, count] of countsOf(revision, masked)) {
      const total = totals.get(word) ?? { count: 0, interviews: 0 };
      totals.set(word, { count: total.count + count, interviews: total.interviews + 1 });
    }
  }
  return [...totals]
    .map(([word, total]) => ({ word, ...total }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
}

function countsOf(revision: RevisionId, text: string): ReadonlyMap<string, number> {
  const key = `${revision} ${text.length}`;
  const known = counted.get(key);
  if (known) return known;
  const counts = countWords(text);
  if (counted.size >= mostTexts) counted.clear();
  counted.set(key, counts);
  return counts;
}
