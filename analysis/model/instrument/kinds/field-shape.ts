import {
  byName,
  code,
  inLanguages,
  list,
  number,
  object,
  oneOf,
  picture,
  type Shape,
  text,
  truth,
  valueName,
  wholeNumber,
} from '../shape.ts';
import type { Field, Fields } from './kind.ts';

// Answers are packed into one byte a cell; below −123 lie the codes of what is missing.
export const value = wholeNumber(-123, 127);
/** Codes of choices that other tools give may be larger. */
const choiceValue = wholeNumber(-999_999, 999_999);

/** What a field of a kind may hold in a definition of these languages. */
function shapeOf(field: Field, languages: readonly string[]): Shape {
  switch (field.input) {
    case 'optionSet':
    case 'code':
    case 'item':
      return code;
    case 'labels':
      return inLanguages(languages, list(text, 1));
    case 'text':
      return inLanguages(languages, text);
    case 'expression':
      return text;
    case 'option':
      return value;
    case 'values':
    case 'numbers':
      return list(choiceValue);
    case 'conditions':
    case 'names':
      return byName(valueName, text);
    case 'decimal':
      return number;
    case 'picture':
      return picture;
    case 'switch':
      return truth;
    case 'number':
      return wholeNumber(field.min, field.max);
    case 'oneOf':
      return oneOf(...Object.keys(field.of));
    case 'group':
      return object(...shapesOf(field.fields, languages));
  }
}

type Shapes = Readonly<Record<string, Shape>>;

/** The shapes of the fields that must be there, and of those that may be. */
export function shapesOf(fields: Fields, languages: readonly string[]): [needed: Shapes, optional: Shapes] {
  const pick = (optional: boolean) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => (field.optional ?? false) === optional)
        .map(([name, field]) => [name, shapeOf(field, languages)]),
    );
  return [pick(false), pick(true)];
}
