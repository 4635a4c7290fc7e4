import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

function check(file: string) {
  const { status, stdout, stderr } = spawnSync('node', ['server/fourlinks.js', 'transcript', 'check', file], {
    env: { PATH: process.env.PATH },
    encoding: 'utf8',
  });
  return { status, stderr, report: (stdout ? JSON.parse(stdout) : null) as unknown };
}

test('a transcript that comes in whole is printed with its speakers and the times of its turns, and ends with 0', () => {
  const file = 'tests/fixtures/intake/labels-time-first/t.txt';
  expect(check(file)).toEqual({
    status: 0,
    stderr: '',
    report: {
      file,
      readable: true,
      source: 'text',
      encoding: 'utf-8',
      sure: 1,
      speakers: [
        { label: '访谈员', role: 'interviewer', turns: 2 },
        { label: '受访者', role: 'respondent', turns: 2 },
      ],
      turns: [
        { speaker: '访谈员', startMs: 3000, text: '您好。' },
        { speaker: '受访者', startMs: 5000, text: '您好。' },
        { speaker: '访谈员', startMs: 8000, text: '考核结果怎么用？' },
        { speaker: '受访者', startMs: 12_000, text: '评优。' },
      ],
      leftOut: [],
    },
  });
});

test('what is left out ends with 1 and is listed, and so does a speaker that is a guess', () => {
  expect(check('tests/fixtures/intake/docx-footnotes-comments/t.docx')).toMatchObject({
    status: 1,
    report: { encoding: null, sure: null, leftOut: [{ kind: 'comment', count: 1 }] },
  });
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const rare = join(folder, 'rare.txt');
  writeFileSync(rare, '开场白。\n主持人：谁先？\n张某：我。\n李某：好。\n主持人：完了？\n张某：完了。');
  expect(check(rare)).toMatchObject({
    status: 1,
    report: {
      speakers: [{ label: '主持人' }, { label: '张某' }, { label: '李某', turns: 1 }],
      turns: [{ speaker: null, text: '开场白。' }, {}, {}, {}, {}, {}],
    },
  });
});

test('what cannot be read ends with 2, in one sentence and in the report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const scanned = join(folder, 'empty.txt');
  writeFileSync(scanned, ' \n');
  const { status, stderr, report } = check(scanned);
  expect(status).toBe(2);
  expect(report).toMatchObject({ file: scanned, readable: false, problem: { code: 'transcript-empty' } });
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(check(join(folder, 'none.txt'))).toMatchObject({ status: 2, report: null });
});
