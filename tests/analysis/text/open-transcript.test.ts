import { expect, test } from 'vitest';
import { openTranscript } from '../../../analysis/text/open-transcript.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';

test('each answer is one turn, whatever its lines look like', () => {
  const answers = ['问：谁？\n答：我', '【主持人】\n\n好', '  spaces  ', 'Q1: a\r\nA: b'];
  for (const language of ['zh-CN', 'en'] as const) {
    const turns = speakerTurns(openTranscript(answers, [], language));
    expect(turns).toHaveLength(answers.length);
    expect(turns.map(({ role }) => role)).toEqual(answers.map(() => 'respondent'));
  }
});

test('words are masked wherever they stand, the longest first, signs as they are', () => {
  const text = openTranscript(
    ['张局长与张三（a.b）', 'A.B 和 axb'],
    ['张', '张局长', 'a.b', ' ', ''],
    'zh-CN',
  );
  expect(text).toBe('答1：■■■与■三（■■■）\n\n答2：■■■ 和 axb');
});

test('masking keeps the length, also beyond the basic plane', () => {
  const plain = openTranscript(['我🙂在𠮷村'], [], 'zh-CN');
  const masked = openTranscript(['我🙂在𠮷村'], ['𠮷村'], 'zh-CN');
  expect(masked).toBe('答1：我🙂在■■');
  expect([...masked]).toHaveLength([...plain].length);
});
