import { zipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';

const refusal = async (bytes: Uint8Array | string, name = 'file') =>
  readInstrument({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }).then(
    ({ format }) => ({ format: format.name }),
    (error: { message: string; door: string | null }) => ({ message: error.message, door: error.door }),
  );

test('a transcript is named with the number of its turns and sent to the interviews', async () => {
  const talk = Array.from(
    { length: 8 },
    (_, at) => `${at % 2 ? '受访者' : '访谈者'}：第${at}段话，说得长一些。`,
  ).join('\n');
  expect(await refusal(talk)).toMatchObject({
    door: 'interviews',
    message: expect.stringContaining('8 turns') as string,
  });
});

test('a table of answers is sent to the releases, a coded project to the exchange', async () => {
  const table = ['id,a1,a2,a3', ...Array.from({ length: 9 }, (_, at) => `${at},1,4,5`)].join('\n');
  expect(await refusal(table, 'data.csv')).toMatchObject({
    door: 'releases',
    message: expect.stringContaining('9 rows and 4 columns') as string,
  });
  expect(await refusal(zipSync({ 'project.qde': strToU8('<Project/>') }))).toMatchObject({
    door: 'exchange',
  });
});

test('pictures, PDF, old Word, archives, empty files are named', async () => {
  for (const [bytes, words] of [
    [Buffer.from('\x89PNG\r\n\x1a\n1234', 'latin1'), 'picture'],
    [Buffer.from('%PDF-1.7\n', 'latin1'), 'PDF'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old Word or Excel'],
    [zipSync({ 'a.txt': strToU8('x') }), 'zip archive'],
    [Buffer.from(' \n'), 'empty'],
  ] as const)
    expect(await refusal(bytes)).toMatchObject({ message: expect.stringContaining(words) as string });
});

test('a text without questions is refused with what was looked for', async () => {
  expect(await refusal('Just some prose: nothing is asked here.')).toMatchObject({
    message: expect.stringContaining('no question') as string,
  });
});
