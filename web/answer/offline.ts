import { fill } from '../../server/contract/address.ts';
import { answeringPaths } from '../../server/contract/paths.ts';

const CACHE = 'fourlinks-answer';
const base = new URL('.', location.href).pathname;

// The only address that may become a worker, whatever else asks for one.
const policy = window.trustedTypes?.createPolicy('answer-worker', { createScriptURL: () => `${base}sw.js` });

/** Keeps this page and its questionnaire, and nothing of the respondent, so that it opens again without a network. */
export async function keepOffline(study: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { files } = (await (await fetch(`${base}bundle.json`)).json()) as { files: Record<string, string> };
  const cache = await caches.open(CACHE);
  const kept = Object.keys(files).filter((file) => file.startsWith('assets/'));
  await cache.addAll([
    base,
    ...kept.map((file) => base + file),
    fill(answeringPaths.questionnaire, { study }),
  ]);
  await navigator.serviceWorker.register(policy?.createScriptURL('') ?? `${base}sw.js`);
}

/** Deletes what `keepOffline` kept. */
export async function forgetOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await caches.delete(CACHE);
  const workers = await navigator.serviceWorker.getRegistrations();
  await Promise.all(workers.map((worker) => worker.unregister()));
}

declare global {
  interface Window {
    /** Not in the types of the library; what a policy gives is a string to them. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(): string },
      ): { createScriptURL(url: string): string };
    };
  }
}
