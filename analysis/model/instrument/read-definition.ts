import { consentParts, type Definition } from './definition.ts';
import { shapesOf, value } from './kinds/field-shape.ts';
import { itemKinds } from './kinds/index.ts';
import { referenceFaults } from './references.ts';
import {
  broken,
  byName,
  code,
  DefinitionError,
  type Fault,
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
  const [first] = faultsOf(given, kinds);
  if (first) throw new DefinitionError(first);
  return given as Definition;
}

/** A definition that may be unfinished but can be kept and shown; otherwise throws DefinitionError. */
export function readDraft(given: unknown, kinds = itemKinds): Definition {
  const first = faultsOf(given, kinds).find(({ broken }) => broken);
  if (first) throw new DefinitionError(first);
  return given as Definition;
}

/** Everything that keeps a definition from being asked, in the order of its places. */
export function faultsOf(given: unknown, kinds = itemKinds): Fault[] {
  const { languages, faults } = languagesOf(given);
  if (faults.length > 0) return faults;
  const own = definitionIn(languages, kinds)(given, '');
  return own.some(({ broken }) => broken) ? own : [...own, ...referenceFaults(given as Definition, kinds)];
}

/** A definition is written in the languages of its title. */
function languagesOf(given: unknown): { languages: string[]; faults: Fault[] } {
  const fields = record(given);
  const none = (fault: Fault) => ({ languages: [], faults: [fault] });
  if (!fields) return none(broken('{}', '应为对象', 'it must be an object'));
  if (fields['title'] === undefined) return none(broken('title', '缺少这一项', 'it is missing'));
  const title = record(fields['title']);
  if (!title) return none(broken('title', '应为对象', 'it must be an object'));
  const languages = Object.keys(title);
  if (languages.length === 0)
    return none(broken('title', '至少要有一种语言', 'it must be written in at least one language'));
  const faults = languages.flatMap((language) => languageTag(language, `title.${language}`));
  return { languages, faults };
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
      blocks: list(
        object(
          { code, title: words, randomise: truth },
          { fixed: list(code), text: words, showIf: text, tags },
        ),
        1,
      ),
      items: list(itemIn(languages, kinds), 1),
      scales: list(
        object(
          { code, name: words, items: list(code, 1), minimumAnswered: wholeNumber(1, 500) },
          { score: oneOf('mean', 'sum'), range: list(value, 2), adverse: truth, tags },
        ),
      ),
      derived: list(object({ code, formula: text }, { name: words })),
      openQuestionNotice: words,
    },
    {
      frame: frameCode,
      status: text,
      referencePeriod: words,
      consent: object({}, Object.fromEntries(consentParts.map((part) => [part, words]))),
      shuffledBlocks: list(code),
      grids: list(object({ code, text: words })),
      rules: list(text),
    },
  );
}

function itemIn(languages: readonly string[], kinds: typeof itemKinds): Shape {
  const words = inLanguages(languages, text);
  const common = {
    help: words,
    showIf: text,
    checks: list(object({ holds: text, message: words })),
    skip: list(object({ when: text, to: code })),
    grid: code,
    optional: truth,
    tags,
    note: text,
    source: text,
  };
  const shapes = new Map(
    kinds.map((kind) => {
      const [needed, optional] = shapesOf(kind.fields, languages);
      return [
        kind.type,
        object({ code, block: code, type: text, text: words, ...needed }, { ...common, ...optional }),
      ];
    }),
  );
  return (given, place) => {
    const type = record(given)?.['type'];
    const unknown = oneOf(...shapes.keys())(type, `${place}.type`);
    return unknown.length > 0 ? unknown : shapes.get(type as string)!(given, place);
  };
}
