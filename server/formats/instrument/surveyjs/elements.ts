import { both } from '../../../../analysis/model/words.ts';
import { type Fields, isObject, wordsOf } from '../json-file.ts';
import { type Builder, type Draft, type Inherited, named, type Setting } from './builder.ts';
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
  afterwards(builder, question, setting, place, made as Draft[]);
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

/** What a question of any type may say beside what it asks. */
function afterwards(
  builder: Builder,
  question: Fields,
  setting: Setting,
  place: string,
  made: readonly Draft[],
): void {
  const { ledger, logic } = builder;
  const [first] = made;
  const last = made.at(-1);
  if (!first || !last) return;
  const required = wordsOf(question['requiredIf']).trim();
  if (required) {
    ledger.approximated(
      `${place}.requiredIf`,
      'condition',
      both('必答条件改为：总可留空', 'it may always be left out, whatever its condition for being required'),
    );
    logic.note(last.code, `${place}.requiredIf: ${required}`);
  }
  for (const name of [
    'setValueIf',
    'setValueExpression',
    'resetValueIf',
    'defaultValueExpression',
    'minValueExpression',
    'maxValueExpression',
  ])
    if (wordsOf(question[name]).trim()) {
      ledger.dropped(
        `${place}.${name}`,
        'calculation',
        both('回答只由答题人填写', 'only respondents answer a question'),
      );
      logic.note(last.code, `${place}.${name}: ${wordsOf(question[name])}`);
    }
  for (const name of ['defaultValue', 'correctAnswer'])
    if (question[name] !== undefined)
      ledger.dropped(
        `${place}.${name}`,
        'setting',
        both('没有预填的回答和正确答案', 'there are no answers beforehand and no right ones'),
      );
  validators(builder, question, setting, place, last);
  const asksWhy = ['showCommentArea', 'hasComment'].some((name) => named(question, name));
  if (asksWhy && !['text', 'comment', 'html'].includes(wordsOf(question['type'])))
    remarkBeside(builder, question, setting, place);
}

function validators(builder: Builder, question: Fields, setting: Setting, place: string, item: Draft): void {
  const given = Array.isArray(question['validators']) ? question['validators'] : [];
  given.forEach((each: unknown, at) => {
    const validator: Fields = isObject(each) ? each : {};
    const type = wordsOf(validator['type']).replace(/validator$/, '');
    const where = `${place}.validators[${at}]`;
    if (type === 'expression') {
      const written = wordsOf(validator['expression']);
      const message = builder.text(validator['text'], written || '…');
      return condition(
        builder,
        item.code,
        { does: 'check', message },
        { place: where, kind: 'validation', written },
        setting,
      );
    }
    if (type === 'numeric' || type === 'answercount') return builder.ledger.kept(where, 'validation');
    if (type === 'text' && validator['minLength'] === undefined)
      return builder.ledger.kept(where, 'validation');
    builder.ledger.dropped(
      where,
      'validation',
      both(`没有“${type}”这种核对`, `there is no check of the kind "${type}"`),
    );
    builder.logic.note(item.code, `${where}: ${JSON.stringify(validator).slice(0, 300)}`);
  });
}

/** A field for a remark beside a question is an open question behind it. */
function remarkBeside(builder: Builder, question: Fields, setting: Setting, place: string): void {
  const name = `${wordsOf(question['name'])}-Comment`;
  const code = builder.assembly.codeFor(`${wordsOf(question['name'])}_comment`);
  builder.add({
    code,
    block: setting.block,
    type: 'open',
    text: builder.text(
      question['commentText'],
      builder.assembly.languages[0]!.startsWith('zh') ? '补充说明' : 'Comment',
    ),
    optional: true,
    source: name,
    maxLength: 500,
  });
  builder.unlimited.add(code);
  builder.means(name, { kind: 'text', column: code }, setting);
  builder.ledger.approximated(
    `${place}.comment`,
    'question',
    both('备注单独成一题', 'the remark is a question of its own'),
  );
}
