import { type Bilingual, both } from '../../../../analysis/model/words.ts';
import { type Fields, fieldsOf, isObject, wordsOf } from '../json-file.ts';
import { type Builder, type Making, validationOf } from './builder.ts';
import { labelOf, listIn } from './choices.ts';
import { conditionOf } from './conditions.ts';
import { bestWorst, constantSum, described, multipleChoice, rankOrder, textEntry } from './question-kinds.ts';
import { entriesOf } from './survey-file.ts';
import { sideBySide } from './side-by-side.ts';
import { sliders } from './sliders.ts';
import { matrix } from './tables.ts';

/** What a question of each type becomes, apart from those with a list of choices. */
const kinds: Readonly<Record<string, (making: Making) => void>> = {
  Matrix: (making) =>
    wordsOf(making.question['Selector']) === 'MaxDiff' ? bestWorst(making) : matrix(making),
  MaxDiff: bestWorst,
  TE: textEntry,
  RO: rankOrder,
  CS: constantSum,
  DB: described,
  SBS: sideBySide,
  Slider: sliders,
  SS: sliders,
  PGR: groups,
};

const traces = both(
  '不记录设备、浏览器和用时：它们会暴露身份',
  'device, browser and times are not recorded: they tell people apart',
);
const identifying = both(
  '不收文件、签名、录像：它们会暴露身份',
  'files, signatures and recordings are not collected: they identify people',
);
const noKind = both('这里没有这种题', 'there is no such question here');
const refused: Readonly<Record<string, typeof traces>> = {
  Timing: traces,
  Meta: traces,
  FileUpload: identifying,
  Draw: identifying,
  Signature: identifying,
  ScreenCapture: identifying,
  VideoResponse: identifying,
  Captcha: both('由发放的凭证把关，不需要验证码', 'tickets keep strangers out; there is no puzzle'),
  HotSpot: both('没有图上点选', 'there is no choosing on a picture'),
  HeatMap: both('没有图上点选', 'there is no choosing on a picture'),
  HL: both('没有文中划词', 'there is no marking within a text'),
  DD: both('没有逐级下拉', 'there are no lists within lists'),
};

/** Written apart: the two letters together are also a code of a template. */
const MULTIPLE_CHOICE = /^M[C]$/;

/** The net promoter's question is a rating from 0 to 10 that its choices need not list. */
const isScore = (question: Fields) => wordsOf(question['Selector']) === 'NPS' && !question['Choices'];
const score: Fields = Object.fromEntries(
  Array.from({ length: 11 }, (_, value) => [String(value), { Display: String(value) }]),
);

/** A question that is not here, with what belongs to it. */
export function leftOut({ ledger }: Builder, id: string, question: Fields, reason: Bilingual): void {
  ledger.dropped(id, 'question', reason);
  for (const list of ['Choices', 'Answers'])
    if (entriesOf(question[list]).length > 0) ledger.dropped(`${id}.${list}`, 'choices', reason);
  if (isObject(question['DisplayLogic'])) ledger.dropped(`${id}.DisplayLogic`, 'condition', reason);
}

export function readQuestion(builder: Builder, id: string, given: Fields, block: string): void {
  const { assembly, ledger, wording } = builder;
  const type = wordsOf(given['QuestionType']);
  const make = MULTIPLE_CHOICE.test(type)
    ? multipleChoice
    : Object.hasOwn(kinds, type)
      ? kinds[type]
      : undefined;
  if (!make) {
    const words = wordsOf(given['DataExportTag']) || type;
    leftOut(
      builder,
      id,
      given,
      refused[type] ?? both(`${noKind['zh-CN']}：${words}`, `${noKind.en}: ${words}`),
    );
    return;
  }
  const question = isScore(given) ? { ...given, Choices: score } : given;
  const tag = wordsOf(question['DataExportTag']).trim() || id;
  const before = assembly.items.length;
  const text = wording.text(question, (fields) => fields['QuestionText']);
  make({ builder, question, id, tag, block, text });
  const made = assembly.items.slice(before);
  if (made.length === 0) return;
  ledger.kept(id, 'question');
  builder.firstOf.set(id, made[0]!.code);
  for (const { code } of made)
    conditionOf(builder, code, { does: 'showIf' }, question['DisplayLogic'], `${id}.DisplayLogic`);
  const { CustomValidation, Type } = validationOf(question);
  const { Logic: holds, Message } = fieldsOf(CustomValidation);
  if (wordsOf(Type) === 'CustomValidation') {
    const words = wordsOf(fieldsOf(Message)['description']) || wordsOf(Message);
    const message = assembly.text(wording.plain(words), '…');
    conditionOf(
      builder,
      made.at(-1)!.code,
      { does: 'check', message },
      holds,
      `${id}.Validation`,
      'validation',
    );
  }
  if (wordsOf(question['QuestionJS']).trim())
    ledger.dropped(`${id}.QuestionJS`, 'script', both('脚本一律不要', 'scripts are never taken over'));
}

/** Each thing is put into one of some groups; places within a group are not asked. */
function groups(making: Making): void {
  const { builder, question, id, tag, text, block } = making;
  const given = fieldsOf(question['Groups']);
  const things = listIn(making, 'Choices', false);
  const names = Object.entries(given).map(([key, name]) => [
    key,
    { Display: wordsOf(name) || wordsOf(fieldsOf(name)['Display']) },
  ]);
  if (names.length === 0 || things.ids.length === 0) return builder.ledger.dropped(id, 'question', noKind);
  const list = listIn(
    { builder, question: { Choices: Object.fromEntries(names) as Fields } },
    'Choices',
    false,
  );
  const grid = builder.grid(tag, text);
  for (const thing of things.ids) {
    const code = builder.assembly.codeFor(`${tag}_${thing}`);
    const label = builder.assembly.text(labelOf(builder, question, 'Choices', thing));
    builder.add({
      code,
      block,
      type: 'single',
      text: label,
      ...list.fields,
      storage: 'linked',
      optional: true,
      grid,
      source: `${tag}_${thing}`,
    });
  }
  builder.ledger.approximated(
    id,
    'question',
    both('只问归入哪一组，组内不排序', 'it asks for the group and not for an order within it'),
  );
}
