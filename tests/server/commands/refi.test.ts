import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { packed } from '../formats/refi/full-project.ts';
import { plainHabits, writeAs } from '../formats/refi/vendor.ts';

/** A folder that also holds whatever the command would write beside its work. */
function workFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function refi(folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['server/fourlinks.js', 'refi', ...args], {
    env: { PATH: process.env.PATH, FOURLINKS_DATA: folder, TMPDIR: folder },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stderr, report: (stdout ? JSON.parse(stdout) : null) as Record<string, unknown> };
}

test('a project without trouble ends with 0, one with losses with 1, and its conversion keeps what no study takes in', () => {
  const folder = workFolder();
  const [lossy, converted, whole] = ['lossy.qdpx', 'converted.qdpx', 'whole.qdpx'].map((name) =>
    join(folder, name),
  );
  writeFileSync(
    whole!,
    writeAs(plainHabits, [{ text: 'One sentence only.', spans: [{ start: 4, end: 12 }] }]),
  );
  writeFileSync(lossy!, packed);
  expect(refi(folder, 'check', whole!)).toMatchObject({
    status: 0,
    report: { readable: true, notCarried: [], troubles: [] },
  });
  expect(refi(folder, 'convert', whole!, whole!)).toMatchObject({
    status: 0,
    report: { leftOut: [], filesMissing: [] },
  });
  const first = refi(folder, 'convert', lossy!, converted!);
  expect(first).toMatchObject({
    status: 1,
    report: {
      selections: { found: 9, carried: 4, left: 5 },
      filesMissing: [
        { element: 'TextSource', file: 'I1.docx' },
        { element: 'PictureSource', file: 'a.png' },
      ],
    },
  });
  expect(first.report.leftOut).toContainEqual({
    path: 'Project/Sources/TextSource/PlainTextSelection',
    count: 5,
    line: 22,
  });
  const second = refi(folder, 'check', converted!);
  expect(second).toMatchObject({ status: 1, report: { selections: { found: 4, carried: 4, left: 0 } } });
  expect(readdirSync(folder).sort()).toEqual(['converted.qdpx', 'lossy.qdpx', 'whole.qdpx']);
});

test('what a study does not take in is no trouble, and a codebook keeps its sets', () => {
  const folder = workFolder();
  const [picture, book, out] = ['picture.qde', 'book.qdc', 'out.qdc'].map((name) => join(folder, name));
  const [one, two] = ['a', 'b'].map((letter) => letter.repeat(8) + '-0000-4000-8000-000000000000');
  writeFileSync(
    picture!,
    `<Project name="x"><Sources><PictureSource guid="${one}" path="relative://a.png"/></Sources></Project>`,
  );
  expect(refi(folder, 'check', picture!)).toMatchObject({
    status: 0,
    report: { notCarried: [{ path: 'Project/Sources/PictureSource', count: 1, line: 1 }] },
  });
  writeFileSync(
    book!,
    `<CodeBook origin="ATLAS.ti" xmlns="urn:QDA-XML:codebook:0:4"><Codes><Code guid="${one}" name="c" color="#46AA00"/></Codes>
<Sets><Set guid="${two}" name="group"><MemberCode guid="${one!.toUpperCase()}"/></Set></Sets></CodeBook>`,
  );
  expect(refi(folder, 'convert', book!, out!)).toMatchObject({
    status: 0,
    report: { kind: 'codebook', leftOut: [] },
  });
  expect(readFileSync(out!, 'utf8')).toContain(
    `<Set guid="${two}" name="group"><MemberCode guid="${one}"/></Set>`,
  );
});

test('a rule that the file does not prove is asked for with samples, and taken from the call', () => {
  const folder = workFolder();
  const file = join(folder, 'silent.qdpx');
  const told = { text: 'one two three\nfour five six\nseven', spans: [{ start: 19, end: 23 }] };
  writeFileSync(file, writeAs({ ...plainHabits, naming: 'none', newline: '\r\n' }, [told]));
  const open = refi(folder, 'check', file);
  expect(open).toMatchObject({ status: 1, report: { rule: null, evidence: 'none', sourcesThatDiffer: [] } });
  const rules = open.report.rules as { text: string; isOpen: boolean }[];
  expect(rules.filter(({ isOpen }) => isOpen).map(({ text }) => text.slice(0, 6))).toEqual([
    'crlf=1',
    'crlf=2',
  ]);
  expect(refi(folder, 'check', file, '--rule', 'crlf=1')).toMatchObject({
    status: 0,
    report: { rule: { crlf: 1, end: 'exclusive' }, evidence: 'chosen', troubles: [] },
  });
  expect(refi(folder, 'check', file, '--rule', 'crlf=7')).toMatchObject({ status: 2, report: null });
});

test('a file that cannot be read ends with 2 and says what is wrong with it, where', () => {
  const folder = workFolder();
  const file = join(folder, 'bad.qdpx');
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<Project name="&b;"/>`;
  writeFileSync(file, zipSync({ 'project.qde': strToU8(laughs) }));
  expect(refi(folder, 'check', file)).toMatchObject({
    status: 2,
    stderr: '',
    report: { readable: false, problem: { code: 'xml-doctype', details: { line: 2, column: 1 } } },
  });
  expect(refi(folder, 'convert', file, join(folder, 'out.qdpx')).status).toBe(2);
  expect(readdirSync(folder)).toEqual(['bad.qdpx']);
  expect(readFileSync(file).length).toBeGreaterThan(0);
});

test('a call that cannot be understood says how to call', () => {
  const run = refi(workFolder(), 'chek', 'x');
  expect(run).toMatchObject({ status: 2, report: null });
  expect(run.stderr).toContain('refi check FILE');
});
