import { type Column, valueOfPart, type Words } from '../expression/columns.ts';
import { Untranslatable } from '../expression/syntax.ts';

/** How XLSForm names answers. */
const value = ({ item, part }: Column): string => {
  if (part === 'other')
    throw new Untranslatable('其他项的文字那里没有', 'words beside a choice are not asked for there');
  return `\${${item.code}${part === '' ? '' : `_${part}`}}`;
};
const whole = ({ item }: Column) => `\${${item.code}}`;
const isWhole = ({ kind }: Column) => kind === 'mark' || kind === 'rank';

export const xlsformWords: Words = {
  value,
  marked: (column) =>
    column.kind === 'tick'
      ? `${whole(column)} = 'OK'`
      : `selected(${whole(column)}, '${valueOfPart(column.part)}')`,
  code: (_, given) => String(given),
  placed: (column, place) => `selected-at(${whole(column)}, ${place - 1}) = '${valueOfPart(column.part)}'`,
  filled: (column) => `${isWhole(column) ? whole(column) : value(column)} != ''`,
  empty: (column) => `${isWhole(column) ? whole(column) : value(column)} = ''`,
  quoted(text) {
    if (text.includes("'") && text.includes('"'))
      throw new Untranslatable('文字里同时有两种引号', 'a text holds both kinds of quotes');
    return text.includes("'") ? `"${text}"` : `'${text}'`;
  },
  moment: (kind, written) =>
    kind === 'minute' ? `'${written}'` : `date('${kind === 'month' ? `${written}-01` : written}')`,
  daysAreNumbers: true,
  signs: { '=': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=', '/': 'div' },
  not: (condition) => `not(${condition})`,
  truth: ['true()', 'false()'],
  functions: { abs: 'abs', sqrt: 'sqrt', ln: 'log', exp: 'exp', round: 'round' },
};
