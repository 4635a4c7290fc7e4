import { describe, expect, it } from 'vitest';
import { demonstration } from './demonstration.ts';

describe.each(demonstration.interviews)('the transcript of $code', ({ text }) => {
  it('says in both languages on its first line that it is simulated', () => {
    const [first] = text.split('\n');
    expect(first).toBe(
      '模拟访谈（虚构人物，非真实资料） / Simulated interview (invented person, not real material)',
    );
  });

  it('is 1,500 to 3,000 Chinese characters long', () => {
    const characters = text.match(/\p{Script=Han}/gu) ?? [];
    expect(characters.length).toBeGreaterThanOrEqual(1500);
    expect(characters.length).toBeLessThanOrEqual(3000);
  });

  it('alternates question and answer, a turn a line', () => {
    const [, blank, ...turns] = text.trimEnd().split('\n');
    expect(blank).toBe('');
    expect(turns.length % 2).toBe(0);
    turns.forEach((turn, i) => expect(turn).toMatch(i % 2 === 0 ? /^访谈员：\S/ : /^受访者：\S/));
  });

  it('names no date, no amount and no place but an invented county', () => {
    const [, ...turns] = text.split('\n');
    const said = turns.join('\n').replaceAll('T县', '');
    expect(said).not.toMatch(/[0-9０-９A-Za-z]|[百千万]元|块钱|[一二三四五六七八九十]月|二〇/);
  });
});

it('eight people speak, five of them staff and three of the middle level', () => {
  const bands = demonstration.interviews.map(({ attributes }) => attributes['roleBand']);
  expect(bands.filter((band) => band === 'staff')).toHaveLength(5);
  expect(bands.filter((band) => band === 'middle')).toHaveLength(3);
});
