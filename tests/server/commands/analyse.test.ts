import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
