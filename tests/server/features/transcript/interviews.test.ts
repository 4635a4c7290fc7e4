import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type {
  Interview,
  InterviewSummary,
  TranscriptPreview,
} from '../../../../server/contract/interview.ts';
import { sha256 } from '../../../../server/platform/random.ts';
import { givenInterview, openCodedStudy, upload } from '../interview/given.ts';

const docx = readFileSync(new URL('../../../fixtures/interview/transcript.docx', import.meta.url));
const text = '问：今年怎么样？\n答：还行😀，𠮷老师也说还行。\n';

const staff = { attributes: '{"roleBand":"staff"}' };

describe('importing a transcript', () => {
  it('keeps the text, its turns, its hash and the bytes it came from', async () => {
    const { app, services, study, owner } = await openCodedStudy();
    const bytes = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    const reply = await upload(app, `/api/studies/${study}/interviews`, owner.headers, bytes, {
      code: 'A7',
      title: ' 窗口 ',
      ...staff,
    });
    expect(reply.statusCode).toBe(201);
    const made = reply.json<Interview>();
    expect(made).toMatchObject({
      code: 'A7',
      title: '窗口',
      attributes: { roleBand: 'staff' },
      text,
      progress: [],
    });
    expect(made.revision).toMatchObject({ number: 1, sha256: sha256(text) });
    expect(made.characters).toBe(Array.from(text).length);
    expect(made.turns.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['问', 'interviewer'],
      ['答', 'respondent'],
    ]);
    const stored = await services.databases.studio
      .selectFrom('transcript_revision')
      .selectAll()
      .executeTakeFirstOrThrow();
    expect(Buffer.from(stored.original).equals(bytes)).toBe(true);
    expect(stored.original_name).toBe('访谈.txt');
  });

  it('is read up to a place in whole lines, in code points; a single line as it is', async () => {
    const { app, study, owner } = await openCodedStudy();
    const read = async (id: string, to: number) => {
      const url = `/api/studies/${study}/interviews/${id}?to=${to}`;
      return (await app.inject({ url, headers: owner.headers })).json<Interview>();
    };
    const { id } = await givenInterview(app, study, owner.headers, text);
    const length = Array.from(text).length;
    expect(await read(id, length - 1)).toMatchObject({
      text: text.slice(0, text.indexOf('\n')),
      characters: length,
    });
    expect((await read(id, length)).text).toBe(text);
    const single = await givenInterview(app, study, owner.headers, '答：😀𠮷一句话说到底');
    expect((await read(single.id, 4)).text).toBe('答：😀𠮷');
  });

  it('reads the paragraphs and line breaks of a .docx', async () => {
    const { app, study, owner } = await openCodedStudy();
    const url = `/api/studies/${study}/interviews`;
    const reply = await upload(app, url, owner.headers, docx, staff, '稿.docx');
    expect(reply.json<Interview>().text).toBe(
      '访谈员：您好，今年怎么样？\n\n受访者：还行😀。\n𠮷老师也说还行。',
    );
  });

  it('gives the next free code and refuses one that is taken, storing nothing', async () => {
    const { app, study, owner } = await openCodedStudy();
    const codes = [
      (await givenInterview(app, study, owner.headers, text)).code,
      (await givenInterview(app, study, owner.headers, text)).code,
    ];
    expect(codes).toEqual(['I1', 'I2']);
    const url = `/api/studies/${study}/interviews`;
    const again = await upload(app, url, owner.headers, text, { code: 'I2', ...staff });
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'interview-code-taken']);
    const list = await app.inject({ url, headers: owner.headers });
    expect(list.json<InterviewSummary[]>().map(({ code }) => code)).toEqual(['I1', 'I2']);
  });

  const container = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  it.each([
    ['an empty file', Buffer.alloc(0), 'transcript-empty'],
    ['a blank file', Buffer.from(' \r\n'), 'transcript-empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'transcript-other-format'],
    ['a .doc', Buffer.concat([container, Buffer.alloc(512)]), 'word-format-old'],
    [
      'a .docx with a password',
      Buffer.concat([container, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]),
      'word-encrypted',
    ],
    ['half a .docx', docx.subarray(0, docx.length / 2), 'file-incomplete'],
    ['a text that is too long', Buffer.alloc(1_000_001, 'a'), 'transcript-too-long'],
  ])('refuses %s with a sentence and stores nothing', async (_, bytes, code) => {
    const { app, study, owner } = await openCodedStudy();
    for (const path of ['', '/preview']) {
      const url = `/api/studies/${study}/interviews${path}`;
      const reply = await upload(app, url, owner.headers, bytes, path ? {} : staff);
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([422, code]);
    }
    const list = await app.inject({ url: `/api/studies/${study}/interviews`, headers: owner.headers });
    expect(list.json()).toEqual([]);
  });

  it('refuses a form without a file, attributes that the frame does not know, and a file over the limit', async () => {
    const { app, study, owner } = await openCodedStudy();
    const url = `/api/studies/${study}/interviews`;
    const code = async (bytes: Uint8Array | string, attributes: string) =>
      (await upload(app, url, owner.headers, bytes, { attributes })).json<{ code: string }>().code;
    expect(await code(text, '{"roleBand":"boss"}')).toBe('value-unknown');
    expect(await code(text, '{"stance":"problem"}')).toBe('dimension-unknown');
    expect(await code(text, '{"roleBand":1}')).toBe('attributes-unreadable');
    expect(await code(text, 'staff')).toBe('attributes-unreadable');
    expect(await code(Buffer.alloc(33 * 1024 * 1024, 'a'), '{}')).toBe('file-too-large');
    expect((await app.inject({ url, headers: owner.headers })).json()).toEqual([]);
    const form = new Response(new URLSearchParams());
    const plain = await app.inject({
      method: 'POST',
      url,
      headers: { ...owner.headers, 'content-type': form.headers.get('content-type')! },
    });
    expect(plain.statusCode).toBe(415);
  });
});

