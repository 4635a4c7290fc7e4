import type { Definition } from './definition.ts';
import { shapesOf, value } from './kinds/field-shape.ts';
import { itemKinds } from './kinds/index.ts';
import { checkReferences } from './references.ts';
import {
  byName,
  code,
  DefinitionError,
  frameCode,
  inLanguages,
  languageTag,
  list,
  object,
  oneOf,
  record,
  type Shape,
  text,
  truth,
  wholeNumber,
} from './shape.ts';

/**
 * The definition when it can be asked, stored and scored as it stands; otherwise throws DefinitionError with the first
 * faulty place and the reason.
 */
export function readDefinition(given: unknown, kinds = itemKinds): Definition {
  definitionIn(languagesOf(given), kinds)(given, '');
  checkReferences(given as Definition, kinds);
  return given as Definition;
}

/** A definition is written in the languages of its title. */
function languagesOf(given: unknown): string[] {
  const { title } = record(given, '');
  if (title === undefined) throw new DefinitionError('title', '缺少这一项', 'it is missing');
  byName(languageTag, text)(title, 'title');
  const languages = Object.keys(record(title, 'title'));
  if (languages.length === 0)
    throw new DefinitionError('title', '至少要有一种语言', 'it must be written in at least one language');
  return languages;
}

const tags = byName(frameCode, list(frameCode));

function definitionIn(languages: readonly string[], kinds: typeof itemKinds): Shape {
  const words = inLanguages(languages, text);
  return object(
    {
      code,
      title: words,
      preferNotToSay: words,
      dontKnow: inLanguages(languages, text, { items: list(code) }),
      optionSets: byName(code, inLanguages(languages, list(text, 2), { values: list(value, 2) })),
      blocks: list(object({ code, title: words, randomise: truth }, { tags }), 1),
      items: list(itemIn(languages, kinds), 1),
      scales: list(
        object(
          { code, name: words, items: list(code, 1), minimumAnswered: wholeNumber(1, 500) },
          { range: list(value, 2), adverse: truth, tags },
        ),
      ),
      derived: list(object({ code, formula: text }, { name: words })),
      openQuestionNotice: words,
    },
    { frame: frameCode, status: text, referencePeriod: words, rules: list(text) },
  );
}

function itemIn(languages: readonly string[], kinds: typeof itemKinds): Shape {
  const words = inLanguages(languages, text);
  const shapes = new Map(
    kinds.map((kind) => {
      const [needed, optional] = shapesOf(kind.fields, languages);
      return [
        kind.type,
        object({ code, block: code, type: text, text: words, ...needed }, { tags, ...optional }),
      ];
    }),
  );
  return (given, place) => {
    const { type } = record(given, place);
    oneOf(...shapes.keys())(type, `${place}.type`);
    shapes.get(type as string)!(given, place);
  };
}
