import { describe, expect, it } from 'vitest';
import { interviews, readTranscript } from '../../../../server/features/demonstration/interviews.ts';

describe.each(interviews)('the transcript of $code', ({ code }) => {
  it('says in both languages on its first line that it is simulated', async () => {
    const [first] = (await readTranscript(code)).split('\n');
    expect(first).toBe(
      '模拟访谈（虚构人物，非真实资料） / Simulated interview (invented person, not real material)',
    );
  });

  it('is 1,500 to 3,000 Chinese characters long', async () => {
    const characters = (await readTranscript(code)).match(/\p{Script=Han}/gu) ?? [];
    expect(characters.length).toBeGreaterThanOrEqual(1500);
    expect(characters.length).toBeLessThanOrEqual(3000);
  });

  it('alternates question and answer, a turn a line', async () => {
    const [, blank, ...turns] = (await readTranscript(code)).trimEnd().split('\n');
    expect(blank).toBe('');
    expect(turns.length % 2).toBe(0);
    turns.forEach((turn, i) => expect(turn).toMatch(i % 2 === 0 ? /^访谈员：\S/ : /^受访者：\S/));
  });

  it('names no date, no amount and no place but an invented county', async () => {
    const [, ...turns] = (await readTranscript(code)).split('\n');
    const text = turns.join('\n').replaceAll('T县', '');
    expect(text).not.toMatch(/[0-9０-９A-Za-z]|[百千万]元|块钱|[一二三四五六七八九十]月|二〇/);
  });
});

it('no two speakers share a role', () => {
  expect(new Set(interviews.map(({ role }) => role)).size).toBe(8);
});