const guessed = { turns: 1, sure: 'likely', dropped: false, remembered: false };

describe('previewing a transcript', () => {
  it('shows encoding, length, speakers and the next code, and stores nothing', async () => {
    const { app, study, owner } = await openCodedStudy();
    const url = `/api/studies/${study}/interviews`;
    const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
    const preview = await upload(app, `${url}/preview`, owner.headers, wide);
    expect(preview.json()).toEqual({
      source: 'text',
      encoding: { name: 'utf-16le', sure: 'sure', alternatives: [] },
      characters: Array.from(text).length,
      head: text,
      leftOut: [],
      speakers: [
        { ...guessed, label: '问', name: '问', role: 'interviewer', samples: ['今年怎么样？'] },
        { ...guessed, label: '答', name: '答', role: 'respondent', samples: ['还行😀，𠮷老师也说还行。'] },
      ],
      turns: 2,
      before: 0,
      suggestedCode: 'I1',
    });
    expect((await app.inject({ url, headers: owner.headers })).json()).toEqual([]);
  });
});

describe('an uncertain encoding', () => {
  it('is asked with samples, refused without an answer, and read as a person says', async () => {
    const { app, study, owner } = await openCodedStudy();
    const url = `/api/studies/${study}/interviews`;
    const french = Buffer.from('Q: un caf\xe9?\nA: oui.\n', 'latin1');
    const { encoding } = (
      await upload(app, `${url}/preview`, owner.headers, french)
    ).json<TranscriptPreview>();
    expect(encoding!.sure).not.toBe('sure');
    expect(encoding!.alternatives.map(({ sample }) => sample).every((sample) => sample.includes('caf'))).toBe(
      true,
    );
    const asked = await upload(app, url, owner.headers, french, staff);
    expect(asked.json()).toMatchObject({ code: 'transcript-encoding-unsure', status: 422 });
    const chosen = { encoding: 'windows-1252' };
    const shown = await upload(app, `${url}/preview`, owner.headers, french, chosen);
    expect(shown.json()).toMatchObject({ encoding: { name: 'windows-1252', sure: 'sure' } });
    const made = await upload(app, url, owner.headers, french, { ...staff, ...chosen });
    expect(made.json<Interview>().text).toBe('Q: un café?\nA: oui.\n');
    const other = await upload(app, `${url}/preview`, owner.headers, french, { encoding: 'utf-8' });
    expect(other.json()).toMatchObject({ status: 422 });
  });
});

it('a preview lists what a Word file holds and the text does not', async () => {
  const { app, study, owner } = await openCodedStudy();
  const url = `/api/studies/${study}/interviews/preview`;
  const file = '../../../fixtures/intake/docx-footnotes-comments/t.docx';
  const bytes = readFileSync(new URL(file, import.meta.url));
  const { leftOut, source } = (await upload(app, url, owner.headers, bytes)).json<TranscriptPreview>();
  expect(source).toBe('docx');
  expect(leftOut).toContainEqual(expect.objectContaining({ kind: 'comment', count: 1 }));
});

describe('an interview', () => {
  it('changes its code, title and attributes, but never to a code that is taken', async () => {
    const { app, study, owner } = await openCodedStudy();
    const { id } = await givenInterview(app, study, owner.headers, text);
    await givenInterview(app, study, owner.headers, text);
    const url = `/api/studies/${study}/interviews/${id}`;
    const change = (code: string) =>
      app.inject({
        method: 'PATCH',
        url,
        headers: owner.headers,
        payload: { code, title: '新题', attributes: { roleBand: 'middle' } },
      });
    expect((await change('I9')).statusCode).toBe(204);
    expect((await change('I2')).json<{ code: string }>().code).toBe('interview-code-taken');
    expect((await app.inject({ url, headers: owner.headers })).json()).toMatchObject({
      code: 'I9',
      title: '新题',
      attributes: { roleBand: 'middle' },
    });
  });

  it('is unknown in another study and after it is deleted', async () => {
    const { app, study, owner } = await openCodedStudy();
    const { id } = await givenInterview(app, study, owner.headers, text);
    const url = `/api/studies/${study}/interviews/${id}`;
    expect((await app.inject({ method: 'DELETE', url, headers: owner.headers })).statusCode).toBe(204);
    const gone = await app.inject({ url, headers: owner.headers });
    expect([gone.statusCode, gone.json<{ code: string }>().code]).toEqual([404, 'interview-unknown']);
  });
});
