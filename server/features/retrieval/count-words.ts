import { setImmediate as breathe } from 'node:timers/promises';
import { wordCounter } from '../../../analysis/retrieval/words.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { SaidBy, WordCounts } from '../../contract/retrieval.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { readTerms } from '../../templates/read-terms.ts';
import { frameOf } from '../frame/frame.door.ts';
import { isSaidBy, spokenIn } from './said-by.ts';
import { searchableTexts } from './searchable-texts.ts';

/** Counts by the hash of what is counted and how, so that a new redaction counts anew; kept, because cutting a text into words takes long. */
const counted = new Map<string, ReadonlyMap<string, number>>();
const mostTexts = 500;
const mostWords = 300;

/** The most frequent words of what is said, with the number of interviews they occur in. Redacted words are left out. */
export async function wordCounts(
  db: StudioDb,
  study: StudyId,
  saidBy: SaidBy = 'all-but-interviewers',
): Promise<WordCounts> {
  const terms = await readTerms((await frameOf(db, study)).code);
  const totals = new Map<string, { count: number; interviews: number }>();
  const texts = await searchableTexts(db, study, false);
  const counts = isSaidBy(saidBy);
  for (const { text } of texts) {
    const masked = text.units
      .filter((_, i) => counts(text.turns[i]!))
      .map(({ start, end }) => text.points.text.slice(start, end))
      .join('\n')
      .replaceAll('■', '\n');
    for (const [word, count] of await countsOf(masked, terms)) {
      const total = totals.get(word) ?? { count: 0, interviews: 0 };
      totals.set(word, { count: total.count + count, interviews: total.interviews + 1 });
    }
  }
  const words = [...totals]
    .map(([word, total]) => ({ word, ...total }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, mostWords);
  return { words, spoken: spokenIn(texts) };
}

/** Other requests have their turn after each text that is counted anew. */
async function countsOf(text: string, terms: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const key = sha256(JSON.stringify([terms, text]));
  const known = counted.get(key);
  if (known) return known;
  const counts = wordCounter(terms)(text);
  if (counted.size >= mostTexts) counted.clear();
  counted.set(key, counts);
  await breathe();
  return counts;
}
