import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Preparation, SearchResult } from '../../server/contract/retrieval.ts';
import { codings } from '../server/templates/four-links/demonstration.ts';
import { startTranscripts } from './search-data.ts';

const transcripts = 200;
const characters = 20_000;
const limitMs = 200;

type Server = Awaited<ReturnType<typeof startTranscripts>>;

/** Searching 200 transcripts of 20,000 characters on a real server over HTTP, beside the limit of 200 ms; before it, their preparation. */
export async function printRetrieval(): Promise<void> {
  const quotes = codings['coder-a']!.map(({ quote }) => quote);
  const server = await startTranscripts(
    Array.from({ length: transcripts }, (_, i) => {
      let text = '';
      for (let j = i; text.length < characters; j++)
        text += `问：还有呢？\n答：${quotes[j % quotes.length]}\n`;
      return text;
    }),
  );
  try {
    await printPreparation(server);
    for (const words of ['扣分', '考核 没有', '領導 ~10 談', '“第一反应” | 公示 -扣'])
      await printSearch(server, words);
  } finally {
    await server.close();
  }
}

/** The slices of the page, and for how long they kept anything else waiting at most. */
async function printPreparation({ ask }: Server): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const stands: Preparation[] = [];
  do stands.push(await ask<Preparation>('search/preparation'));
  while (stands.at(-1)!.prepared < transcripts);
  const took = Math.round(performance.now() - began);
  delay.disable();
  const [p99, most] = [delay.percentile(99), delay.max].map((ns) => Math.round(ns / 1e6));
  const seen = stands.map(({ prepared }) => prepared).join(', ');
  console.log(`prepared once: ${took} ms, shown at ${seen} of ${transcripts};`);
  console.log(`the event loop waited ${p99} ms (p99), ${most} ms at most`);
}

async function printSearch({ ask }: Server, words: string): Promise<void> {
  const path = `search?q=${encodeURIComponent(words)}`;
  const { total } = await ask<SearchResult>(path);
  const times: number[] = [];
  for (let i = 0; i < 21; i++) {
    const start = performance.now();
    await ask<SearchResult>(path);
    times.push(performance.now() - start);
  }
  const p95 = times.sort((a, b) => a - b)[19]!;
  console.log(
    `${words}: ${total} hits, p95 ${p95.toFixed(1)} ms, ${(p95 / limitMs).toFixed(2)} of the limit of ${limitMs} ms`,
  );
}
