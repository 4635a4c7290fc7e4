import { type Fields, fieldsOf, isObject, listOf, wordsOf } from '../json-file.ts';

/** Under these names other programs keep the survey itself. */
const WRAPPERS = [
  'json',
  'Json',
  'survey',
  'surveyJson',
  'surveyJSON',
  'model',
  'definition',
  'schema',
  'content',
  'data',
  'form',
];
const DEEPEST = 4;

/** The questions and panels that something holds: newer files call them elements, older ones questions. */
export function elementsOf(holder: Fields): readonly unknown[] {
  const elements = listOf(holder['elements']);
  return elements.length > 0 ? elements : listOf(holder['questions']);
}

const isElement = (value: unknown): boolean =>
  isObject(value) &&
  typeof value['type'] === 'string' &&
  (typeof value['name'] === 'string' || Array.isArray(value['elements']));
const isPage = (value: unknown): boolean =>
  isObject(value) && elementsOf(value).some((each) => isElement(each) || isPage(each));

function isSurvey(value: unknown): value is Fields {
  if (!isObject(value) || 'SurveyElements' in value) return false;
  const pages = listOf(value['pages']);
  if (pages.length > 0) return pages.some((page) => isPage(page) || isEmptyPage(page));
  return elementsOf(value).some(isElement) || (Array.isArray(value['pages']) && 'title' in value);
}

const isEmptyPage = (value: unknown) =>
  isObject(value) && typeof value['name'] === 'string' && Object.keys(value).length === 1;

/**
 * The survey in what a file says: by itself, as text, under some other name, or as a bare list of pages or questions; null where
 * there is none.
 */
export function surveyIn(given: unknown, depth = 0): Fields | null {
  if (depth > DEEPEST) return null;
  if (typeof given === 'string' && given.trim().startsWith('{')) {
    try {
      return surveyIn(JSON.parse(given), depth + 1);
    } catch {
      return null;
    }
  }
  if (Array.isArray(given)) {
    if (given.some(isElement)) return { elements: given };
    return given.some(isPage) ? { pages: given } : given.length === 1 ? surveyIn(given[0], depth + 1) : null;
  }
  if (isSurvey(given)) return given;
  const fields = fieldsOf(given);
  const inner = WRAPPERS.filter((name) => Object.hasOwn(fields, name)).map((name) =>
    surveyIn(fields[name], depth + 1),
  );
  return inner.find((survey) => survey !== null) ?? null;
}

/** The pages of a survey; questions that stand on none are one. */
export function pagesOf(survey: Fields): Fields[] {
  const pages = listOf(survey['pages']).filter(isObject);
  if (pages.length > 0) return pages;
  return [{ name: wordsOf(survey['name']) || 'page1', elements: elementsOf(survey) }];
}
