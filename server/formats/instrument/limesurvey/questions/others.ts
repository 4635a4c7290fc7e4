import { plainText } from '../../plain-text.ts';
import { named } from '../../expression/build.ts';
import type { Conversion } from '../conversion.ts';
import type { Question } from '../survey.ts';

/** D: a day, a month or a time, by the format that the question gives. */
export function date(question: Question, c: Conversion): void {
  const format = question.attributes.get('date_format').toLowerCase();
  const text = c.text(question.text, question.code);
  const clock = /h/.test(format);
  if (clock && !/[yd]/.test(format)) {
    const draft = c.item(question, { type: 'time', text });
    c.name(question, '', { kind: 'minute', name: draft.code }, draft);
  } else {
    const day = format === '' || /[dj]/.test(format);
    const draft = c.item(question, {
      type: 'date',
      text,
      precision: day ? 'day' : 'month',
      storage: 'linked',
    });
    c.name(question, '', { kind: 'day', name: draft.code }, draft);
  }
  c.kept(question);
  if (clock && /[yd]/.test(format))
    c.approximated(question, '只问日期，不问钟点', 'only the day is asked, not the time of day');
  if (['date_min', 'date_max'].some((name) => question.attributes.get(name).trim() !== ''))
    c.ledger.dropped(`${c.place(question)} date_min/date_max`, 'validation', {
      'zh-CN': '日期题没有界限',
      en: 'dates have no bounds here',
    });
}

/** X: something to read. */
export function notice(question: Question, c: Conversion): void {
  if (!c.says(question.text) && !c.says(question.help)) {
    c.dropped(
      question,
      '没有文字（可能只有脚本或图片）',
      'it has no words, perhaps a script or a picture only',
    );
    return;
  }
  const says = c.says(question.text);
  const draft = c.item(question, { type: 'notice', text: c.text(says ? question.text : question.help) });
  if (!says) delete draft.help;
  c.kept(question);
}

/** "*": a value that is computed. What it says as text has no place here. */
export function equation(question: Question, c: Conversion): void {
  const [first] = c.languages;
  const written = question.text[first!] ?? '';
  const source = plainText(question.attributes.get('equation') || written).trim();
  const [, inner = ''] = /^\{([^]*)\}$/.exec(source) ?? [];
  const text = c.text(question.attributes.get('equation') === '' ? {} : question.text, question.code);
  const forms = /^rand\(\s*1\s*,\s*(\d{1,2})\s*\)$/.exec(inner.trim());
  if (forms && Number(forms[1]) > 1) {
    const labels = Array.from({ length: Number(forms[1]) }, (_, at) =>
      Object.fromEntries(c.languages.map((language) => [language, String(at + 1)])),
    );
    const draft = c.item(question, {
      type: 'draw',
      text,
      forms: c.assembly.labels(labels),
    });
    c.name(question, '', { kind: 'number', value: named(draft.code) }, draft);
    c.kept(question);
    return;
  }
  if (inner === '' || /[{}]/.test(inner)) {
    c.dropped(question, '算出的是文字而不是数', 'it computes words, not a number');
    return;
  }
  const draft = c.item(question, { type: 'computed', text, formula: inner });
  c.name(question, '', { kind: 'number', value: named(draft.code) }, draft);
  c.kept(question);
}

/** What is not asked here, and why. */
export const refused =
  (zh: string, en: string) =>
  (question: Question, c: Conversion): void =>
    c.dropped(question, zh, en);
