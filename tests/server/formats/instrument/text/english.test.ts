import { expect, test } from 'vitest';
import { itemIn, kindsOf, readText } from '../read.ts';

test('an English questionnaire keeps boxes, blanks, jumps, reverse marks and opposite words', async () => {
  const { definition, report } = await readText(`Employee Engagement Survey

Thank you for taking part.

Section A: About you
Q1. What is your gender?
 ( ) Male
 ( ) Female
 ( ) Prefer not to say
Q2. How old are you? ____ years
Q3. Which benefits do you use? (Select all that apply)
 [ ] Health insurance
 [ ] None of the above
 [ ] Other (please specify): ________
Q4. Do you supervise others?
 1) Yes
 2) No (skip to Q6)
Q5. How many people do you supervise? ____
Section B: Your work
Please say how much you agree (1 = strongly disagree, 5 = strongly agree). Items marked * are reverse scored.
Q6. My work is meaningful to me.
Q7. I often think of leaving.*
Q8. (If you answered "Yes" to Q4) My team is well staffed.
Section C
Q9. How likely are you to recommend us?
Not at all likely 0 1 2 3 4 5 6 7 8 9 10 Extremely likely
Q10. Our company is:
 cold 1 2 3 4 5 warm
 slow 1 2 3 4 5 fast
Q11. What could we do better? Please describe.
`);
  expect(report).toMatchObject({ approximated: 0, dropped: 0 });
  expect(kindsOf(definition)).toEqual({
    Q1: 'single',
    Q2: 'number',
    Q3: 'multiple',
    Q4: 'single',
    Q5: 'number',
    Q6: 'scale',
    Q7: 'scale',
    Q8: 'scale',
    Q9: 'scale',
    Q10_1: 'differential',
    Q10_2: 'differential',
    Q11: 'open',
  });
  expect(definition.preferNotToSay).toEqual({ en: 'Prefer not to say' });
  expect(itemIn(definition, 'Q3')).toMatchObject({
    text: { en: 'Which benefits do you use?' },
    choices: { en: ['Health insurance', 'None of the above', 'Other (please specify)'] },
    exclusive: [2],
    other: [3],
  });
  expect(itemIn(definition, 'Q4')).toMatchObject({ skip: [{ when: 'Q4 = 2', to: 'Q6' }] });
  expect(itemIn(definition, 'Q7')).toMatchObject({
    reverse: true,
    text: { en: 'I often think of leaving.' },
  });
  expect(itemIn(definition, 'Q6')).not.toHaveProperty('reverse');
  expect(itemIn(definition, 'Q8')).toMatchObject({
    showIf: 'Q4 = 1',
    text: { en: 'My team is well staffed.' },
  });
  expect(itemIn(definition, 'Q10_2')).toMatchObject({
    left: { en: 'slow' },
    right: { en: 'fast' },
    grid: 'Q10',
  });
});

test('numbers of choices are not taken for numbers of questions', async () => {
  const { definition } = await readText(`1. What is your age group?
   1. under 18
   2. 18-25
   3. over 25
2. Where do you live?
   1. City
   2. Village
3. How often do you exercise?
1. Never
2. Sometimes
4. Anything else?`);
  expect(definition.items.map(({ code }) => code)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  expect(itemIn(definition, 'Q1').choices).toEqual({ en: ['under 18', '18-25', 'over 25'] });
  expect(itemIn(definition, 'Q3').choices).toEqual({ en: ['Never', 'Sometimes'] });
});

test('codes of choices become their values', async () => {
  const { definition } = await readText(
    '1. Do you smoke?\n0. No\n1. Yes\n98. Refused\n2. Do you drink?\nYes (1)\nNo (2)',
  );
  expect(itemIn(definition, 'Q1')).toMatchObject({
    values: [0, 1, 98],
    choices: { en: ['No', 'Yes', 'Refused'] },
  });
});

test('two languages side by side, on a line or on two, become two languages', async () => {
  const { definition, report } = await readText(`工作与生活问卷 Work and Life Survey

1. 您的性别 What is your gender?
A. 男 Male
B. 女 Female
2. 您的婚姻状况 / Marital status
A. 未婚 / Single
B. 其他 / Other ____
3. 我对工作充满热情
I am enthusiastic about my job
非常不同意 Strongly disagree 1 2 3 4 5 非常同意 Strongly agree
4. 您的年龄 Your age: ____ 岁 years`);
  expect(definition.title).toEqual({ 'zh-CN': '工作与生活问卷', en: 'Work and Life Survey' });
  expect(itemIn(definition, 'Q1')).toMatchObject({
    text: { 'zh-CN': '您的性别', en: 'What is your gender?' },
    choices: { 'zh-CN': ['男', '女'], en: ['Male', 'Female'] },
  });
  expect(itemIn(definition, 'Q2')).toMatchObject({ choices: { en: ['Single', 'Other'] }, other: [2] });
  expect(itemIn(definition, 'Q3').text).toEqual({
    'zh-CN': '我对工作充满热情',
    en: 'I am enthusiastic about my job',
  });
  expect(itemIn(definition, 'Q4')).toMatchObject({ type: 'number', unit: { 'zh-CN': '岁', en: 'years' } });
  expect(report.elements.filter(({ kind }) => kind === 'language')).toMatchObject([
    { outcome: 'kept' },
    { outcome: 'kept' },
  ]);
});

test('what a person says of a line is obeyed', async () => {
  const source = '1. What matters most?\nA. Pay\nB. Time\nThank you.';
  expect(itemIn((await readText(source, { 1: 'multiple' })).definition, 'Q1').type).toBe('multiple');
  expect(itemIn((await readText(source, { 4: 'choices' })).definition, 'Q1').choices).toEqual({
    en: ['Pay', 'Time', 'Thank you.'],
  });
  const { report } = await readText(source, { 4: 'left' });
  expect(report).toMatchObject({ dropped: 1 });
});

test('a jump that is not clear is told and its words stay with the item', async () => {
  const { definition, report } = await readText('1. Do you smoke?\nA. Yes (go to 9)\nB. No\n2. Why?');
  expect(itemIn(definition, 'Q1').note).toContain('go to 9');
  expect(report.elements).toContainEqual(
    expect.objectContaining({ kind: 'condition', outcome: 'approximated' }),
  );
});
