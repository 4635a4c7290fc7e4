import { describe, expect, it } from 'vitest';
import { noFrame } from '../../../../../analysis/model/frame/frame.ts';
import type { Definition, Item } from '../../../../../analysis/model/instrument/definition.ts';
import { examine } from '../../../../../analysis/model/instrument/doctor/examine.ts';
import { rules } from '../../../../../analysis/model/instrument/doctor/rules/index.ts';
import { faultsOf, readDefinition } from '../../../../../analysis/model/instrument/read-definition.ts';

const agree = {
  values: [1, 2, 3],
  'zh-CN': ['不同意', '一般', '同意'],
  en: ['Disagree', 'Neither agree nor disagree', 'Agree'],
};
const pair = ([zh, en]: readonly [string, string]) => ({ 'zh-CN': zh, en });
const lists = (...words: readonly (readonly [string, string])[]) => ({
  'zh-CN': words.map(([zh]) => zh),
  en: words.map(([, en]) => en),
});
const fine = ['我喜欢这份工作。', 'I like this job.'] as const;

const item = (code: string, more: Partial<Item> & Record<string, unknown> = {}): Item => ({
  code,
  block: 'X',
  type: 'scale',
  text: pair(fine),
  ...(more.type === undefined || more.type === 'scale' ? { options: 'agree' } : {}),
  ...more,
});

function questionnaire(items: readonly Item[], more: Partial<Definition> = {}): Definition {
  return readDefinition({
    code: 'made_up',
    title: pair(['编造', 'Made up']),
    preferNotToSay: pair(['不愿回答', 'Prefer not to say']),
    dontKnow: { 'zh-CN': '不知道', en: "Don't know", items: [] },
    optionSets: { agree },
    blocks: [{ code: 'X', title: pair(['全部', 'All']), randomise: false }],
    items,
    scales: [],
    derived: [],
    openQuestionNotice: pair(['请勿写出姓名', 'Name nobody']),
    ...more,
  });
}

const say = (zh: string, en: string) => questionnaire([item('A1', { text: pair([zh, en]) })]);
const choose = (...words: readonly (readonly [string, string])[]) =>
  questionnaire([item('A1', { type: 'single', storage: 'detached', choices: lists(...words) })]);
const found = (definition: Definition, rule: string) =>
  examine(definition).filter((finding) => finding.rule === rule);
const places = (definition: Definition, rule: string) => found(definition, rule).map(({ place }) => place);

describe('wording', () => {
  const bothTexts = ['items[0].text.zh-CN', 'items[0].text.en'];
  it.each([
    ['double-barrelled', '我对工资和晋升感到满意。', 'I am content with pay and promotion.'],
    ['leading', '众所周知，加班有害。您怎么看？', "Don't you think that overtime is harmful?"],
    ['double-negation', '我不会不参加培训。', 'It is not uncommon that I am not told of changes.'],
    ['negated', '领导不听取意见。', 'My superiors do not listen.'],
    ['absolute', '领导总是支持我。', 'My superiors always support me.'],
    ['hard-words', '我的KPI合理。', 'My KPI is reasonable.'],
    ['missing-escape', '我的孩子喜欢学校。', 'My children like their school.'],
  ])('is found where it is %s, in both languages', (rule, zh, en) => {
    expect(places(say(zh, en), rule)).toEqual(bothTexts);
    expect(places(say(...fine), rule)).toEqual([]);
  });

  it.each([
    ['double-barrelled', '我和同事相处得很好。', 'I am interrupted again and again.'],
    ['negated', '我不得不加班。', 'I work longer than I can.'],
    ['negated', '这份工作让我不断成长。', 'Nights that are not planned tire me.'],
    ['negated', '忙不过来时，有人帮我。', 'If nobody else can, I help.'],
    ['double-negation', '我不得不加班。', 'I do not understand my score.'],
  ])('is not taken for %s where it only looks like it', (rule, zh, en) => {
    expect(places(say(zh, en), rule)).toEqual([]);
  });

  it('is too long from 29 words or 46 characters on', () => {
    const words = (n: number) => say('字'.repeat(n + 17), Array.from({ length: n }, () => 'word').join(' '));
    expect(places(words(28), 'long-text')).toEqual([]);
    expect(places(words(29), 'long-text')).toEqual(bothTexts);
  });
});

