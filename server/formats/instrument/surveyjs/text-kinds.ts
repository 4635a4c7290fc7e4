import { both } from '../../../../analysis/model/words.ts';
import { numberOf, wordsOf } from '../json-file.ts';
import { common, countIn, type Making, validatorOf } from './question.ts';
import type { Subject } from './subject.ts';
import { fitsLine } from '../../../../analysis/model/instrument/kinds/slider.ts';

/** Without a limit of its own an answer may be so long. */
const SHORT = 200;
const LONG = 1000;
const FAR = 1_000_000_000;

function means({ builder, name, setting, code, question }: Making, subject: Subject): void {
  builder.means(name, subject, setting, code);
  const alias = wordsOf(question['valueName']);
  if (alias && alias !== name) builder.means(alias, subject, setting);
}

export function comment(making: Making): void {
  open(making, LONG, false);
}

function open(making: Making, usual: number, short: boolean): void {
  const { question, builder, code } = making;
  const own =
    countIn(question, 'maxLength', 5000) ?? countIn(validatorOf(question, 'text') ?? {}, 'maxLength', 5000);
  builder.add({
    ...common(making),
    type: 'open',
    maxLength: own ?? usual,
    ...(short ? { short: true } : {}),
  });
  if (own === undefined) builder.unlimited.add(code);
  means(making, { kind: 'text', column: code });
}

/** A line of text, or what a line may be told to hold. */
export function line(making: Making): void {
  const { builder, place, code } = making;
  const type =
    wordsOf(making.question['inputType']) || (validatorOf(making.question, 'numeric') ? 'number' : '');
  const mask = wordsOf(making.question['maskType']);
  switch (type || mask) {
    case 'number':
    case 'numeric':
    case 'currency':
    case 'range':
      return amount(making, type === 'range');
    case 'date':
    case 'datetime':
    case 'datetime-local':
    case 'month': {
      const precision = type === 'month' ? 'month' : 'day';
      if (type.startsWith('datetime'))
        builder.ledger.approximated(
          place,
          'question',
          both('只问日期，不问时间', 'it asks for the day and not for the time'),
        );
      builder.add({ ...common(making), type: 'date', precision, storage: 'linked' });
      return means(making, { kind: 'date', column: code, precision });
    }
    case 'time':
      builder.add({ ...common(making), type: 'time' });
      return means(making, { kind: 'time', column: code });
    case 'email':
    case 'tel':
    case 'url':
    case 'password':
    case 'color':
    case 'week':
      builder.ledger.dropped(
        `${place}.inputType`,
        'validation',
        both(
          `不核对“${type}”的格式；这样的回答还可能暴露身份`,
          `the form of "${type}" is not checked; such an answer may also tell who somebody is`,
        ),
      );
  }
  open(making, SHORT, true);
}

/** A number; one on a short line of whole numbers is a slider. */
function amount(making: Making, onLine: boolean): void {
  const { question, builder, code } = making;
  const limits = validatorOf(question, 'numeric') ?? {};
  const [low, high] = [
    numberOf(question['min']) ?? numberOf(limits['minValue']) ?? (onLine ? 0 : undefined),
    numberOf(question['max']) ?? numberOf(limits['maxValue']) ?? (onLine ? 100 : undefined),
  ];
  const step = numberOf(question['step']);
  if (onLine && fitsLine(low!, high!, step ?? 1)) return slide(making, low!, high!, step ?? 1, {});
  const written = step === undefined ? '' : (String(step).split('.')[1] ?? '');
  const whole =
    step === undefined && [low, high].every((each) => each !== undefined && Number.isInteger(each));
  const decimals = step === undefined ? (whole ? 0 : 2) : Math.min(6, written.length);
  builder.add({
    ...common(making),
    type: 'number',
    min: low ?? -FAR,
    max: high !== undefined && high >= (low ?? -FAR) ? high : FAR,
    ...(decimals > 0 ? { decimals } : {}),
    storage: 'linked',
  });
  means(making, { kind: 'number', column: code });
}

