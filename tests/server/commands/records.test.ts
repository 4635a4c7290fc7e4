import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { allPlanted, foundIn } from '../../support/records/planted.ts';

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['server/fourlinks.js', ...args], {
    env: { PATH: process.env.PATH, LANG: 'en_US.UTF-8' },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'fourlinks-records-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

test('a file of points that comes in whole ends with 0; one with questions, remarks and sums that do not add up says so', () => {
  const file = join(folder(), 'points.csv');
  writeFileSync(file, '单位,季度,执法,总分\n甲局,2024Q1,60,60\n');
  expect(run('records', 'check', file)).toEqual({ status: 0, stdout: 'Scores 1\nResults 1\n', stderr: '' });
  writeFileSync(file, '单位,季度,执法,总分\n甲局,2024Q1,60,61\n乙局,2024Q1,,50\n合计,,60,111\n');
  const { status, stdout } = run('records', 'check', file);
  expect(status).toBe(1);
  expect(stdout.split('\n')).toEqual([
    'Scores 1',
    'Results 2',
    '? 1!C Empty cells: 1. What do they mean?',
    '- 1!4 A row of totals or means, not taken',
    '≠ 甲局 2024Q1 61 / 60',
    '',
  ]);
  const report = JSON.parse(run('records', 'check', file, '--json').stdout) as {
    tables: object[];
    listed: object[];
  };
  expect(report.tables).toEqual([{ table: 'scores', rows: 1 }, { table: 'results', rows: 2 }]); // prettier-ignore
  expect(report.listed).toHaveLength(1);
});

test('what is no table is refused with a sentence', () => {
  const file = join(folder(), 'points.xls');
  writeFileSync(file, '%PDF-1.7');
  expect(run('records', 'check', file)).toMatchObject({ status: 2, stdout: '' });
  expect(run('records', 'check', file).stderr).toContain('PDF');
});

test('names become codes under a key that is made once, for its owner only; the codes are the same again', () => {
  const at = folder();
  const [file, key] = [join(at, 'list.csv'), join(at, 'my.key')];
  writeFileSync(
    file,
    `日期,单位,责任人,指标,加减分,事由\n${allPlanted.map((each) => `2024-01-03,甲局,${each},执法,-1,${each}`).join('\n')}\n`,
  );
  const pseudonymise = (out: string) => run('pseudonymise', file, '--key', key, '--out', join(at, out));
  const first = pseudonymise('a.csv');
  expect(first.status).toBe(0);
  expect(statSync(key).mode & 0o777).toBe(0o600);
  const [one] = [readFileSync(join(at, 'a.csv'), 'utf8'), pseudonymise('b.csv')];
  expect(readFileSync(join(at, 'b.csv'), 'utf8')).toBe(one);
  expect(foundIn(one + first.stdout + first.stderr)).toEqual([]);
  expect(new Set(one.match(/P-[0-9A-Z]{8}/g)).size).toBe(50);
  expect(pseudonymise('a.csv')).toMatchObject({ status: 2, stdout: '' });
});

test('columns are named by header or letter; a column that is not there is said, and nothing is written', () => {
  const at = folder();
  const file = join(at, 'list.csv');
  writeFileSync(file, '单位,季度,总分\n甲局,2024Q1,98\n');
  const out = join(at, 'o.csv');
  const done = (columns: string) =>
    run('pseudonymise', file, '--key', join(at, 'k'), '--columns', columns, '--out', out);
  expect(done('人员').stderr).toContain('人员');
  expect(existsSync(out)).toBe(false);
  expect(done('A').status).toBe(0);
  expect(readFileSync(out, 'utf8')).toMatch(/^\ufeff单位,季度,总分\r\nP-[0-9A-Z]{8},2024Q1,98\r\n$/);
});
