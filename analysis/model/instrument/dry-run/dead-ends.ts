import type { Bilingual } from '../../words.ts';
import { both } from '../../words.ts';
import type { Asked, Item } from '../definition.ts';
import { inOrder } from '../path.ts';
import { itemKinds, kindOf } from '../kinds/index.ts';
import type { Respondent } from './simulate-answers.ts';

/** Where respondents could not go on, though nobody meant them to stop. */
export interface DeadEnd {
  readonly kind: 'nothingAsked' | 'nothingFollows' | 'nothingOffered' | 'noAnswerPasses';
  /** The item at which it happens, where there is one. */
  readonly item: string | null;
  readonly respondents: number;
  readonly words: Bilingual;
}

const words: Readonly<Record<DeadEnd['kind'], Bilingual>> = {
  nothingAsked: both('没有问到任何题目', 'no question is asked at all'),
  nothingFollows: both(
    '此题之后至少两个部分的题目都没有显示，而问卷并未设定提前结束',
    'nothing of at least two blocks after this item is shown, though no skip ends the questionnaire',
  ),
  nothingOffered: both(
    '显示了此题，却没有足够的选项可选（条件或所带选项全部落空）',
    'the item is asked with too few choices to answer it: conditions or a carried list leave none',
  ),
  noAnswerPasses: both(
    '试过的作答都不能通过此题的校验',
    'no answer that was tried passes the checks of the item',
  ),
};

export function deadEndsOf(asked: Asked, people: readonly Respondent[], kinds = itemKinds): DeadEnd[] {
  const counts = new Map<string, { kind: DeadEnd['kind']; item: string | null; respondents: number }>();
  const count = (kind: DeadEnd['kind'], item: string | null) => {
    const key = `${kind} ${item}`;
    const found = counts.get(key) ?? { kind, item, respondents: 0 };
    counts.set(key, { ...found, respondents: found.respondents + 1 });
  };
  const blocks = inOrder(asked).map(([, items]) => items.filter((item) => isAsked(item, kinds)));
  for (const { path, stuck } of people) {
    for (const { code, why } of stuck) count(why, code);
    const shown = blocks.map((items) => items.filter(({ code }) => path.shown.has(code)));
    const last = shown.findLastIndex((items) => items.length > 0);
    if (last < 0) count('nothingAsked', null);
    else if (path.beyond.size === 0 && blocks.slice(last + 1).filter((items) => items.length > 0).length >= 2)
      count('nothingFollows', shown[last]!.at(-1)!.code);
  }
  return [...counts.values()].map((found) => ({ ...found, words: words[found.kind] }));
}

const isAsked = (item: Item, kinds: typeof itemKinds) => kindOf(item, kinds).presence === undefined;
