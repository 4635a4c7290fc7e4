import { createHmac } from 'node:crypto';

/** A cell of an open question with a name of its own. */
export interface Ordered {
  readonly id: string;
  readonly text: string;
}

/**
 * Texts in an order that the secret of their release gives: the same whenever they are read, and known to nobody without it. Names
 * are digests, so they say nothing of a place.
 */
export function inStableOrder(secret: Uint8Array, question: string, texts: readonly string[]): Ordered[] {
  return texts
    .map((text, at): Ordered => {
      const digest = createHmac('sha256', secret).update(`open ${question} ${at}\n${text}`).digest('hex');
      return { id: digest.slice(0, 20), text };
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
