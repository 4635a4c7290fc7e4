import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { tableCommand } from '../../../server/commands/table.ts';
import { aFolder } from '../../support/server.ts';

const folder = 'tests/fixtures/intake';
const instrument = ['--instrument', `${folder}/_instrument/instrument.json`];

/** What `table check` prints, and its exit code. */
async function check(...args: string[]) {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const code = await tableCommand.run(['check', ...args], {});
    return { code, said: JSON.parse(String(write.mock.calls[0]![0])) as Record<string, unknown> };
  } finally {
    write.mockRestore();
  }
}

test('a file that comes in whole ends with 0', async () => {
  const { code, said } = await check(`${folder}/full-width-digits/data.csv`, ...instrument);
  expect(code).toBe(0);
  expect(said).toMatchObject({
    readable: true,
    rows: 12,
    headerRows: [1],
    oddCells: [],
    dropped: [],
    leftOut: [],
  });
});

test('odd cells are told by row and column, dropped columns by name, with 1', async () => {
  const { code, said } = await check(`${folder}/xlsx-odd-cells/data.xlsx`, ...instrument);
  expect(code).toBe(1);
  expect(said['oddCells']).toContainEqual({ row: 4, column: 'Q5', value: '50%', reason: 'out-of-range' });
  const dropped = await check(`${folder}/multi-choice/data.csv`, ...instrument);
  expect(dropped).toMatchObject({
    code: 1,
    said: { dropped: expect.arrayContaining(['反馈(书面)']) as unknown },
  });
});

test('without a questionnaire every column is proposed', async () => {
  const { code, said } = await check(`${folder}/multi-choice/data.csv`);
  expect(code).toBe(0);
  expect(said['columns']).toContainEqual(
    expect.objectContaining({
      item: null,
      proposal: expect.objectContaining({ kind: 'multiple' }) as unknown,
    }),
  );
});

test('another sheet and another encoding can be named', async () => {
  const note = await check(`${folder}/xlsx-second-sheet/data.xlsx`, ...instrument, '--sheet', '说明');
  expect(note.said).toMatchObject({ sheet: '说明', absent: expect.arrayContaining(['Q1']) as unknown });
  const { said } = await check(`${folder}/big5-table/data.csv`, ...instrument, '--encoding', 'big5');
  expect(said).toMatchObject({ encoding: 'big5', dropped: ['其他意見'] });
});

test('what is no table is refused in one sentence, with 2', async () => {
  const file = join(aFolder(), 'picture.csv');
  writeFileSync(file, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'));
  const { code, said } = await check(file);
  expect(code).toBe(2);
  expect(said).toMatchObject({ readable: false, problem: { title: expect.any(String) as unknown } });
  await expect(tableCommand.run(['check'], {})).rejects.toThrow('table check FILE');
});
