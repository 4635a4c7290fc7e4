import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { TranscriptPreview } from '../../../../server/contract/interview.ts';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';
import { makePdf } from '../../../support/pdf.ts';
import { openCodedStudy, upload } from './given.ts';

const refusal = async (bytes: Buffer) =>
  readTranscript(bytes).then(
    () => null,
    (error: unknown) => (error as { code: string }).code,
  );

it('reads the words of a PDF and joins its printed lines to paragraphs', async () => {
  const pdf = makePdf([
    '访谈员：计划怎么定的？',
    '受访者：年初上面定的，我们',
    '照做。',
    '访谈员：谈过吗？',
    '受访者：没有。',
  ]);
  expect(await readTranscript(pdf)).toMatchObject({
    source: 'pdf',
    encoding: null,
    leftOut: [],
    text: '访谈员：计划怎么定的？\n受访者：年初上面定的，我们照做。\n访谈员：谈过吗？\n受访者：没有。',
  });
});

it('a PDF that is locked, scanned or broken is refused, each with its reason', async () => {
  expect(await refusal(makePdf(['问：早'], { locked: true }))).toBe('pdf-encrypted');
  expect(await refusal(makePdf([]))).toBe('pdf-scanned');
  expect(await refusal(Buffer.from('%PDF-1.7\n不完整'))).toBe('pdf-unreadable');
});

it('reads UTF-16 and GB18030 texts and subtitles as they are', async () => {
  const utf16 = Buffer.from('\ufeff问：早\r\n答：𠮷', 'utf16le');
  expect(await readTranscript(utf16)).toMatchObject({
    source: 'text',
    encoding: { name: 'utf-16le', sure: 1 },
    text: '问：早\n答：𠮷',
  });
  // 问：早 in GB18030.
  const gb = Buffer.from('cecaa3badff7', 'hex').subarray(0, 4);
  expect(await readTranscript(Buffer.concat([gb, Buffer.from('d4e7', 'hex')]))).toMatchObject({
    text: '问：早',
  });
  const srt = Buffer.from('1\r\n00:00:01,000 --> 00:00:02,000\r\n问：早\r\n');
  expect(await readTranscript(srt)).toMatchObject({ source: 'subtitles', text: '问：早' });
  const vtt = 'WEBVTT\n\nNOTE 转写：甲\n\nSTYLE\n::cue { color: red }\n\n00:01.000 --> 00:02.000\n问：早\n';
  expect(await readTranscript(Buffer.from(vtt))).toMatchObject({
    text: '问：早',
    cues: [{ at: 0, startMs: 1000 }],
    leftOut: [
      { kind: 'subtitle-note', place: 'NOTE 转写：甲', count: 1 },
      { kind: 'subtitle-style', place: '::cue { color: red }', count: 1 },
    ],
  });
});

it('a text of 20 MB is refused by its size and nothing of it stays, in memory or on disk', async () => {
  const { app, study, owner } = await openCodedStudy();
  const temporary = mkdtempSync(join(tmpdir(), 'fourlinks-upload-'));
  vi.stubEnv('TMPDIR', temporary);
  const reply = await upload(
    app,
    `/api/studies/${study}/interviews`,
    owner.headers,
    Buffer.alloc(20_000_000, '问：早。\n'),
    { attributes: '{"roleBand":"staff"}' },
  );
  expect(reply.statusCode).toBe(422);
  expect(reply.json()).toMatchObject({ code: 'transcript-file-too-large' });
  expect(readdirSync(temporary)).toEqual([]);
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true });
  const list = await app.inject({ url: `/api/studies/${study}/interviews`, headers: owner.headers });
  expect(list.json()).toEqual([]);
});

it('the preview of a PDF names its source and speakers', async () => {
  const { app, study, owner } = await openCodedStudy();
  const pdf = makePdf(['问：早', '答：早']);
  const url = `/api/studies/${study}/interviews/preview`;
  const preview = (await upload(app, url, owner.headers, pdf)).json<TranscriptPreview>();
  expect(preview).toMatchObject({ source: 'pdf', speakers: [{ name: '问' }, { name: '答' }] });
});
