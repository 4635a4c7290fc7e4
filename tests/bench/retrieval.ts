import { findHits } from '../../analysis/retrieval/find.ts';
import { parseQuery } from '../../analysis/retrieval/query.ts';
import { codePoints } from '../../analysis/text/code-points.ts';
import { speakerTurns } from '../../analysis/text/turns.ts';
import { codings } from '../../server/features/demonstration/codings.ts';
import { fold } from '../../server/features/retrieval/fold.ts';

const transcripts = 200;
const characters = 20_000;
const limitMs = 200;

/** Searching 200 transcripts of 20,000 characters that are in memory, beside the limit of 200 ms. */
export function printRetrieval(): void {
  const quotes = codings['coder-a'].map(({ quote }) => quote);
  const texts = Array.from({ length: transcripts }, (_, i) => {
    let text = '';
    for (let j = i; text.length < characters; j++) text += `问：还有呢？\n答：${quotes[j % quotes.length]}\n`;
    return text;
  });
  const began = performance.now();
  const prepared = texts.map((text) => {
    const { toIndex } = codePoints(text);
    const units = speakerTurns(text).map(({ wordsStart, end }) => ({
      start: toIndex(wordsStart),
      end: toIndex(end),
    }));
    return { folded: fold(text), units };
  });
  console.log(`prepared once: ${Math.round(performance.now() - began)} ms`);
  for (const words of ['扣分', '考核 没有', '領導 ~10 談', '“第一反应” | 公示 -扣']) {
    const query = parseQuery(fold(words));
    const times = Array.from({ length: 21 }, () => {
      const start = performance.now();
      for (const { folded, units } of prepared) findHits(folded, units, query);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    const hits = prepared.reduce((sum, { folded, units }) => sum + findHits(folded, units, query).length, 0);
    const p95 = times[19]!;
    console.log(
      `${words}: ${hits} hits, p95 ${p95.toFixed(1)} ms, ${(p95 / limitMs).toFixed(2)} of the limit of ${limitMs} ms`,
    );
  }
}
