import { both } from '../../../words.ts';
import { outcomeSearch } from '../../dry-run/outcomes.ts';
import { kindOf } from '../../kinds/index.ts';
import { pipedIn } from '../../pipe.ts';
import { andIf, changeItem } from '../changes.ts';
import type { Rule } from '../rule.ts';
import { cited } from '../sources.ts';

export const emptyPipe: Rule = {
  code: 'empty-pipe',
  title: both('引用的答案可能不存在', 'A text that repeats an answer that may be missing'),
  why: both(
    '没有作答时，引用处只显示“…”，句子读不通。',
    'Where there is no answer the text shows … in its place, and the sentence cannot be read.',
  ),
  source: cited('dillman'),
  walks: true,
  find(definition) {
    const search = outcomeSearch(definition);
    return definition.items.flatMap((item, at) => {
      const piped = [
        ...new Set([...Object.values(item.text), ...Object.values(item.help ?? {})].flatMap(pipedIn)),
      ];
      return piped.flatMap((code) => {
        const from = definition.items.find((each) => each.code === code);
        if (!from) return [];
        const outcomes = search({ answersTo: [], placeOf: code, besides: item.code }, ({ shown }) =>
          shown.has(item.code) ? shown.has(code) : null,
        );
        if (!outcomes.no && !from.optional) return [];
        const column = kindOf(from).columns(from, definition)[0]?.name ?? code;
        const condition = `not isMissing(${column})`;
        return [
          {
            place: `items[${at}].text`,
            words: both(
              `问到此题的人不一定答过 ${code}`,
              `not everybody who is asked this has answered ${code}`,
            ),
            mend: {
              words: both(`只在答过 ${code} 时显示`, `show it only where ${code} was answered`),
              apply: changeItem(item.code, (each) => ({ ...each, showIf: andIf(each.showIf, condition) })),
            },
          },
        ];
      });
    });
  },
};
