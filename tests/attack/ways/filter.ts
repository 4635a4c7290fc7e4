import { apart, type Bits, keyOf, sizeOf } from '../bits.ts';
import type { Tally } from '../tally.ts';
import type { Attempt } from './attempts.ts';

/** What a server does with a request: it gives numbers, or a refusal whose words are read too. */
export type Ask = (request: object) => Promise<{ readonly given: boolean; readonly body: string }>;

/**
 * Asks for everything, and looks at whom the answers are about: a group of fewer than k, or two answers that differ in fewer than
 * k people, tell of these few.
 */
export async function filterPeople(
  attempts: readonly Attempt[],
  ask: Ask,
  k: number,
  tally: Tally,
): Promise<void> {
  const seen = new Map<string, { name: string; people: Bits }>();
  const refusals = new Map<string, Set<string>>();
  for (const { way, request, groups } of attempts) {
    tally.try(`filters: ${way}`, groups.length);
    const { given, body } = await ask(request);
    if (!given) {
      refusals.set(way, (refusals.get(way) ?? new Set()).add(ownWords(body, request)));
      continue;
    }
    for (const { name, people } of groups) {
      const size = sizeOf(people);
      if (size > 0 && size < k) tally.found(`filters: ${way}`, `${name}: ${size} people`);
      if (size >= k) seen.set(keyOf(people), { name, people });
    }
  }
  const all = [...seen.values()];
  tally.try('filters: differences of two requests', (all.length * (all.length - 1)) / 2);
  all.forEach((one, at) => {
    for (const other of all.slice(at + 1)) {
      const left = apart(one.people, other.people, k);
      if (left > 0 && left < k)
        tally.found(
          'filters: differences of two requests',
          `(${one.name}) and (${other.name}) differ in ${left} people`,
        );
    }
  });
  for (const [way, bodies] of refusals) {
    tally.try('words of refusals');
    if (bodies.size > 1)
      tally.found(
        'words of refusals',
        `${way}: ${bodies.size} different refusals: ${[...bodies].slice(0, 2).join(' | ')}`,
      );
  }
}

/** A refusal without the items that the request names and the place in it; numbers stay, for a number could be a count of people. */
function ownWords(body: string, request: object): string {
  const said = new Set(JSON.stringify(request).match(/[A-Za-z]+\d+/g) ?? []);
  return body
    .replace(/character \d+/g, 'character')
    .replace(/[A-Za-z]+\d+/g, (word) => (said.has(word) ? '…' : word));
}