describe('choices', () => {
  it('that overlap or leave a gap are found, and 以上 includes the number itself', () => {
    const overlapping = choose(['不满3年', 'Under 3'], ['3–10年', '3–10'], ['10年以上', 'Over 10']);
    const [finding, ...others] = found(overlapping, 'wrong-bands');
    expect([finding?.words['zh-CN'], others]).toEqual(['“3–10年”与“10年以上”重叠', []]);
    const mended = finding!.mend!.apply!(overlapping);
    expect(found(mended, 'wrong-bands')).toEqual([]);
    expect(mended.items[0]).toMatchObject({ choices: { 'zh-CN': ['不满3年', '3–10年', '超过10年'] } });
    expect(found(choose(['18-25岁', '18-25'], ['30岁及以上', '30 or older']), 'wrong-bands')).toHaveLength(2);
  });

  it('without "other" get one, with words', () => {
    const closed = choose(['公交', 'Bus'], ['地铁', 'Metro'], ['自行车', 'Bicycle'], ['汽车', 'Car']);
    const mended = found(closed, 'choices-without-other')[0]!.mend!.apply!(closed);
    expect(faultsOf(mended)).toEqual([]);
    expect(mended.items[0]).toMatchObject({
      other: [5],
      choices: { en: ['Bus', 'Metro', 'Bicycle', 'Car', 'Other'] },
    });
    expect(found(mended, 'choices-without-other')).toEqual([]);
    const ordered = choose(['每天', 'Daily'], ['每周', 'Weekly'], ['每月', 'Monthly'], ['从不', 'Never']);
    expect(found(ordered, 'choices-without-other')).toEqual([]);
  });
});

describe('scales', () => {
  it('with more labels on one side, or with numbers alone, are found', () => {
    const lopsided = {
      values: [1, 2, 3, 4],
      'zh-CN': ['不同意', '有点同意', '同意', '非常同意'],
      en: ['a', 'b', 'c', 'd'],
    };
    const bare = { values: [1, 2, 3], 'zh-CN': ['1', '2', '3'], en: ['1', '2', '3'] };
    const definition = questionnaire([item('A1')], { optionSets: { agree, lopsided, bare } });
    expect(places(definition, 'unbalanced-scale')).toEqual(['optionSets.lopsided']);
    expect(places(definition, 'unlabelled-scale')).toEqual(['optionSets.bare']);
  });

  it('need three items, and a reversed one among four', () => {
    const codes = ['A1', 'A2', 'A3', 'A4'];
    const scale = (code: string, items: string[]) => ({
      code,
      name: pair(['量表', 'Scale']),
      items,
      minimumAnswered: 1,
    });
    const scales = [scale('S', codes), scale('T', ['A1', 'A2'])];
    const oneWay = questionnaire(
      codes.map((code) => item(code)),
      { scales },
    );
    expect(places(oneWay, 'few-items')).toEqual(['scales[1].items']);
    expect(places(oneWay, 'one-way-scale')).toEqual(['scales[0].items']);
    const keyed = questionnaire(
      codes.map((code) => item(code, { reverse: code === 'A4' })),
      { scales },
    );
    expect(places(keyed, 'one-way-scale')).toEqual([]);
  });

  it('in a long block of one direction are shuffled by the mend', () => {
    const long = questionnaire(['A1', 'A2', 'A3', 'A4', 'A5', 'A6'].map((code) => item(code)));
    const [finding] = found(long, 'one-sided-block');
    expect(found(finding!.mend!.apply!(long), 'one-sided-block')).toEqual([]);
  });
});

