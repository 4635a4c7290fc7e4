import { both } from '../../../../analysis/model/words.ts';
import { type Fields, isObject, wordsOf } from '../json-file.ts';
import { type Builder, type Draft, named, type Setting } from './builder.ts';
import { condition } from './conditions.ts';

/** What a question of any type may say beside what it asks. */
export function saidBeside(
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
