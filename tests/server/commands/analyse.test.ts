import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const bfi = 'tests/fixtures/bfi/bfi.csv';

function analyse(data: string, request: unknown, LANG = 'C.UTF-8') {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'request.json');
  writeFileSync(file, typeof request === 'string' ? request : JSON.stringify(request));
  const args = ['server/fourlinks.js', 'analyse', '--data', data, '--request', file];
  return spawnSync('node', args, { encoding: 'utf8', env: { PATH: process.env.PATH, LANG } });
}

test('a file and a request give JSON on standard output, the same bytes each time', () => {
  const request = { analyses: [{ procedure: 'describe', variables: ['N1', 'age'], by: 'gender' }] };
  const first = analyse(bfi, request);
  expect(first).toMatchObject({ status: 0, stderr: '' });
  const reply = JSON.parse(first.stdout) as {
    engine: string;
    rows: number;
    analyses: { procedure: string }[];
  };
  expect(reply).toMatchObject({ rows: 2800, analyses: [{ procedure: 'describe', notes: [] }] });
  expect(analyse(bfi, request).stdout).toBe(first.stdout);
});

test.each([
  ['an unknown column', bfi, { analyses: [{ procedure: 'describe', variables: ['Q9'] }] }, 'Q9'],
  ['an unknown procedure', bfi, { analyses: [{ procedure: 'horoscope' }] }, 'analyses[0].procedure'],
  ['a request that is not JSON', bfi, '{"analyses": [', 'not JSON'],
  ['a file that is not there', 'nowhere.csv', { analyses: [] }, 'nowhere.csv'],
  ['a wrong list of missing cells', bfi, { data: { missing: 9 }, analyses: [] }, 'data.missing'],
])('%s ends with exit 2 and names it', (_, data, request, name) => {
  const run = analyse(data, request);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toContain(name);
});

test.each([
  [
    'decimal-comma',
    'In "valence" the comma is read as the decimal sign, as in row 2: "0,435".',
    [
      ['valence', 8, 0.818375],
      ['arousal', 8, 2.9755],
    ],
  ],
  [
    'thousands-commas',
    '"Rate" is in per cent: of "42%" in row 2 the number before the sign is taken.',
    [
      ['Lost', 4, 88528888.25],
      ['Rate', 4, 38.5],
    ],
  ],
])('%s: numbers in other habits are numbers, and it is said how they were read', (name, remark, expected) => {
  const folder = `tests/fixtures/intake/${name}`;
  const run = analyse(`${folder}/data.csv`, readFileSync(`${folder}/request.json`, 'utf8'));
  expect(run.status).toBe(0);
  expect(run.stderr).toContain(remark);
  const { analyses } = JSON.parse(run.stdout) as {
    analyses: { variables?: { name: string; n: number; mean: number }[] }[];
  };
  const described = analyses.flatMap(({ variables }) => variables ?? []);
  for (const [i, [variable, n, mean]] of expected.entries()) {
    expect(described[i]).toMatchObject({ name: variable, n });
    expect(described[i]!.mean).toBeCloseTo(mean as number, 9);
  }
});

test('the first cell that makes a column words is named, in the language of the terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'answers.csv');
  writeFileSync(file, 'title,,\n\na,b,c\n1,x,1\n2,y,?\n3,z,four\n4,w,5\n5,v,6');
  const request = {
    analyses: [
      { procedure: 'describe', variables: ['a'], by: 'c' },
      { procedure: 'describe', variables: ['c'] },
    ],
  };
  const run = analyse(file, request);
  expect(run.status).toBe(2);
  expect(run.stderr.split('\n')).toEqual([
    '"c" is read as words: row 5 has "?", which is no number. If it means missing, name it under data.missing of the request.',
    expect.stringContaining('analyses[1]') as string,
    '',
  ]);
  expect(analyse(file, request, 'zh_CN.UTF-8').stderr).toContain('“c”列按文字处理：第 5 行的“?”不是数字。');
});

test('lists the procedures with their options and defaults, in the language of the terminal', () => {
  const list = (LANG: string, ...more: string[]) =>
    spawnSync('node', ['server/fourlinks.js', 'analyse', ...more], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, LANG },
    });
  const one = list('C.UTF-8', '--procedures', 'parallel');
  expect(one).toMatchObject({ status: 0, stderr: '' });
  expect(one.stdout).toContain('percentile   Percentile of chance: a number from 50 to 99.9; default: 95');
  expect(one.stdout).not.toContain('regression');
  expect(list('zh_CN.UTF-8', '--help').stdout).toContain('默认 pearson');
  const wrong = list('C.UTF-8', '--dta', bfi);
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toContain(
    'Known are --data, --request, --study, --release, --audience, --procedures, --help.',
  );
});

test('a misspelt field is refused with the fields there are', () => {
  const request = { analyses: [{ procedure: 'describe', variables: ['N1'], bye: 'gender' }] };
  expect(analyse(bfi, request)).toMatchObject({
    status: 2,
    stderr: 'analyses[0].bye: is not known here; known are procedure, variables, by, missing, confidence\n',
  });
});

test('a terminal in Chinese is told the reason in Chinese', () => {
  const request = { analyses: [{ procedure: 'reliability', scale: 'Z' }] };
  expect(analyse(bfi, request, 'zh_CN.UTF-8').stderr).toBe('analyses[0].scale：没有名为“Z”的量表。\n');
  expect(analyse(bfi, request).stderr).toBe('analyses[0].scale: there is no scale "Z"\n');
});
