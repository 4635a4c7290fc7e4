import { Check } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { SpeakerPlan } from '../../../../analysis/model/speakers.ts';
import { describeSpeakers } from '../../../../analysis/text/speakers/describe.ts';
import { guessSpeakers } from '../../../../analysis/text/speakers/guess.ts';
import { roleOf } from '../../../../analysis/text/speakers/roles.ts';
import { timeAt } from '../../../../analysis/text/speakers/times.ts';
import { speakerTurns } from '../../../../analysis/text/turns.ts';

const speakersOf = (text: string, remembered?: SpeakerPlan) =>
  guessSpeakers(text, remembered).speakers.map(({ name, role, labels }) => [name, role, ...labels]);

describe('a plan of speakers', () => {
  it('has labels that differ by space, width and case as one speaker, and numbered questions as one', () => {
    expect(speakersOf('说话人 1：早\n说话人1：早\n说话人 2：早\n说话人１：早\n说话人 2：早')).toEqual([
      ['说话人 1', 'unknown', '说话人 1', '说话人1', '说话人１'],
      ['说话人 2', 'unknown', '说话人 2'],
    ]);
    expect(speakersOf('问1：谁？\n答：我。\n问2：何时？\n答：年初。')).toEqual([
      ['问', 'interviewer', '问1', '问2'],
      ['答', 'respondent', '答'],
    ]);
    expect(speakersOf('主持人：谁先？\n受访者1：我。\n受访者2：我。').map(([name]) => name)).toEqual([
      '主持人',
      '受访者1',
      '受访者2',
    ]);
  });

  it('takes name, role and drops from what other interviews of the study settled', () => {
    const text = '小王：您怎么看？\n目击：太多了。\n小王：哦？\n目击：真的。\n观点：一\n小王：好。\n观点：二';
    const remembered: SpeakerPlan = {
      speakers: [
        { name: '访员王', role: 'interviewer', labels: ['小王', '王'] },
        { name: '不在此处', role: 'other', labels: ['李'] },
      ],
      dropped: ['观点', '没有'],
    };
    expect(guessSpeakers(text, remembered)).toEqual({
      speakers: [
        { name: '访员王', role: 'interviewer', labels: ['小王'] },
        { name: '目击', role: 'unknown', labels: ['目击'] },
      ],
      dropped: ['观点'],
    });
  });

  it('keeps to what can be stored, however many labels a text has', () => {
    const many = Array.from({ length: 2000 }, (_, i) => `答${i + 1}：好${i % 7}。`).join('\n');
    const plan = guessSpeakers(many);
    expect(Check(SpeakerPlan, plan)).toBe(true);
    expect(speakerTurns(many)).toHaveLength(2000);
    expect(speakerTurns(many, { plan })).toHaveLength(2000);
  }, 30_000);

  it('that a person settled opens turns at its labels and at no others', () => {
    const text = '访谈员：优点？\n受访者：有。\n优点：目标清楚。\n优点：公平。\n访谈员：好。';
    const guessed = guessSpeakers(text);
    expect(speakerTurns(text).map(({ speaker }) => speaker)).toEqual(['访谈员', '受访者', '访谈员']);
    const plan: SpeakerPlan = {
      speakers: [
        { name: '张老师', role: 'other', labels: ['访谈员'] },
        { name: '优点', role: 'unknown', labels: ['优点'] },
      ],
      dropped: ['受访者'],
    };
    expect(speakerTurns(text, { plan }).map(({ speaker, role }) => [speaker, role])).toEqual([
      ['张老师', 'other'],
      ['优点', 'unknown'],
      ['优点', 'unknown'],
      ['张老师', 'other'],
    ]);
    expect(describeSpeakers(text, guessed, [])).toMatchObject([
      { label: '访谈员', role: 'interviewer', turns: 2, samples: ['优点？', '好。'], dropped: false },
      { label: '受访者', turns: 1, sure: 'likely', dropped: false },
      { label: '优点', turns: 2, samples: ['目标清楚。', '公平。'], sure: 'sure', dropped: true },
    ]);
    expect(describeSpeakers(text, plan, []).map(({ name, dropped }) => [name, dropped])).toEqual([
      ['张老师', false],
      ['受访者', true],
      ['优点', false],
    ]);
  });
});

it('words that people list, quote, or tell the hour with open no turn, in two settled roles or among names', () => {
  const lists = '目标：清楚。\n目标：可行。\n目标：公平。\n反馈：没有。';
  for (const [asks, answers] of [
    ['访谈员', '受访者'],
    ['主持人', '张某'],
    ['Interviewer', 'Anna'],
  ]) {
    const text = `${asks}：怎么看？\n${answers}：三点。\n${lists}\n9:30 例会：照开\n${asks}：还有吗？\n${answers}：比例3：1。\n领导：你先做。\n${asks}：好。\n${answers}：完了。`;
    expect(speakersOf(text).map(([name]) => name)).toEqual([asks, answers]);
  }
});

it.each([
  ['访谈员', 'interviewer'],
  ['INTERVIEWER', 'interviewer'],
  ['受访者1', 'respondent'],
  ['受访者A', 'respondent'],
  ['P03', 'respondent'],
  ['受訪者（女，35歲）', 'respondent'],
  ['Interviewer Anna', 'interviewer'],
  ['Répondante', 'respondent'],
  ['聞き手', 'interviewer'],
  ['记录员', 'other'],
  ['说话人2', 'unknown'],
  ['Speaker 2', 'unknown'],
  ['受访者说', 'unknown'],
  ['张某', 'unknown'],
])('%s is called %s', (label, role) => {
  expect(roleOf(label)).toBe(role);
});

it.each([
  ['00:12', 12_000],
  ['[0:01:02.5]', 62_500],
  ['（00:12）', 12_000],
  ['00：01：02', 62_000],
  ['00:00:01,250', 1250],
  ['12\'03"', 723_000],
  ['1分02秒', 62_000],
  ['#00:01:02-5#', 62_000],
  ['上午9:05', 32_700_000],
  ['下午 3:05', 54_300_000],
  ['2024-05-03 09:05:12', 32_712_000],
  ['9:05 PM', 75_900_000],
  ['[00:12 - 00:15]', 12_000],
])('%s is a time', (time, ms) => {
  expect(timeAt(time, 0)).toMatchObject({ ms, end: time.length });
});

it.each(['12', '3:1', '00:75', '12:345', '[00:12', '第3分', '1:2:3:4'])('%s is none', (words) => {
  expect(timeAt(words, 0)).toBe(null);
});

it('a million characters are read in the time of their number, whatever they are', () => {
  const of = (piece: string, length = 200_000) => piece.repeat(Math.ceil(length / piece.length));
  const texts = [
    of(
      '访谈员：您怎么看这个指标的设定过程？\n受访者：我在办公室，负责考核材料，指标大多是上级定的。\n',
      1_000_000,
    ),
    ...[' ', '：', '【', '（', '*', '#', '00:', '00:12 ', 'a: ', '\t', '|', '"', '(张', '——', '。'].map(
      (piece) => of(piece),
    ),
    ...['a:\n', '00:12\n', '张三\n', '| a | b |\n', '\n'].map((piece) => of(piece, 50_000)),
    `张三${of(' ')}：好`,
    Array.from({ length: 5000 }, (_, i) => `n${i}：x`).join('\n'),
  ];
  for (const text of texts) {
    const before = process.cpuUsage();
    speakerTurns(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000, JSON.stringify(text.slice(0, 20))).toBeLessThan(3000);
  }
}, 60_000);
