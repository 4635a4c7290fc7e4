import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { Bilingual } from '../../contract/construct.ts';

/** A licensed scale without the words of its items: how many they are, how they are answered and keyed, where they can be read. */
export interface Skeleton {
  readonly name: Bilingual;
  readonly source: string;
  /** What the codes of its items begin with. */
  readonly code: string;
  readonly items: number;
  readonly options: { readonly values: readonly number[]; readonly 'zh-CN': string[]; readonly en: string[] };
  /** The numbers of the items that are keyed the other way round. */
  readonly reverse: readonly number[];
  readonly scales: readonly {
    readonly code: string;
    readonly name: Bilingual;
    readonly items: readonly number[];
    readonly score?: 'mean' | 'sum';
    readonly adverse?: true;
  }[];
}

/** The draft that it becomes in a questionnaire: every item is still to be worded. */
export function definitionOf({ name, source, code, items, options, reverse, scales }: Skeleton): Definition {
  const itemCode = (number: number) => `${code}${number}`;
  const set = code.toLowerCase();
  return {
    code,
    title: name,
    preferNotToSay: { 'zh-CN': '不愿回答', en: 'Prefer not to say' },
    dontKnow: { 'zh-CN': '不知道', en: "Don't know", items: [] },
    optionSets: { [set]: options },
    blocks: [{ code, title: name, randomise: false }],
    items: Array.from({ length: items }, (_, at) => ({
      code: itemCode(at + 1),
      block: code,
      type: 'scale',
      text: { 'zh-CN': '', en: '' },
      options: set,
      ...(reverse.includes(at + 1) && { reverse: true }),
      note: `${name.en}, ${at + 1}. ${source}`,
    })),
    scales: scales.map((scale) => ({
      ...scale,
      items: scale.items.map(itemCode),
      minimumAnswered: Math.ceil((scale.items.length * 2) / 3),
    })),
    derived: [],
    openQuestionNotice: {
      'zh-CN': '请不要写出姓名或能认出人的细节。',
      en: 'Please name nobody and give no detail by which somebody could be recognised.',
    },
  };
}
