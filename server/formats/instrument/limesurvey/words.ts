import type { Column, Words } from '../expression/columns.ts';
import { valueOfPart } from '../expression/columns.ts';

/** How LimeSurvey names answers; `nameOf` gives the name of an item's question or row there. */
export function limesurveyWords(nameOf: (code: string) => string): Words {
  const value = ({ item, part, kind }: Column): string => {
    const name = nameOf(item.code);
    if (kind === 'tick') return `${name}_1.NAOK`;
    return `${name}${part === '' ? '' : `_${kind === 'mark' ? valueOfPart(part) : part.replace(/^n(?=\d)/, '-')}`}.NAOK`;
  };
  const filled = (column: Column): string => {
    const name = nameOf(column.item.code);
    if (column.kind === 'mark') return `count(that.${name}.NAOK) > 0`;
    if (column.kind === 'rank') return `!is_empty(${name}_1.NAOK)`;
    return `!is_empty(${value(column)})`;
  };
  const marked = (column: Column) => `${value(column)} == "Y"`;
  return {
    value,
    marked,
    placed: ({ item, part }, place) => `${nameOf(item.code)}_${place}.NAOK == "${valueOfPart(part)}"`,
    filled,
    empty: (column) =>
      column.kind === 'mark'
        ? `count(that.${nameOf(column.item.code)}.NAOK) == 0`
        : filled(column).replace(/^!/, ''),
    quoted: (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`,
    signs: { '=': '==', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '/': '/' },
    not: (condition) => `!(${condition})`,
    truth: ['true', 'false'],
    functions: { abs: 'abs', sqrt: 'sqrt', ln: 'log', exp: 'exp', round: 'round' },
  };
}
