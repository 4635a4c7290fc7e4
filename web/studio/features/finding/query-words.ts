import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { nameOf } from '../../../../analysis/model/frame/read-frame.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import type { SearchQuery } from '../../../../server/contract/finding.ts';
import { m } from '../../../messages/compiled/messages.js';

interface Speaking {
  pick(text: Text): string;
  list(items: readonly string[]): string;
}

/** What a search looks for, in a line. */
export function queryWords(frame: Frame, { codes, values, words }: SearchQuery, speaking: Speaking): string {
  const chosen = Object.entries(values).flatMap(([dimension, own]) =>
    own.length > 0 ? [speaking.list(own.map((value) => speaking.pick(nameOf(frame, dimension, value))))] : [],
  );
  const parts = [
    ...(codes.length > 0 ? [m.finding_query_in_codes({ codes: speaking.list(codes) })] : []),
    ...chosen,
    ...(words.trim() === '' ? [] : [m.finding_query_in_words({ words: words.trim() })]),
  ];
  return parts.join(' · ');
}
