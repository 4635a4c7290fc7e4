import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { packProject } from '../../../../server/formats/refi/pack-project.ts';
import { writeCodebook, writeProject } from '../../../../server/formats/refi/write-project.ts';
import { packed } from './full-project.ts';
import { examine } from './reading.ts';
import { schemaErrors } from './schema.ts';
import { plainHabits, programs, writeAs } from './vendor.ts';

const text = '问：公平吗？\n答：😀还行，没人解释。\n\nQ: "Fair" & <open>?\tYes.';
const spans = [
  { start: 2, end: 6 },
  { start: 9, end: 18 },
  { start: 20, end: 44 },
];

const files: [string, Buffer][] = [
  ['a project with something of everything', packed],
  ...Object.entries(programs).map(([name, habits]): [string, Buffer] => [
    name,
    writeAs({ ...plainHabits, ...habits }, [
      { text, spans },
      { text: '', spans: [] },
    ]),
  ]),
];

test.each(files)('%s, converted, is valid and is the same project when it is read again', async (_, file) => {
  const { project } = await examine(file);
  const converted = packProject(project);
  const again = await examine(converted);
  expect(again.project).toEqual(project);
  expect(again.diagnosis).toMatchObject({ notCarried: [], troubles: [] });
  expect(packProject(again.project).equals(converted)).toBe(true);
  expect(await schemaErrors(writeProject(project), 'Project')).toEqual([]);
});

test('a converted project holds project.qde and texts with LF and no byte order mark, and no path of its maker', async () => {
  const { project } = await examine(packed);
  const found = unzipSync(packProject(project));
  expect(Object.keys(found)).toEqual([
    'project.qde',
    ...project.sources.map(({ guid }) => `sources/${guid}.txt`),
  ]);
  const [qde, ...texts] = Object.values(found).map((bytes) => strFromU8(bytes));
  expect(qde).not.toContain('C:');
  expect(texts).toEqual(project.sources.map((source) => source.text));
});

test('a codebook of its own is valid and comes back the same', async () => {
  const { project } = await examine(packed);
  const qdc = writeCodebook(project.codes);
  expect(await schemaErrors(qdc, 'Codebook')).toEqual([]);
  const again = await examine(Buffer.from(qdc));
  const bare = (codes: typeof project.codes): unknown[] =>
    codes.map((code) => ({ ...code, notes: [], codes: bare(code.codes) }));
  expect(again.project.codes).toEqual(bare(project.codes));
  expect(again.diagnosis).toMatchObject({ kind: 'codebook', codes: 3, notCarried: [], troubles: [] });
});

test('the schema check sees what is wrong', async () => {
  const wrong = writeProject((await examine(packed)).project).replace('isCodable="false"', '');
  expect((await schemaErrors(wrong, 'Project'))[0]).toContain('isCodable');
});
