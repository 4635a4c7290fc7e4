import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import { choicesOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import template from '../../../../server/templates/four-links/instrument.json' with { type: 'json' };

export const pmi = readDefinition(template);

/** A deep copy to break at one place. */
export function brokenPmi(
  breakIt: (draft: ReturnType<typeof structuredClone<typeof template>>) => void,
): unknown {
  const draft = structuredClone(template);
  breakIt(draft);
  return draft;
}

/** The same value on every rated item; nothing else is answered. */
export function everyRated(value: (code: string) => number, definition: Definition = pmi): Answers {
  const rated = definition.items.filter(({ type }) => type === 'scale');
  return Object.fromEntries(rated.map(({ code }) => [code, value(code)]));
}

/** Every item answered: the choice at a position that `pick` gives, and words for open items. */
export function fullAnswers(pick: (choices: number, code: string) => number, words = '多沟通'): Answers {
  return Object.fromEntries(
    pmi.items.map((item) => {
      const choices = choicesOf(pmi, item);
      return [
        item.code,
        choices.length > 0 ? choices[pick(choices.length, item.code)]!.answer : { text: words },
      ];
    }),
  );
}
