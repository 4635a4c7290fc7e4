import type { Item } from '../../../../analysis/model/instrument/definition.ts';
import { type ChoiceList, optionsOf } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { OTHER } from '../choice-codes.ts';
import { codeThere } from './write-item.ts';
import type { Column, Words } from '../expression/columns.ts';
import { valueOfPart } from '../expression/columns.ts';

/** How LimeSurvey names answers; `nameOf` gives the name of an item's question or row there. */
export function limesurveyWords(nameOf: (code: string) => string): Words {
  const value = ({ item, part, kind }: Column): string => {
    const name = nameOf(item.code);
    if (kind === 'tick') return `${name}_1.NAOK`;
    return `${name}${part === '' ? '' : `_${part}`}.NAOK`;
  };
  const filled = (column: Column): string => {
    const name = nameOf(column.item.code);
    if (column.kind === 'mark') return `count(that.${name}.NAOK) > 0`;
    if (column.kind === 'rank') return `!is_empty(${name}_1.NAOK)`;
    return `!is_empty(${value(column)})`;
  };
  const marked = (column: Column) => {
    if (column.kind === 'mark' && isOther(column, valueOfPart(column.part)))
      return `!is_empty(${nameOf(column.item.code)}_other.NAOK)`;
    return `${value(column)} == "Y"`;
  };
  return {
    value,
    marked,
    code: (column, given) => (isOther(column, Number(given)) ? OTHER : codeThere(Number(given))),
    placed: ({ item, part }, place) => `${nameOf(item.code)}_${place}.NAOK == "${part}"`,
    filled,
    empty: (column) =>
      column.kind === 'mark'
        ? `count(that.${nameOf(column.item.code)}.NAOK) == 0`
        : filled(column).replace(/^!/, ''),
    quoted: (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    moment: (_, written) => `"${written}"`,
    daysAreNumbers: false,
    signs: { '=': '==', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '/': '/' },
    not: (condition) => `!(${condition})`,
    truth: ['true', 'false'],
    functions: { abs: 'abs', sqrt: 'sqrt', ln: 'log', exp: 'exp', round: 'round' },
  };
}

/** The last choice of a list that asks for words is no answer among the others there. */
function isOther({ item }: Column, value: number): boolean {
  const { other, choices } = item as Item & Partial<ChoiceList>;
  if (!other || !choices) return false;
  return other.includes(value) && optionsOf(item as Item & ChoiceList).at(-1)?.value === value;
}
