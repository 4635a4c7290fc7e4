import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCodedStudy, upload } from '../interview/given.ts';

const zip = (files: Zippable) => Buffer.from(zipSync(files));
const bomb = new Uint8Array(8 * 1024 * 1024);
const project = (body: string, prolog = '') =>
  zip({ 'project.qde': strToU8(`<?xml version="1.0"?>\n${prolog}<Project name="x">${body}</Project>`) });
const laughs = `<!DOCTYPE lolz [\n<!ENTITY a "lol">\n<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\n]>\n`;
const docx = { '[Content_Types].xml': strToU8('<Types/>') };

/** A folder in which whatever is written beside the work would be seen. */
let folder = '';
const before = process.env.TMPDIR;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  process.env.TMPDIR = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true });
});

const hostile: [string, Buffer, string, Record<string, unknown>][] = [
  ['a zip bomb', zip({ 'project.qde': bomb }), 'archive-ratio', { entry: 'project.qde' }],
  [
    'a bomb beside the project',
    zip({ 'project.qde': strToU8('<Project/>'), 'sources/a.txt': bomb }),
    'archive-ratio',
    { entry: 'sources/a.txt' },
  ],
  [
    'a path out of the container',
    zip({ 'project.qde': strToU8('<Project/>'), '../../evil.txt': strToU8('x') }),
    'archive-path-unsafe',
    { entry: '../../evil.txt' },
  ],
  ['a billion laughs', project('&b;', laughs), 'xml-doctype', { line: 2, column: 1 }],
  [
    'an external entity',
    project('&x;', '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    'xml-doctype',
    { line: 2, column: 1 },
  ],
  ['an XML without an end', project('<Sources>'), 'xml-malformed', { line: 2 }],
  ['an XML without a bottom', project('<a>'.repeat(500)), 'xml-too-deep', { limit: 200 }],
  ['a zip without a project', zip({ 'a.txt': strToU8('x') }), 'refi-no-project', { count: 0 }],
  ['another XML', Buffer.from('<html/>'), 'refi-not-exchange', { found: 'html' }],
  ['no XML at all', Buffer.from('MZ\u0000'), 'xml-malformed', { line: 1 }],
  ['half a file', project('').subarray(0, 60), 'archive-unreadable', {}],
  ['an empty project', project(''), 'refi-nothing', {}],
];

test('hostile and broken projects are refused with the place, nothing is stored and no file stays', async () => {
  const { app, study, owner } = await openCodedStudy();
  const url = `/api/studies/${study}`;
  // The server keeps its own data in a folder of the same place, and its threads what they compiled; nothing may be added beside.
  await upload(app, `${url}/refi/preview`, owner.headers, hostile[0]![1]);
  const folders = readdirSync(folder);
  for (const [name, bytes, code, place] of hostile) {
    const fields = { values: 'stance:problem' };
    const reply = await upload(app, `${url}/refi/imports`, owner.headers, bytes, fields, 'x.qdpx');
    const said = reply.json<{ code: string; details: object }>();
    expect({ name, status: reply.statusCode, code: said.code }).toEqual({ name, status: 422, code });
    expect(said.details).toMatchObject(place);
  }
  expect((await app.inject({ url: `${url}/interviews`, headers: owner.headers })).json()).toEqual([]);
  expect(readdirSync(folder).filter((name) => !name.endsWith('-keys'))).toEqual(folders);
});

test('bombs in .docx and .xlsx, and a .doc called .docx, are refused before a library unpacks them', async () => {
  const { app, study, owner } = await openCodedStudy();
  const url = `/api/studies/${study}`;
  const folders = readdirSync(folder);
  const file = async (path: string, bytes: Buffer, fileName: string, fields: Record<string, string> = {}) => {
    const said = (await upload(app, `${url}/${path}`, owner.headers, bytes, fields, fileName)).json<{
      code: string;
      details: { entry?: string };
    }>();
    return [said.code, said.details.entry];
  };
  const word = zip({ ...docx, 'word/document.xml': bomb });
  const sheet = zip({ ...docx, 'xl/worksheets/sheet1.xml': bomb });
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
  expect(await file('interviews', word, 'a.docx')).toEqual(['archive-ratio', 'word/document.xml']);
  expect(await file('interviews', old, 'a.docx')).toEqual(['word-format-old', undefined]);
  await app.inject({
    method: 'POST',
    url: `${url}/instrument/template`,
    headers: owner.headers,
    payload: { template: 'four-links' },
  });
  await app.inject({ method: 'POST', url: `${url}/instrument/versions`, headers: owner.headers });
  expect(await file('releases/imports/preview', sheet, 'a.xlsx')).toEqual([
    'archive-ratio',
    'xl/worksheets/sheet1.xml',
  ]);
  expect((await app.inject({ url: `${url}/interviews`, headers: owner.headers })).statusCode).toBe(200);
  expect(readdirSync(folder)).toEqual(folders);
});
