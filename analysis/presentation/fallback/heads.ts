import { type Bilingual, both } from '../../model/words.ts';
import type { Heading } from '../build-table.ts';
import { termOf } from '../terms/term-of.ts';

/** The heading of a field within a group bears the words of both. */
export function head(path: string): Heading {
  const words = path.split('.').map(termOf);
  const last = words.at(-1)!;
  return { key: path, kind: last.kind, label: joined(words.map(({ label }) => label)) };
}

export const joined = (words: readonly Bilingual[]) =>
  both(words.map((word) => word['zh-CN']).join(' '), words.map(({ en }) => en).join(' '));
