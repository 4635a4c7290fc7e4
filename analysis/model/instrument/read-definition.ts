import { type Definition, links } from './definition.ts';
import { checkReferences } from './references.ts';
import { byCode, code, list, object, oneOf, record, type Shape, text, truth, wholeNumber } from './shape.ts';

const bilingual = object({ 'zh-CN': text, en: text });
const labels = list(text, 2);
const link = oneOf(...links);
// Answers are packed into one byte a cell; below −125 lie the codes of what is missing.
const value = wholeNumber(-125, 127);

const optionSet = object({ 'zh-CN': labels, en: labels, values: list(value, 2) });
const block = object({ code, link: oneOf(...links, null), title: bilingual, randomise: truth });

const anyItem = { code, block: code, text: bilingual, type: text };
const mayHave = { link, mechanisms: list(code) };
const items: Readonly<Record<string, Shape>> = {
  scale: object(
    { ...anyItem, options: code },
    { ...mayHave, reverse: truth, facet: code, attentionCheck: object({ expected: value }) },
  ),
  single: object(
    { ...anyItem, storage: oneOf('linked', 'detached'), choices: object({ 'zh-CN': labels, en: labels }) },
    mayHave,
  ),
  open: object({ ...anyItem, maxLength: wholeNumber(1, 5000) }, mayHave),
};
const item: Shape = (given, place) => {
  const { type } = record(given, place);
  oneOf(...Object.keys(items))(type, `${place}.type`);
  items[type as string]!(given, place);
};

const scale = object(
  { code, name: bilingual, items: list(code, 1), minimumAnswered: wholeNumber(1, 500) },
  { link, range: list(value, 2) },
);

const definition = object(
  {
    code,
    title: bilingual,
    preferNotToSay: bilingual,
    dontKnow: object({ items: list(code), 'zh-CN': text, en: text }),
    optionSets: byCode(optionSet),
    blocks: list(block, 1),
    items: list(item, 1),
    scales: list(scale),
    derived: list(object({ code, formula: text }, { name: bilingual })),
    openQuestionNotice: bilingual,
  },
  { status: text, referencePeriod: bilingual, rules: list(text) },
);

/**
 * The definition when it can be asked, stored and scored as it stands; otherwise throws DefinitionError with the first
 * faulty place and the reason.
 */
export function readDefinition(given: unknown): Definition {
  definition(given, '');
  checkReferences(given as Definition);
  return given as Definition;
}
