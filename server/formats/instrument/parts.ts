import type { ChoiceList } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { optionsOf, partName } from '../../../analysis/model/instrument/kinds/choice-list.ts';

const byChoice = new Set(['multiple', 'ranking', 'sum']);

/** The ends of the columns that an item makes beside the one of its code: `1`, `other`. */
export function partsOf(fields: { readonly type: string } & Readonly<Record<string, unknown>>): string[] {
  const { choices, values, other } = fields as Partial<ChoiceList>;
  if (fields.type === 'bestWorst') return ['best', 'worst'];
  const list = { choices: choices ?? {}, ...(values ? { values } : {}) };
  return [
    ...(byChoice.has(fields.type)
      ? optionsOf(list).map(({ value }) => partName({ code: '' }, value).slice(1))
      : []),
    ...(other ? ['other'] : []),
  ];
}
