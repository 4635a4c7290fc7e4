import { both } from '../../../../analysis/model/words.ts';
import { type Fields, isObject, wordsOf } from '../json-file.ts';
import { type Builder, type Draft, type Inherited, type Setting } from './builder.ts';
import { saidBeside } from './beside.ts';
import { condition, shownIf } from './conditions.ts';
import { common, type Making } from './question.ts';
import { manyOf, oneOf, pictures, ranked, rating, truth } from './question-kinds.ts';
import { cells, lines, matrix, repeated } from './tables.ts';
import { comment, computed, line, slider, told } from './text-kinds.ts';
import { elementsOf } from './unwrap.ts';

/** What a question of each type becomes, those of well-known widgets among them. */
const kinds: Readonly<Record<string, (making: Making) => void>> = {
  radiogroup: oneOf('single'),
  buttongroup: oneOf('single'),
  dropdown: oneOf('dropdown'),
  select2: oneOf('dropdown'),
  checkbox: manyOf,
  tagbox: manyOf,
  imagepicker: pictures,
  ranking: ranked,
  sortablelist: ranked,
  rating,
  barrating: rating,
  emotionsratings: rating,
  nps: rating,
  boolean: truth,
  tick: truth,
  matrix,
  matrixdropdown: (making) => cells(making, visitQuestion),
  matrixdynamic: (making) => cells(making, visitQuestion),
  multipletext: (making) => lines(making, visitQuestion),
  paneldynamic: (making) =>
    repeated(making, (elements, setting, place) =>
      visitElements(making.builder, elements, setting, `${place}.`),
    ),
  text: line,
  comment,
  editor: comment,
  datepicker: (making) => line({ ...making, question: { ...making.question, inputType: 'date' } }),
  slider,
  nouislider: slider,
  bootstrapslider: slider,
  html: told,
  image: told,
  expression: computed,
};

const identifying = both(
  '不收文件、签名、位置：它们会暴露身份',
  'files, signatures and places are not collected: they identify people',
);
const refused: Readonly<Record<string, typeof identifying>> = {
  file: identifying,
  signaturepad: identifying,
  microphone: identifying,
  geopoint: identifying,
  geolocation: identifying,
  imagemap: both('没有图上点选', 'there is no choosing on a picture'),
  empty: both('没有内容', 'there is nothing in it'),
};

const DEEPEST = 40;

export function visitElements(
  builder: Builder,
  elements: readonly unknown[],
  setting: Setting,
  place = '',
  depth = 0,
): void {
  for (const element of elements) {
    if (!isObject(element)) continue;
    if (/^(panel|flowpanel|page)$/.test(wordsOf(element['type'])))
      visitPanel(builder, element, setting, place, depth);
    else visitQuestion(builder, element, setting, `${place}${nameOf(element)}`);
  }
}

const nameOf = (question: Fields) => wordsOf(question['name']) || wordsOf(question['type']) || 'question';

/** Conditions of something that holds for what stands in it. */
export function conditionsOf(element: Fields, place: string): Inherited[] {
  return ['visibleIf', 'enableIf'].flatMap((name) => {
    const written = wordsOf(element[name]).trim();
    return written ? [{ written, place: `${place}.${name}` }] : [];
  });
}

function visitPanel(builder: Builder, panel: Fields, setting: Setting, place: string, depth: number): void {
  const name = `${place}${wordsOf(panel['name']) || 'panel'}`;
  if (depth > DEEPEST)
    return builder.ledger.dropped(name, 'page', both('嵌套过深', 'it is nested too deeply'));
  const inner = { ...setting, conditions: [...setting.conditions, ...conditionsOf(panel, name)] };
  const titled =
    Object.values(builder.words(panel['title'])).some(Boolean) ||
    Object.values(builder.words(panel['description'])).some(Boolean);
  const elements = elementsOf(panel);
  if (titled && elements.length > 0) {
    const code = builder.assembly.codeFor(wordsOf(panel['name']) || 'panel', 'N');
    const title = {
      title: panel['title'] ?? panel['description'],
      description: panel['title'] ? panel['description'] : undefined,
    };
    const { optional: _, ...base } = common({
      builder,
      question: title,
      name: code,
      code,
      place: name,
      setting: { ...setting },
    });
    builder.add({ ...base, type: 'notice', source: name });
    shownIf(builder, code, inner.conditions, setting);
    builder.ledger.approximated(
      name,
      'page',
      both('分组标题单独成一屏', 'the heading of the group is a card of its own'),
    );
  } else builder.ledger.kept(name, 'page');
  visitElements(builder, elements, inner, place, depth + 1);
}

export function visitQuestion(builder: Builder, question: Fields, setting: Setting, place: string): void {
  const { assembly, ledger } = builder;
  const type = wordsOf(question['type']).toLowerCase();
  const name = nameOf(question);
  const make = Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  if (!make) {
    leftOut(builder, question, place, type);
    return;
  }
  const before = assembly.items.length;
  const code = builder.claim(name, setting);
  make({ builder, question, place, name, code, setting });
  ledger.kept(place, 'question');
  const made = assembly.items.slice(before);
  saidBeside(builder, question, setting, place, made as Draft[]);
  const conditions = [...setting.conditions, ...conditionsOf(question, place)];
  for (const item of assembly.items.slice(before)) shownIf(builder, item.code, conditions, setting);
  const hidden =
    question['visible'] === false && !conditions.some(({ place: at }) => at === `${place}.visibleIf`);
  if (!hidden || type === 'expression' || builder.awakened.has(name)) return;
  for (const item of made)
    condition(
      builder,
      item.code,
      { does: 'showIf' },
      { place: `${place}.visible`, kind: 'condition', written: 'false' },
      setting,
    );
}

/** A question that cannot be asked, with what belongs to it. */
function leftOut({ ledger }: Builder, question: Fields, place: string, type: string): void {
  const reason =
    refused[type] ??
    both(`这里没有“${type || '？'}”这种题`, `there is no question of the type "${type || '?'}" here`);
  ledger.dropped(place, 'question', reason);
  for (const condition of conditionsOf(question, place)) ledger.dropped(condition.place, 'condition', reason);
  if (Array.isArray(question['choices'])) ledger.dropped(`${place}.choices`, 'choices', reason);
}
