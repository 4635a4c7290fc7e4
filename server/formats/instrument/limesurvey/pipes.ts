import type { Text } from '../../../../analysis/model/words.ts';
import { Untranslatable } from '../expression/syntax.ts';
import type { Names } from './names.ts';
import type { Question } from './survey.ts';

/** What LimeSurvey puts into texts: `{` without a space behind it, up to the next `}`. */
const SLOT = /\{(?![\s{])([^{}]*)\}/g;

/**
 * A text whose slots name items of ours. A slot that says something else becomes …; `lost` hears what it said.
 */
export function withPipes(
  text: Text,
  names: Names,
  self: Question | null,
  lost: (slot: string) => void,
): Text {
  return Object.fromEntries(
    Object.entries(text).map(([language, words]) => [
      language,
      words.replace(SLOT, (_, inside: string) => {
        const literal = /^\s*(?:"([^"]*)"|'([^']*)')\s*$/.exec(inside);
        if (literal) return literal[1] ?? literal[2] ?? '';
        const item = itemOf(inside.trim(), names, self);
        if (item !== null) return `{${item}}`;
        lost(inside);
        return '…';
      }),
    ]),
  );
}

function itemOf(name: string, names: Names, self: Question | null): string | null {
  if (!/^[\w.:#]+$/.test(name)) return null;
  try {
    const { items } = names.find(name, self);
    return new Set(items).size === 1 ? items[0]! : null;
  } catch (error) {
    if (error instanceof Untranslatable) return null;
    throw error;
  }
}
