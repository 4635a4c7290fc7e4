import { both } from '../../../../analysis/model/words.ts';
import type { Conversion } from './conversion.ts';
import { looks } from './questions.ts';
import type { Form, FormRow } from './read-form.ts';

/** What of a row's columns changes what respondents see and is otherwise here. */
export function tellRow(row: FormRow, c: Conversion): void {
  const place = c.place(row);
  for (const media of ['image', 'audio', 'video'])
    if (c.says(row.words[media]))
      c.ledger.dropped(
        `${place} ${media}`,
        'media',
        both(
          '图片、影音没有带来；图片可在说明题里添加',
          'pictures and films are not brought along; a picture can be added to a notice',
        ),
      );
  if (row.cells['default'] !== undefined && row.cells['calculation'] === undefined)
    c.ledger.dropped(
      `${place} default`,
      'setting',
      both('这里不预先填写答案', 'answers are not filled in beforehand here'),
    );
  if (row.cells['calculation'] !== undefined && !/^calcul/i.test(row.cells['type'] ?? ''))
    c.ledger.dropped(
      `${place} calculation`,
      'calculation',
      both('题目的答案不由公式填写', 'the answer to a question is not filled in by a formula'),
    );
  const required = (row.cells['required'] ?? '').trim();
  if (required !== '' && !/^(yes|no|true|false|true\(\)|false\(\)|1|0)$/i.test(required))
    c.ledger.approximated(
      `${place} required`,
      'condition',
      both('必答不能带条件', 'whether an answer is wanted cannot depend on a condition'),
    );
  if (
    c.says(row.words['guidance_hint']) &&
    !/fourlinks-/.test(row.cells['appearance'] ?? '') &&
    !/random\(\)/.test(row.cells['calculation'] ?? '')
  )
    c.ledger.dropped(
      `${place} guidance_hint`,
      'text',
      both('没有给访员的提示', 'there are no hints for interviewers'),
    );
  if (
    /script/i.test(
      Object.values(row.words['label'] ?? {})
        .join(' ')
        .match(/<\s*script/i)?.[0] ?? '',
    )
  )
    c.ledger.dropped(
      `${place} script`,
      'script',
      both('题目里的脚本不运行', 'scripts in a question are not run'),
    );
  if (looks(row).has('field-list'))
    c.ledger.approximated(
      `${place} appearance`,
      'setting',
      both('每屏一题', 'one question stands on a screen'),
    );
}

const known = new Set(['form_title', 'form_id', 'default_language', 'fourlinks']);

export function tellForm({ settings, languages, unknownLanguages, others }: Form, c: Conversion): void {
  for (const language of languages) c.ledger.kept(`language ${language}`, 'language');
  for (const name of unknownLanguages)
    c.ledger.approximated(
      `language ${name}`,
      'language',
      both('不知道它的语言代码，用了私用代码', 'its tag is not known; it has one for private use'),
    );
  for (const name of Object.keys(settings))
    if (known.has(name)) c.ledger.kept(`settings ${name}`, 'setting');
    else
      c.ledger.dropped(
        `settings ${name}`,
        'setting',
        both('这里没有它的位置', 'there is no place for it here'),
      );
  for (const name of others)
    c.ledger.dropped(
      `sheet ${name}`,
      'setting',
      both('这张表不属于问卷', 'the sheet is no part of the questionnaire'),
    );
}
