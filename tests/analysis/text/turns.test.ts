import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../analysis/text/code-points.ts';
import { speakerTurns } from '../../../analysis/text/turns.ts';
import { texts } from './arbitraries.ts';

const read = (text: string) => {
  const points = codePoints(text);
  return speakerTurns(text).map(({ speaker, role, wordsStart, end }) => [
    speaker,
    role,
    points.slice(wordsStart, end),
  ]);
};

describe('speaker turns', () => {
  it.each([
    ['访谈员：早\n受访者：早', '访谈员', '受访者'],
    ['问：早\n答：早', '问', '答'],
    ['问:早\n答: 早', '问', '答'],
    ['Q1: 早\nA1: 早', 'Q1', 'A1'],
    ['Q：早\n\nA：早', 'Q', 'A'],
    ['Interviewer: 早\n\nRespondent 2: 早', 'Interviewer', 'Respondent 2'],
    ['【访谈员】早\n【受访者】：早', '访谈员', '受访者'],
    ['\u3000\u3000访谈员： 早\n  受访者：早\n', '访谈员', '受访者'],
  ])('are found in %j', (text, asks, answers) => {
    expect(read(text)).toEqual([
      [asks, 'interviewer', '早'],
      [answers, 'respondent', '早'],
    ]);
  });

  it('run on over several lines until the next label', () => {
    expect(read('😀说明\n问：一\n二\n\n答：三')).toEqual([
      [null, 'unknown', '😀说明'],
      ['问', 'interviewer', '一\n二'],
      ['答', 'respondent', '三'],
    ]);
  });

  it('take an unknown label for a speaker when it opens three lines, and for words when it does not', () => {
    expect(
      read('李：一\n王：二\n李：三\n王：四\n李：五\n王：六')
        .map(([speaker]) => speaker)
        .join(''),
    ).toBe('李王李王李王');
    expect(read('答：有三条：\n比如：扣分\n问：还有呢')).toEqual([
      ['答', 'respondent', '有三条：\n比如：扣分'],
      ['问', 'interviewer', '还有呢'],
    ]);
  });

  it('are one turn without a speaker when nothing is labelled, and none for a blank text', () => {
    expect(read(' 只有一段话。\n')).toEqual([[null, 'unknown', '只有一段话。']]);
    expect(read('\n \n')).toEqual([]);
  });

  it('do not begin with what is noted about the interview', () => {
    expect(read('访谈时间：5月3日\n受访者：李某，男\n\n访谈员：早\n受访者：早')).toEqual([
      [null, 'unknown', '访谈时间：5月3日\n受访者：李某，男'],
      ['访谈员', 'interviewer', '早'],
      ['受访者', 'respondent', '早'],
    ]);
  });

  it('stand in order, do not overlap, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = codePoints(text);
        let reached = 0;
        for (const { start, wordsStart, end } of speakerTurns(text)) {
          expect(points.slice(reached, start).trim()).toBe('');
          expect(start <= wordsStart && wordsStart <= end).toBe(true);
          reached = end;
        }
        expect(points.slice(reached, points.length).trim()).toBe('');
      }),
    );
  });
});
