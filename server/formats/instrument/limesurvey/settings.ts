import { both } from '../../../../analysis/model/words.ts';
import type { Conversion } from './conversion.ts';
import type { Question } from './survey.ts';

/** What of a question's settings changes what respondents see and is otherwise here. */
export function tellSettings(question: Question, c: Conversion): void {
  const place = c.place(question);
  const { attributes } = question;
  const dropped = (name: string, zh: string, en: string) =>
    c.ledger.dropped(`${place} ${name}`, 'setting', both(zh, en));
  if (attributes.is('hidden') && question.type !== '*')
    c.approximated(
      question,
      '原为隐藏题；这里的条件永不成立，不会问到',
      'it is hidden there; here its condition never holds and it is not asked',
    );
  if (question.defaults > 0)
    dropped('default', '这里不预先填写答案', 'answers are not filled in beforehand here');
  if (/^[1-9]/.test(attributes.get('time_limit')))
    dropped('time_limit', '这里不限时，也不记录时间', 'there is no time limit here, and no time is kept');
  if (question.pattern === '' && attributes.is('other_numbers_only'))
    dropped('other_numbers_only', '其他项的说明是文字', 'words beside a choice are words');
  if (
    attributes.get('javascript') !== '' ||
    Object.values(question.text).some((words) => /<script/i.test(words))
  )
    c.ledger.dropped(
      `${place} script`,
      'script',
      both('题目里的脚本不运行', 'scripts in a question are not run'),
    );
  if (Object.values(question.text).some((words) => /<(img|video|audio|iframe|embed|object)\b/i.test(words)))
    c.ledger.dropped(
      `${place} media`,
      'media',
      both(
        '题目里的图片、影音没有带来；图片可在说明题里添加',
        'pictures and films are not brought along; a picture can be added to a notice',
      ),
    );
}
