import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTranscript } from '../../../../server/formats/transcript/read-transcript.ts';
import { settled } from '../../../../server/formats/transcript/settled.ts';
import { Problem, problemBody } from '../../../../server/platform/problem.ts';
import { encode } from '../encoding/encode.ts';
import { texts } from '../encoding/texts.ts';
import { p, run, wordFile } from './word-file.ts';

const refusal = async (bytes: Uint8Array) =>
  readTranscript(Buffer.from(bytes)).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      return { code: error.code, zh: problemBody(error, 'zh-CN').title, en: problemBody(error, 'en').title };
    },
  );
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
const latin = (words: string) => Buffer.from(words, 'latin1');
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(stream, 'utf16le')]);
const typed = (type: string) => zipSync({ mimetype: strToU8(type), 'content.xml': strToU8('<x/>') });

describe('what is no transcript is called by its content, with what to do', () => {
  it.each([
    ['a web page named .txt', latin('<!DOCTYPE html><html><body>x</body></html>'), 'HTML'],
    ['a web page named .doc', latin('\r\n<html xmlns:o="urn:x"><head></head></html>'), 'HTML'],
    ['a saved web page', latin('From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nx'), 'MHT'],
    ['OpenDocument as flat XML', readFileSync('tests/fixtures/transcript/source.fodt'), '.fodt'],
    [
      'Word of 2003 as XML',
      latin('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="x"/>'),
      'Word as XML',
    ],
    ['a workbook', zip('[Content_Types].xml', 'xl/workbook.xml'), 'spreadsheet'],
    ['an old workbook', compound('Workbook'), 'spreadsheet'],
    ['an OpenDocument sheet', typed('application/vnd.oasis.opendocument.spreadsheet'), 'spreadsheet'],
    ['slides', zip('[Content_Types].xml', 'ppt/presentation.xml'), 'presentation'],
    ['an e-book', typed('application/epub+zip'), 'EPUB'],
    ['Pages', zip('Index/Document.iwa'), 'Pages'],
    ['a project of coded interviews', zip('project.qde'), 'exchange page'],
    ['an archive', zip('a.txt', 'b.txt'), 'Unpack'],
    ['another archive', Buffer.from('377abcaf271c0004', 'hex'), 'Unpack'],
    ['a recording', latin('ID3\x03\x00\x00\x00\x00\x00\x00'), 'recording'],
    ['a film', Buffer.concat([Buffer.from([0, 0, 0, 24]), latin('ftypisom')]), 'recording'],
    ['a picture', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'picture'],
    ['an SPSS file', latin('$FL2@(#) SPSS DATA FILE'), 'statistics'],
  ])('%s', async (_, bytes, what) => {
    const said = await refusal(bytes);
    expect(said).toMatchObject({ code: 'transcript-other-format' });
    expect(said!.en).toContain(what);
    expect(said!.zh).toMatch(/^这个文件按内容看是.+，不是文字稿。请?.+。$/);
  });

  it.each([
    ['an old Word document named .docx', compound('WordDocument'), 'word-format-old'],
    ['a Word document with a password', compound('EncryptedPackage'), 'word-encrypted'],
    ['half a Word document', wordFile(p(run('问：早'))).subarray(0, 500), 'file-incomplete'],
    [
      'a Word document without its words',
      zipSync({
        '_rels/.rels': strToU8(
          '<Relationships><Relationship Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
      }),
      'word-unreadable',
    ],
    ['an empty file', Buffer.alloc(0), 'transcript-empty'],
    [
      'bytes of nothing',
      Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3) * 29) % 256)),
      'transcript-not-text',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code });
  });

  it('a Word document that nests endlessly is refused', async () => {
    const deep = '<w:sdt>'.repeat(20_000) + '</w:sdt>'.repeat(20_000);
    expect(await refusal(wordFile(deep))).toMatchObject({ code: 'word-unreadable' });
  });
});

describe('a text whose encoding is not sure', () => {
  const cafe = latin('caf\xe9');

  it('is shown with its other readings, is not stored, and is read as a person says', async () => {
    const shown = await readTranscript(cafe);
    expect(shown.alternatives!.map(({ sample }) => sample)).toContain('cafй');
    expect(() => settled(shown)).toThrow(expect.objectContaining({ code: 'transcript-encoding-unsure' }));
    const chosen = await readTranscript(cafe, { encoding: 'windows-1251' });
    expect(settled(chosen)).toMatchObject({ text: 'cafй', encoding: { name: 'windows-1251', sure: 1 } });
    await expect(readTranscript(cafe, { encoding: 'big5' })).rejects.toMatchObject({
      code: 'transcript-encoding-mixed',
    });
    await expect(readTranscript(cafe, { encoding: 'x' })).rejects.toMatchObject({
      code: 'transcript-encoding-unfit',
    });
  });

  it('a file of two encodings names the first line that is not in that of the rest', async () => {
    const mixed = Buffer.concat([
      encode(`${texts['zh-Hans']}\n`, 'gb18030')!,
      Buffer.from('受访者：一点一点地来，不着急。\n'),
    ]);
    expect((await refusal(mixed))!.zh).toContain('大部分是 gb18030，第 11 行不是');
  });
});