describe('order and background', () => {
  const blocks = ['B', 'X'].map((code) => ({ code, title: pair(['部分', 'Part']), randomise: false }));
  const background = (code: string) =>
    item(code, {
      block: 'B',
      type: 'single',
      storage: 'linked',
      choices: lists(['是', 'yes'], ['否', 'no']),
    });

  it('questions about the person come last, unless they screen', () => {
    const first = questionnaire([background('B1'), background('B2'), item('A1')], { blocks });
    const [finding] = found(first, 'background-first');
    expect(found(finding!.mend!.apply!(first), 'background-first')).toEqual([]);
    const screening = [background('B1'), background('B2'), item('A1', { showIf: 'B1 = 1' })];
    expect(found(questionnaire(screening, { blocks }), 'background-first')).toEqual([]);
  });

  it('an exact age stays apart from the answers after the mend', () => {
    const exact = questionnaire([
      item('N1', { type: 'number', min: 18, max: 99, storage: 'linked' }),
      item('A1'),
    ]);
    expect(found(found(exact, 'much-background')[0]!.mend!.apply!(exact), 'much-background')).toEqual([]);
  });

  it('income in the first third is early', () => {
    const text = pair(['您的收入是多少？', 'What is your income?']);
    const items = [
      item('N1', { type: 'open', maxLength: 20, text }),
      ...['A1', 'A2'].map((code) => item(code)),
    ];
    expect(places(questionnaire(items), 'sensitive-early')).toHaveLength(2);
    expect(places(questionnaire(items.toReversed()), 'sensitive-early')).toEqual([]);
  });
});

describe('conditions', () => {
  const choice = (code: string, more = {}) =>
    item(code, { type: 'single', storage: 'linked', choices: lists(['是', 'yes'], ['否', 'no']), ...more });

  it('that contradict one another, also through an earlier item, never hold', () => {
    const definition = questionnaire([
      choice('A1'),
      choice('A2', { showIf: 'A1 = 1' }),
      choice('A3', { showIf: 'A2 = 1 and A1 = 2' }),
      choice('A4', { showIf: 'A1 = 1 or A1 = 2 or isMissing(A1)' }),
    ]);
    expect(found(definition, 'dead-condition').map(({ place, words }) => [place, words.en])).toEqual([
      ['items[2].showIf', expect.stringContaining('never holds (every combination')],
      ['items[3].showIf', expect.stringContaining('always holds')],
    ]);
  });

  it('a text that repeats an answer asks for it after the mend', () => {
    const repeats = questionnaire([
      choice('A1'),
      choice('A2', { showIf: 'A1 = 1' }),
      choice('A3', { text: pair(['您说了{A2}', 'You said {A2}']) }),
    ]);
    const [finding] = found(repeats, 'empty-pipe');
    const mended = finding!.mend!.apply!(repeats);
    expect(mended.items[2]?.showIf).toBe('not isMissing(A2)');
    expect([faultsOf(mended), found(mended, 'empty-pipe')]).toEqual([[], []]);
  });
});

describe('the frame', () => {
  const frame = {
    ...noFrame,
    dimensions: [
      {
        code: 'topic',
        name: pair(['主题', 'Topic']),
        role: 'row' as const,
        values: [
          { code: 'pay', name: pair(['薪酬', 'Pay']) },
          { code: 'rest', name: pair(['休息', 'Rest']) },
        ],
      },
    ],
    measures: [{ row: 'pay', column: 'all', items: ['GONE'] }],
  };
  it('names what no item asks, and an item that nothing needs', () => {
    const definition = questionnaire([item('A1', { tags: { topic: ['pay'] } }), item('A2')], {
      frame: 'made_up',
    });
    const findings = examine(definition, frame).map(({ rule, place }) => [rule, place]);
    expect(findings).toContainEqual(['unused-item', 'items[1]']);
    expect(findings.filter(([rule]) => rule === 'unasked-claim')).toHaveLength(2);
  });
});

it('a draft with faults is examined by the rules that walk no paths', () => {
  const draft = {
    ...say('领导总是支持我。', 'Always.'),
    items: [item('A1', { text: pair(['领导总是支持我。', '']) })],
  };
  expect(faultsOf(draft).length).toBeGreaterThan(0);
  expect(places(draft, 'absolute')).toEqual(['items[0].text.zh-CN']);
});

it('every rule says why, and who says so', () => {
  for (const { why, source } of rules) expect(why['zh-CN'] && why.en && /\d{4}/.test(source)).toBeTruthy();
  expect(new Set(rules.map(({ code }) => code)).size).toBe(rules.length);
});
