import type { Bilingual } from '../words.ts';

/** What is wrong at a place, `items[3].text.en`, in both languages. */
export interface Fault {
  readonly place: string;
  readonly reason: Bilingual;
  /** Something of the wrong form cannot be kept; what is only unfinished or does not fit yet may stand in a draft. */
  readonly broken: boolean;
}

/** A definition that cannot be used: its first fault. */
export class DefinitionError extends Error {
  readonly place: string;
  readonly reason: Bilingual;
  constructor({ place, reason }: Pick<Fault, 'place' | 'reason'>) {
    super(`${place}: ${reason.en}`);
    this.name = 'DefinitionError';
    this.place = place;
    this.reason = reason;
  }
}

export function unfinished(place: string, zh: string, en: string): Fault {
  return { place, reason: { 'zh-CN': zh, en }, broken: false };
}

export function broken(place: string, zh: string, en: string): Fault {
  return { place, reason: { 'zh-CN': zh, en }, broken: true };
}

export function unknownName(place: string, name: string): Fault {
  return unfinished(place, `找不到“${name}”`, `there is no "${name}" to refer to`);
}

/** What is wrong with a value at a place. */
export type Shape = (value: unknown, place: string) => Fault[];

export const text: Shape = (value, place) => {
  if (typeof value !== 'string') return [broken(place, '应为一段文字', 'it must be a text')];
  return value.trim() === ''
    ? [unfinished(place, '应为一段文字，不能为空', 'it must be a text that is not empty')]
    : [];
};

export const truth: Shape = (value, place) =>
  typeof value === 'boolean' ? [] : [broken(place, '应为 true 或 false', 'it must be true or false')];

const matching =
  (pattern: RegExp, zh: string, en: string): Shape =>
  (value, place) => {
    if (typeof value !== 'string') return [broken(place, zh, en)];
    return pattern.test(value) ? [] : [unfinished(place, zh, en)];
  };

/** A short name for columns: letters, digits and _, beginning with a letter. */
export const code = matching(
  /^[A-Za-z][A-Za-z0-9_]{0,23}$/,
  '代码应以字母开头，只含字母、数字和下划线，不超过 24 个字符',
  'a code begins with a letter and holds at most 24 letters, digits and underscores',
);

/** A value where it stands as a name. */
export const valueName = matching(/^-?\d{1,6}$/, '应为选项的值', 'it must be the value of a choice');

/** The code of a frame, of a dimension or of a value. */
export const frameCode = matching(
  /^[A-Za-z][A-Za-z0-9_-]{0,39}$/,
  '框架中的代码应以字母开头，只含字母、数字、下划线和连字符，不超过 40 个字符',
  'a code of the frame begins with a letter and holds at most 40 letters, digits, underscores and hyphens',
);

export const languageTag = matching(
  /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
  '应为语言代码，如 zh-CN、en',
  'it must be the tag of a language, such as zh-CN or en',
);

export const picture = matching(
  /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]{1,280000}$/,
  '应为 PNG、JPEG 或 WebP 图片，不超过 200 KB',
  'it must be a PNG, JPEG or WebP picture of at most 200 KB',
);

export const number: Shape = (value, place) =>
  typeof value === 'number' && Number.isFinite(value)
    ? []
    : [broken(place, '应为数字', 'it must be a number')];

export const wholeNumber =
  (min: number, max: number): Shape =>
  (value, place) => {
    if (Number.isInteger(value) && (value as number) >= min && (value as number) <= max) return [];
    const fault = typeof value === 'number' ? unfinished : broken;
    return [
      fault(place, `应为 ${min} 到 ${max} 之间的整数`, `it must be a whole number from ${min} to ${max}`),
    ];
  };

export const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value, place) => {
    const named = allowed.map(String).join(', ');
    return allowed.includes(value)
      ? []
      : [broken(place, `应为以下之一：${named}`, `it must be one of ${named}`)];
  };

export const list =
  (entry: Shape, atLeast = 0): Shape =>
  (value, place) => {
    if (!Array.isArray(value)) return [broken(place, '应为列表', 'it must be a list')];
    const short =
      value.length < atLeast
        ? [unfinished(place, `至少要有 ${atLeast} 项`, `it must hold at least ${atLeast} entries`)]
        : [];
    return [...short, ...value.flatMap((each, index) => entry(each, `${place}[${index}]`))];
  };

/** An object with all of the fields of `needed`, perhaps those of `optional`, and no other. */
export const object =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, place) => {
    const fields = record(value);
    if (!fields) return [noObject(place)];
    const at = (field: string) => (place ? `${place}.${field}` : field);
    const shapes = { ...optional, ...needed };
    return [
      ...Object.keys(needed).flatMap((field) =>
        Object.hasOwn(fields, field) ? [] : [broken(at(field), '缺少这一项', 'it is missing')],
      ),
      ...Object.entries(fields).flatMap(([field, each]) => {
        const shape = Object.hasOwn(shapes, field) ? shapes[field] : undefined;
        return shape ? shape(each, at(field)) : [broken(at(field), '没有这一项', 'there is no such field')];
      }),
    ];
  };

/** An object whose field names have a shape of their own. */
export const byName =
  (name: Shape, entry: Shape): Shape =>
  (value, place) => {
    const fields = record(value);
    if (!fields) return [noObject(place)];
    return Object.entries(fields).flatMap(([field, each]) => [
      ...name(field, `${place}.${field}`),
      ...entry(each, `${place}.${field}`),
    ]);
  };

/** Something in each of the languages of a definition, beside fields that are in none. */
export const inLanguages =
  (languages: readonly string[], entry: Shape, beside: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, place) => {
    const fields = record(value);
    if (!fields) return [noObject(place)];
    const missing = languages.filter((language) => !Object.hasOwn(fields, language));
    const foreign = Object.keys(fields).filter(
      (field) => !languages.includes(field) && !Object.hasOwn(beside, field),
    );
    const known = Object.fromEntries(Object.entries(fields).filter(([field]) => !foreign.includes(field)));
    const present = languages.filter((language) => !missing.includes(language));
    return [
      ...missing.map((language) =>
        unfinished(
          `${place}.${language}`,
          '标题有这种语言，这里也要有',
          'the title is written in this language, so this must be too',
        ),
      ),
      ...foreign.map((field) =>
        broken(`${place}.${field}`, '标题没有这种语言', 'the title is not written in this language'),
      ),
      ...object({ ...Object.fromEntries(present.map((language) => [language, entry])), ...beside })(
        known,
        place,
      ),
    ];
  };

const noObject = (place: string) => broken(place || '{}', '应为对象', 'it must be an object');

export function record(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Readonly<Record<string, unknown>>;
}
