import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** What a content policy says of the scripts and styles that stand in a page itself. */
interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/** Reads a built page: these very scripts and styles may run from within it, and no others. */
export function inlineHashes(page: string | null): InlineHashes {
  const html = page !== null && existsSync(page) ? readFileSync(page, 'utf8') : '';
  const hashesOf = (tag: RegExp) => [...html.matchAll(tag)].map(([, content = '']) => sourceOf(content));
  return {
    scripts: hashesOf(/<script>(.*?)<\/script>/gs),
    styles: hashesOf(/<style>(.*?)<\/style>/gs),
  };
}

const sourceOf = (content: string) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
