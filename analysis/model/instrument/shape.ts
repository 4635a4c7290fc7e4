import type { Bilingual } from '../words.ts';

/** A definition that cannot be used: the faulty place, `items[3].text.en`, and the reason in both languages. */
export class DefinitionError extends Error {
  readonly place: string;
  readonly reason: Bilingual;
  constructor(place: string, zh: string, en: string) {
    super(`${place}: ${en}`);
    this.name = 'DefinitionError';
    this.place = place;
    this.reason = { 'zh-CN': zh, en };
  }
}

export function unknownName(place: string, name: string): DefinitionError {
  return new DefinitionError(place, `找不到“${name}”`, `there is no "${name}" to refer to`);
}

/** Throws DefinitionError when the value at the place has another shape. */
export type Shape = (value: unknown, place: string) => void;

export const text: Shape = (value, place) => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new DefinitionError(place, '应为一段文字，不能为空', 'it must be a text that is not empty');
};

export const truth: Shape = (value, place) => {
  if (typeof value !== 'boolean')
    throw new DefinitionError(place, '应为 true 或 false', 'it must be true or false');
};

const matching =
  (pattern: RegExp, zh: string, en: string): Shape =>
  (value, place) => {
    if (typeof value !== 'string' || !pattern.test(value)) throw new DefinitionError(place, zh, en);
  };

/** A short name for columns: letters, digits and _, beginning with a letter. */
export const code = matching(
  /^[A-Za-z][A-Za-z0-9_]{0,23}$/,
  '代码应以字母开头，只含字母、数字和下划线，不超过 24 个字符',
  'a code begins with a letter and holds at most 24 letters, digits and underscores',
);

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

export const wholeNumber =
  (min: number, max: number): Shape =>
  (value, place) => {
    if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
      throw new DefinitionError(
        place,
        `应为 ${min} 到 ${max} 之间的整数`,
        `it must be a whole number from ${min} to ${max}`,
      );
  };

export const oneOf =
  (...allowed: readonly unknown[]): Shape =>
  (value, place) => {
    const named = allowed.map(String).join(', ');
    if (!allowed.includes(value))
      throw new DefinitionError(place, `应为以下之一：${named}`, `it must be one of ${named}`);
  };

export const list =
  (entry: Shape, atLeast = 0): Shape =>
  (value, place) => {
    if (!Array.isArray(value)) throw new DefinitionError(place, '应为列表', 'it must be a list');
    if (value.length < atLeast)
      throw new DefinitionError(place, `至少要有 ${atLeast} 项`, `it must hold at least ${atLeast} entries`);
    value.forEach((each, index) => entry(each, `${place}[${index}]`));
  };

/** An object with all of the fields of `needed`, perhaps those of `optional`, and no other. */
export const object =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, place) => {
    const fields = record(value, place);
    const at = (field: string) => (place ? `${place}.${field}` : field);
    for (const field of Object.keys(needed))
      if (!Object.hasOwn(fields, field)) throw new DefinitionError(at(field), '缺少这一项', 'it is missing');
    const shapes = { ...optional, ...needed };
    for (const [field, each] of Object.entries(fields)) {
      const shape = Object.hasOwn(shapes, field) ? shapes[field] : undefined;
      if (!shape) throw new DefinitionError(at(field), '没有这一项', 'there is no such field');
      shape(each, at(field));
    }
  };

/** An object whose field names have a shape of their own. */
export const byName =
  (name: Shape, entry: Shape): Shape =>
  (value, place) => {
    for (const [field, each] of Object.entries(record(value, place))) {
      name(field, `${place}.${field}`);
      entry(each, `${place}.${field}`);
    }
  };

/** Something in each of the languages of a definition, beside fields that are in none. */
export const inLanguages =
  (languages: readonly string[], entry: Shape, beside: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, place) => {
    const fields = record(value, place);
    for (const language of languages)
      if (!Object.hasOwn(fields, language))
        throw new DefinitionError(
          `${place}.${language}`,
          '标题有这种语言，这里也要有',
          'the title is written in this language, so this must be too',
        );
    for (const field of Object.keys(fields))
      if (!languages.includes(field) && !Object.hasOwn(beside, field))
        throw new DefinitionError(
          `${place}.${field}`,
          '标题没有这种语言',
          'the title is not written in this language',
        );
    object({ ...Object.fromEntries(languages.map((language) => [language, entry])), ...beside })(
      value,
      place,
    );
  };

export function record(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new DefinitionError(place || '{}', '应为对象', 'it must be an object');
  return value as Readonly<Record<string, unknown>>;
}
