import type { Option } from '../model/procedure/declaration.ts';
import {
  anchors,
  choice,
  flag,
  isAbsent,
  isRecord,
  label,
  labels,
  lists,
  numbers,
  numberWithin,
  rowsOfNumbers,
  scheme,
  sets,
  weights,
  wholeNumber,
  words,
} from './fields.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import { checkMost } from './variables.ts';

/** The most entries of an option that takes a list. */
export const MOST_ENTRIES = 1000;

/** The value of an option as a request gives it, or its default; undefined where it has none. */
export function readOption(option: Option, fields: Fields, field: string): unknown {
  if (isAbsent(fields, field) && !option.needed) return defaultOf(option);
  const given = fields[field];
  if (isRecord(given) || Array.isArray(given)) checkMost(Object.keys(given).length, field, MOST_ENTRIES);
  switch (option.kind) {
    case 'choice':
      return choice(fields, field, option.values);
    case 'choices':
      return words(fields, field).map((value) => {
        if (!option.values.includes(value))
          throw new RequestError(field, 'one-of', { options: option.values.join(', ') });
        return value;
      });
    case 'whole':
      return wholeNumber(fields, field, option);
    case 'number':
      return numberWithin(fields, field, option);
    case 'flag':
      return flag(fields, field, option.default);
    case 'value':
      return label(fields, field);
    case 'values':
      return labels(fields, field);
    case 'names':
      return words(fields, field);
    case 'numbers':
      return numbers(fields, field, option);
    case 'matrix':
      return rowsOfNumbers(fields, field, option);
    case 'anchors':
      return isWord(option, fields[field]) ? fields[field] : anchors(fields, field, option.values);
    case 'terms':
      return isWord(option, fields[field]) ? fields[field] : lists(fields, field);
    case 'sets':
      return sets(fields, field);
    case 'scheme':
      return scheme(fields, field);
    case 'weights':
      return isWord(option, fields[field]) ? fields[field] : weights(fields, field);
  }
}

const isWord = ({ values = [] }: { readonly values?: readonly string[] }, given: unknown) =>
  typeof given === 'string' && values.includes(given);

/** Of several choices all are taken where none is named, or none. */
function defaultOf(option: Option): unknown {
  if (option.kind === 'choices') return option.none ? [] : option.values;
  return 'default' in option ? option.default : undefined;
}
