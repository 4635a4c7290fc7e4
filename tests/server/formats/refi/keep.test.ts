import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packed } from './full-project.ts';
import { convert } from './reading.ts';
import { schemaErrors } from './schema.ts';
import { plainHabits, programs, writeAs } from './vendor.ts';

const text = '问：公平吗？\n答：😀还行，没人解释。\n\nQ: "Fair" & <open>?\tYes.';
const spans = [
  { start: 2, end: 6 },
  { start: 20, end: 44 },
];
const files: [string, Buffer][] = [
  ['a project with something of everything', packed],
  ...Object.entries(programs).map(([name, habits]): [string, Buffer] => [
    name,
    writeAs({ ...plainHabits, ...habits }, [{ text, spans }]),
  ]),
];

test.each(files)('%s keeps to the schema and is the same project when it is read again', async (_, file) => {
  const first = await convert(file);
  const again = await convert(first.file);
  expect(again.project).toEqual(first.project);
  expect(again.file.equals(first.file)).toBe(true);
  expect(await schemaErrors(strFromU8(unzipSync(first.file)['project.qde']!), 'Project')).toEqual([]);
});

test('what a study does not take in stays where it was, and folders of the maker go', async () => {
  const qde = strFromU8(unzipSync((await convert(packed)).file)['project.qde']!);
  for (const name of [
    'Case',
    'SourceRef',
    'PictureSelection',
    'PDFSource',
    'AudioSource',
    'Link',
    'MemberCode',
    'Graph',
  ])
    expect(qde).toContain(`<${name} `);
  expect(qde).toContain('creationDateTime="2026-03-02T08:00:00Z"');
  expect(qde).not.toContain('C:');
});

test('recordings, pictures and originals come along under names of their own, and of the others it is said why not', async () => {
  const id = (letter: string) => `${letter.repeat(8)}-0000-4000-8000-000000000000`;
  const qde = `<Project name="x"><Sources>
<TextSource guid="${id('a')}" plainTextPath="internal://t.txt" richTextPath="internal://T.TXT"/>
<TextSource guid="${id('b')}" plainTextPath="internal://t.txt" richTextPath="file:///C:/Ann/talk 1.DOCX"/>
<PictureSource guid="${id('c')}" path="Sources\\a%20b.png"/>
<VideoSource guid="${id('d')}" path="absolute:///C:/Users/ann/talk.mp4"/>
<AudioSource guid="${id('e')}" path="internal://bad.m4a"/>
</Sources></Project>`;
  const broken = 'every byte of a recording';
  const file = Buffer.from(
    zipSync(
      {
        'p.qde': strToU8(qde),
        'sources/t.txt': strToU8('Well, yes.'),
        'sources/talk 1.docx': strToU8('words'),
        'sources/a b.png': strToU8('dots'),
        'sources/bad.m4a': strToU8(broken),
      },
      { level: 0 },
    ),
  );
  file.write('E', file.indexOf(broken));
  const { file: converted, missing } = await convert(file);
  const files = unzipSync(converted);
  expect(Object.keys(files).slice(1).sort()).toEqual([
    `sources/${id('a')}.txt`,
    `sources/${id('b')}.docx`,
    `sources/${id('b')}.txt`,
    `sources/${id('c')}.png`,
  ]);
  expect(strFromU8(files[`sources/${id('b')}.docx`]!)).toBe('words');
  const xml = strFromU8(files['project.qde']!);
  expect(xml).toContain(`richTextPath="internal://${id('b')}.docx"`);
  expect(xml).toContain(`path="internal://${id('c')}.png"`);
  expect(xml).toContain('path="relative://talk.mp4"');
  expect(xml).not.toContain('C:');
  expect(missing).toMatchObject([
    { element: 'VideoSource', line: 5, column: 1, file: 'talk.mp4', reason: 'it is not in the container' },
    {
      element: 'AudioSource',
      line: 6,
      column: 1,
      file: 'bad.m4a',
      reason: expect.stringContaining('bad.m4a') as string,
    },
  ]);
  expect(await schemaErrors(xml, 'Project')).toEqual([]);
  expect((await convert(converted)).file.equals(converted)).toBe(true);
});

test('a long text that packs too well is not taken for a bomb when it is read again', async () => {
  const long = `The same line again.\n`.repeat(150_000);
  const qde = `<Project name="x"><Sources><TextSource><PlainTextContent>${long}</PlainTextContent></TextSource></Sources></Project>`;
  const { file } = await convert(Buffer.from(qde));
  expect((await convert(file)).project.sources[0]!.text).toBe(long);
});
