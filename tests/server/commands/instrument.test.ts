import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { everyKind } from '../../analysis/model/instrument/every-kind.ts';

function instrument(...args: string[]) {
  return spawnSync('node', ['server/fourlinks.js', 'instrument', ...args], {
    encoding: 'utf8',
  });
}

function inFolder(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return (name: string) => join(folder, name);
}

test('import ends with 0 where everything was kept, 1 where something was not, 2 where it cannot be read', () => {
  const at = inFolder({
    'whole.txt': '1. Your gender\nA. Male\nB. Female\n',
    'less.txt': '1. Your gender\nA. Male (go to 9)\nB. Female\n',
    'other.png': '\u0089PNG',
  });
  expect(instrument('import', at('whole.txt'), '--out', at('d.json'), '--report', at('r.json')).status).toBe(
    0,
  );
  expect(JSON.parse(readFileSync(at('d.json'), 'utf8'))).toMatchObject({
    items: [{ code: 'Q1', type: 'single' }],
  });
  expect(JSON.parse(readFileSync(at('r.json'), 'utf8'))).toMatchObject({
    format: 'text',
    items: 1,
    dropped: 0,
    elements: [{ outcome: 'kept' }, {}],
  });
  const less = instrument('import', at('less.txt'));
  expect(less.status).toBe(1);
  expect(JSON.parse(less.stdout)).toMatchObject({ approximated: 1 });
  const missing = instrument('import', at('nothing.txt'));
  expect([missing.status, missing.stderr.trim().split('\n').length]).toEqual([2, 1]);
});

test('export writes a file and lists what it cannot carry', () => {
  const at = inFolder({ 'every.json': JSON.stringify(everyKind), 'half.json': '{' });
  const whole = instrument('export', at('every.json'), '--format', 'json', at('out.json'));
  expect([whole.status, JSON.parse(readFileSync(at('out.json'), 'utf8'))]).toEqual([0, everyKind]);
  const ddi = instrument('export', at('every.json'), '--format', 'ddi', at('out.xml'));
  expect(ddi.status).toBe(1);
  expect(readFileSync(at('out.xml'), 'utf8')).toContain('ddi:codebook:2_5');
  expect(instrument('export', at('half.json'), '--format', 'ddi', at('x')).status).toBe(2);
  const unknown = instrument('export', at('every.json'), '--format', 'pdf', at('x'));
  expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining('known are json')]);
});
