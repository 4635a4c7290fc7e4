import type { Option } from '../../../../../analysis/model/procedure/declaration.ts';

/** Options that are typed: how a value is written in a box and read back. Nothing typed is no value. */

const parts = (text: string, sign: RegExp) =>
  text
    .split(sign)
    .map((each) => each.trim())
    .filter((each) => each !== '');
const names = (text: string) => parts(text, /[,，、;；\s]+/);
const number = (text: string) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

/** A number, also as a fraction: `1/3`. */
function fraction(text: string): number | string {
  const [above, below] = text.split('/').map(Number);
  return below === undefined ? number(text) : Number.isFinite(above! / below) ? above! / below : text;
}

/** "education −2 −1 0 1 2; gender 1 −1": the numbers of each variable. */
const weights = (text: string) =>
  Object.fromEntries(
    parts(text, /[;；]/).map((own) => {
      const [variable = '', ...each] = names(own.replaceAll('−', '-'));
      return [variable, each.map(number)];
    }),
  );

const byName = <T>(text: string, read: (own: string) => T) =>
  Object.fromEntries(
    parts(text, /\n/).map((line) => {
      const [name = '', own = ''] = line.split(/[:：=]/);
      return [name.trim(), read(own)];
    }),
  );

/** What cannot be read stays as typed: the engine says what is wrong with it. */
function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

type Typed = Pick<Option, 'kind'> & { readonly values?: readonly (string | number)[] };

export function readTyped({ kind, values }: Typed, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (values?.includes(text)) return text;
  switch (kind) {
    case 'number':
    case 'whole':
    case 'value':
      return number(text);
    case 'names':
    case 'numbers':
    case 'values':
      return names(text).map(number);
    case 'matrix':
      return parts(text, /[\n;；]/).map((row) => parts(row, /[,，、\s]+/).map(fraction));
    case 'terms':
      return parts(text, /\n/).map(names);
    case 'sets':
      return byName(text, names);
    case 'anchors':
      return byName(text, (own) => {
        const each = names(own.replaceAll('−', '-')).map(number);
        return each.length === 1 && typeof each[0] === 'string' ? each[0] : each;
      });
    case 'scheme':
      return json(text);
    case 'weights':
      return byName(text, weights);
    default:
      return text;
  }
}

/** The reciprocal of a whole number as it was typed. */
const asFraction = (value: number | string): string => {
  const below = Math.round(1 / Number(value));
  return typeof value === 'number' && value < 1 && value > 0 && 1 / below === value
    ? `1/${below}`
    : String(value);
};

const writeWeights = (own: object) =>
  Object.entries(own)
    .map(([variable, each]) => [variable, ...(each as readonly number[])].join(' '))
    .join('; ');

export function writeTyped(value: unknown, kind?: Option['kind']): string {
  if (value === undefined || value === null) return '';
  if (kind === 'scheme' && typeof value === 'object') return JSON.stringify(value, null, 2);
  if (kind === 'matrix' && Array.isArray(value))
    return (value as readonly (readonly (number | string)[])[])
      .map((row) => row.map(asFraction).join(' '))
      .join('\n');
  if (Array.isArray(value)) {
    const isTerms = value.some(Array.isArray);
    return value
      .map((each) => (Array.isArray(each) ? each.join(', ') : String(each)))
      .join(isTerms ? '\n' : ', ');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(
        ([name, own]) =>
          `${name}: ${Array.isArray(own) ? own.join(', ') : typeof own === 'string' ? own : writeWeights(own as object)}`,
      )
      .join('\n');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
