import { strFromU8, unzipSync } from 'fflate';
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
