import { textIn } from '../../../../../analysis/model/words.ts';
import type { Askable } from '../edit/askable.ts';
import type { Nameable } from './new-row.ts';

/** A variable of a questionnaire in one of its languages. */
export function nameableOf({ item, column }: Askable, language: string): Nameable {
  const { name, kind, level, set, part, values } = column;
  return {
    name,
    title: [textIn(item.text, language), part && textIn(part, language)].filter(Boolean).join(' · '),
    words: kind === 'text',
    level,
    chosen: set !== undefined,
    values: values.map(({ value, label }) => ({ value, label: textIn(label, language) })),
  };
}
