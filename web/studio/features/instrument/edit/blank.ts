import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { both, type Text } from '../../../../../analysis/model/words.ts';
import { sayIn } from './new-item.ts';

/** A questionnaire with its title and one empty block. */
export function blankDefinition(title: Text): Definition {
  const say = (zh: string, en: string) => sayIn(title, both(zh, en));
  return {
    code: 'questionnaire',
    title,
    preferNotToSay: say('不愿回答', 'Prefer not to say'),
    dontKnow: { ...say('不知道', "Don't know"), items: [] },
    optionSets: {},
    blocks: [{ code: 'A', title: say('第一部分', 'Part one'), randomise: false }],
    items: [],
    scales: [],
    derived: [],
    openQuestionNotice: say(
      '请不要写出任何人的姓名或能认出某个人的内容。',
      'Please write no names and nothing by which a person could be recognised.',
    ),
  };
}
