import { describe, expect, it } from 'vitest';
import { MISSING_INTEGER } from '../../../../analysis/columns.ts';
import { problemBody, type Problem } from '../../../../server/platform/problem.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { readTable } from '../../../../server/formats/spreadsheet/read-table.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';

const cells = (text: string | Uint8Array, name = 'answers.csv') => readCells(Buffer.from(text), name);
const table = {
  header: ['A1', '姓名'],
  rows: [
    ['1', '甲'],
    ['2', '乙'],
  ],
};

async function refusal(reading: Promise<unknown>): Promise<string> {
  const problem = await reading.then(
    () => expect.fail('the file was read'),
    (error: unknown) => error as Problem,
  );
  return problemBody(problem, 'en').title;
}

describe('a table in a file', () => {
  it.each([',', ';', '\t', '|'])('is read with the delimiter "%s"', async (delimiter) => {
    const text = ['A1,姓名', '1,甲', '2,乙'].join('\n').replaceAll(',', delimiter);
    expect(await cells(text)).toEqual(table);
  });

  it('is read with a mark, with GB18030, with quotes, with CRLF and with empty lines', async () => {
    expect(await cells('\ufeffA1,姓名\r\n1,甲\r\n\r\n2,乙\r\n')).toEqual(table);
    expect(await cells('"A1","姓名"\n" 1 ","甲"\n"2","乙"')).toEqual(table);
    const gb18030 = [0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0x41, 0x31, 0x0a, 0xbc, 0xd7, 0x2c, 0x31];
    expect(await cells(new Uint8Array(gb18030))).toEqual({ header: ['姓名', 'A1'], rows: [['甲', '1']] });
  });

  it('is read from a workbook, whatever its name', async () => {
    const book = await writeXlsx([
      {
        name: '数据',
        rows: [
          ['A1', '姓名'],
          [1, '甲'],
          [2, '乙'],
        ],
      },
    ]);
    expect(await cells(book, 'answers.csv')).toEqual(table);
  });

  it('keeps a respondent who answered nothing, and drops empty columns and rows at the end', async () => {
    expect(await cells('A,B,,\n,,,\n1,2,,\n,,,\n')).toEqual({
      header: ['A', 'B'],
      rows: [
        ['', ''],
        ['1', '2'],
      ],
    });
  });

  it('calls a nameless column by its position', async () => {
    expect((await cells(',A\n1,2')).header).toEqual(['#1', 'A']);
  });

  it('is refused with the place of the fault', async () => {
    expect(await refusal(cells(''))).toMatch(/"answers.csv" holds no data/);
    expect(await refusal(cells('A,B\n'))).toMatch(/holds no data/);
    expect(await refusal(cells('A,B,A\n1,2,3'))).toMatch(/"A" stands twice \(columns 1 and 3\)/);
    expect(await refusal(cells('A,B\n1,2\n1,2,3'))).toMatch(/Row 3 has 3 cells but there are 2/);
    expect(await refusal(cells('A,B\n1,"2\n3,4'))).toMatch(/row 2 .* not closed/);
    expect(await refusal(cells(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff])))).toMatch(
      /cannot be read/,
    );
    const book = await writeXlsx([{ name: 'x', rows: [['A'], [1]] }]);
    expect(await refusal(cells(book.subarray(0, 300), 'cut.xlsx'))).toMatch(/"cut.xlsx" cannot be read/);
  });
});

describe('columns for the engine', () => {
  const read = async (text: string, missing?: string[]) => [
    ...(await readTable(Buffer.from(text), 'x.csv', missing)).columns.values(),
  ];

  it('are integer, real or text by what their cells hold', async () => {
    const [small, large, score, word] = await read('a,b,c,d\n-3,1000,1.5,x\nNA,2,,NA\n4.0,,2,1');
    expect(small).toEqual({
      kind: 'integer',
      name: 'a',
      values: Int8Array.of(-3, MISSING_INTEGER.unanswered, 4),
    });
    expect(large).toEqual({ kind: 'real', name: 'b', values: Float64Array.of(1000, 2, NaN) });
    expect(score).toEqual({ kind: 'real', name: 'c', values: Float64Array.of(1.5, NaN, 2) });
    expect(word).toEqual({ kind: 'text', name: 'd', values: Int32Array.of(1, -1, 0), levels: ['1', 'x'] });
  });

  it('hold no number that a double cannot, unless it counts as missing', async () => {
    expect(await refusal(read('a,b\n1,2\n3,1e400'))).toMatch(/Row 3 has 1e400 under "b", beyond any number/);
    expect((await read('b\n2\n-1e999', ['-1e999']))[0]?.values).toEqual(
      Int8Array.of(2, MISSING_INTEGER.unanswered),
    );
    expect((await read('b\n1e308'))[0]?.values).toEqual(Float64Array.of(1e308));
  });

  it('take other signs of a missing cell from the caller, and never read 0x10 as a number', async () => {
    const [first, second] = await read('a,b\n-99,0x10\n1,1', ['-99']);
    expect(first?.values).toEqual(Int8Array.of(MISSING_INTEGER.unanswered, 1));
    expect(second?.kind).toBe('text');
  });
});
