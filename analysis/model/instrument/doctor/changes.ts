import { parseExpression } from '../../expression/parse.ts';
import type { Block, Definition, Item } from '../definition.ts';
import type { ChoiceList } from '../kinds/choice-list.ts';
import { optionsOf } from '../kinds/choice-list.ts';

/** Small changes that mends are made of. */

export function changeItem(code: string, change: (item: Item) => Item) {
  return (definition: Definition): Definition => ({
    ...definition,
    items: definition.items.map((item) => (item.code === code ? change(item) : item)),
  });
}

export function changeBlock(code: string, change: (block: Block) => Block) {
  return (definition: Definition): Definition => ({
    ...definition,
    blocks: definition.blocks.map((block) => (block.code === code ? change(block) : block)),
  });
}

/** A condition beside one that may stand there. */
export function andIf(showIf: string | undefined, condition: string): string {
  if (showIf === undefined) return condition;
  return parseExpression(showIf).kind === 'or'
    ? `(${showIf}) and ${condition}`
    : `${showIf} and ${condition}`;
}

/** Words for choices, in the languages that can be proposed. */
export type ProposedLabel = Readonly<{ zh: string; en: string }>;

/** A further choice at the end of a list, or null where a language has no words for it. */
export function withChoice(
  item: Item & ChoiceList,
  label: ProposedLabel,
): { item: Item & ChoiceList; value: number } | null {
  const tags = Object.keys(item.choices);
  const words = (tag: string) => (tag.startsWith('zh') ? label.zh : tag.startsWith('en') ? label.en : null);
  if (tags.some((tag) => words(tag) === null)) return null;
  const value = Math.max(0, ...optionsOf(item).map((option) => option.value)) + 1;
  const choices = Object.fromEntries(tags.map((tag) => [tag, [...item.choices[tag]!, words(tag)!]]));
  const values = item.values ? { values: [...item.values, value] } : {};
  return { item: { ...item, choices, ...values }, value };
}
