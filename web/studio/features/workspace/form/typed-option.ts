import type { Option } from '../../../../../analysis/model/procedure/declaration.ts';

/** Options that are typed: how a value is written in a box and read back. Nothing typed is no value. */

const parts = (text: string, sign: RegExp) =>
  text
    .split(sign)
    .map((each) => each.trim())
    .filter((each) => each !== '');
const names = (text: string) => parts(text, /[,，、;；\s]+/);
const number = (text: string) => (text !== '' && Number.isFinite(Number(text)) ? Number(text) : text);

/** A structure in JSON; what is none stays as it is typed, for the server to say what is wrong. */
function structure(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

export function readTyped(
  { kind, values = [] }: { readonly kind: Option['kind']; readonly values?: readonly (string | number)[] },
  typed: string,
): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (values.includes(text)) return text;
  switch (kind) {
    case 'number':
    case 'whole':
    case 'value':
      return number(text);
    case 'weights':
      return structure(text);
    case 'names':
    case 'values':
    case 'numbers':
      return names(text).map(number);
    case 'terms':
      return parts(text, /\n/).map(names);
    case 'sets':
      return Object.fromEntries(
        parts(text, /\n/).map((line) => {
          const [name = '', members = ''] = line.split(/[:：=]/);
          return [name.trim(), names(members)];
        }),
      );
    default:
      return text;
  }
}

export function writeTyped(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) {
    const isTerms = value.some(Array.isArray);
    return value
      .map((each) => (Array.isArray(each) ? each.join(', ') : String(each)))
      .join(isTerms ? '\n' : ', ');
  }
  if (typeof value === 'object' && Object.values(value).every(Array.isArray))
    return Object.entries(value)
      .map(([name, members]) => `${name}: ${(members as readonly string[]).join(', ')}`)
      .join('\n');
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value as string | number | boolean);
}