function slide(making: Making, min: number, max: number, step: number, more: object): void {
  const { builder, code } = making;
  builder.add({
    ...common(making),
    type: 'slider',
    min,
    max,
    ...(step === 1 ? {} : { step }),
    ...more,
  });
  means(making, { kind: 'number', column: code });
}

export function slider(making: Making): void {
  const { question, builder, place } = making;
  const [min, max] = [
    numberOf(question['min']) ?? numberOf(question['rangeMin']) ?? 0,
    numberOf(question['max']) ?? numberOf(question['rangeMax']) ?? 100,
  ];
  const step = numberOf(question['step']) ?? 1;
  if (wordsOf(question['sliderType']) === 'range')
    builder.ledger.approximated(
      place,
      'question',
      both('只问一个值，不问区间', 'it asks for one value and not for a range'),
    );
  const labels = Array.isArray(question['customLabels']) ? question['customLabels'] : [];
  const label = (value: number) => {
    const found = labels.find((each: unknown) => numberOf((each as { value?: unknown })?.value) === value) as
      { text?: unknown } | undefined;
    return found?.text === undefined ? null : builder.text(found.text);
  };
  const [left, right] = [label(min), label(max)];
  if (fitsLine(min, max, step))
    return slide(making, min, max, step, { ...(left ? { left } : {}), ...(right ? { right } : {}) });
  builder.ledger.approximated(
    place,
    'question',
    both('范围超出滑块，改为数字题', 'its range does not fit a slider: a number'),
  );
  amount(making, false);
}

const PICTURE = /data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]{1,280000}/;

/** Something to read; the first line is its text, the rest stands smaller below. */
export function told(making: Making): void {
  const { builder, question, place, name } = making;
  const { optional: _, help, ...base } = common(making);
  const given = question['html'] ?? question['content'] ?? '';
  const raw = JSON.stringify(given ?? '');
  const picture = PICTURE.exec(wordsOf(question['imageLink']) || raw)?.[0];
  const words = Object.entries(builder.words(given)).map(([language, all]) => {
    const [first = '', ...rest] = all.split('\n').filter((each) => each.trim());
    return [language, first, rest.join('\n')] as const;
  });
  const text = Object.fromEntries(words.map(([language, first]) => [language, first]));
  const below = Object.fromEntries(words.map(([language, , rest]) => [language, rest]));
  const said = Object.values(text).some(Boolean)
    ? builder.assembly.text(text)
    : builder.text(question['title'], name);
  builder.add({
    ...base,
    text: said,
    ...(Object.values(below).some(Boolean)
      ? { help: builder.assembly.text(below, '–') }
      : help
        ? { help }
        : {}),
    type: 'notice',
    ...(picture ? { picture } : {}),
  });
  const lost = wordsOf(question['imageLink']) !== '' || /<(img|video|audio|iframe)\b/i.test(raw);
  if (lost && !picture)
    builder.ledger.dropped(
      `${place}.media`,
      'media',
      both('外部的图片或影音不随问卷保存', 'pictures and sounds from elsewhere are not kept'),
    );
  if (/<script\b/i.test(raw))
    builder.ledger.dropped(`${place}.script`, 'script', both('脚本一律不要', 'scripts are never taken over'));
}

/** A value that is computed and shown. */
export function computed(making: Making): void {
  const { builder, question, place, name, code, setting } = making;
  const { optional: _, ...base } = common(making);
  builder.add({ ...base, type: 'computed', formula: '' });
  means(making, { kind: 'number', column: code });
  builder.formulas.push({
    code,
    place: `${place}.expression`,
    written: wordsOf(question['expression']),
    setting,
  });
  if (question['visible'] === false) return;
  builder.ledger.approximated(
    place,
    'question',
    both(
      '计算所得的值不单独显示，可在题目中引用',
      `it is computed and not shown; texts may repeat it as {${name}}`,
    ),
  );
}
