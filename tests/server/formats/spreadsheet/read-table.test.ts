import { describe, expect, it } from 'vitest';
import { MISSING_INTEGER } from '../../../../analysis/columns.ts';
import { problemBody, type Problem } from '../../../../server/platform/problem.ts';
import { encode } from '../encoding/encode.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { readTable } from '../../../../server/formats/spreadsheet/read-table.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';

const cells = async (text: string | Uint8Array, name = 'answers.csv') => {
  const { header, rows } = await readCells(Buffer.from(text), name);
  return { header, rows };
};
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
    const gb18030 = encode('姓名,部门\n甲,绩效管理处\n乙,人力资源部', 'gb18030')!;
    expect(await cells(gb18030)).toEqual({
      header: ['姓名', '部门'],
      rows: [
        ['甲', '绩效管理处'],
        ['乙', '人力资源部'],
      ],
    });
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

  it('tells columns of one name apart, and gives a longer row columns by their position', async () => {
    expect((await cells('其他,B,其他,其他\n1,2,3,4')).header).toEqual(['其他', 'B', '其他 (2)', '其他 (3)']);
    expect(await cells('A,A (2),A\n1,2,3')).toMatchObject({ header: ['A', 'A (2)', 'A (3)'] });
    expect(await cells('A,B\n1,2\n1,2,,4')).toEqual({
      header: ['A', 'B', '#3', '#4'],
      rows: [
        ['1', '2', '', ''],
        ['1', '2', '', '4'],
      ],
    });
  });

  it('counts rows as a spreadsheet does, empty lines and line breaks in cells included', async () => {
    const { rowNumbers } = await readCells(Buffer.from('A,B\n\n1,"x\ny"\r\n\r\n2,z\r3,w'), 'x.csv');
    expect(rowNumbers).toEqual([3, 5, 6]);
  });

  it('is refused with the place of the fault', async () => {
    expect(await refusal(cells(''))).toMatch(/"answers.csv" holds no data/);
    expect(await refusal(cells('A,B\n'))).toMatch(/holds no data/);
    expect(await refusal(cells('A,B\n1,"2\n3,4'))).toMatch(/row 2 .* not closed/);
    expect(await refusal(cells(new Uint8Array([0x00, 0x01, 0x02, 0x03, 0xff, 0xff])))).toMatch(
      /neither text in a known encoding nor a table/,
    );
    const book = await writeXlsx([{ name: 'x', rows: [['A'], [1]] }]);
    expect(await refusal(cells(book.subarray(0, 300), 'cut.xlsx'))).toMatch(
      /"cut.xlsx" is incomplete or damaged/,
    );
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

  it('hold numbers in other habits, and say so where it is not plain', async () => {
    const { columns, remarks } = await readTable(
      Buffer.from('a;b;c;d\n０,４;42%;1 234;x\n1,286;３７ %;2 000 000;2'),
      'x.csv',
    );
    expect([...columns.values()].map(({ kind, values }) => [kind, [...values]])).toEqual([
      ['real', [0.4, 1.286]],
      ['integer', [42, 37]],
      ['real', [1234, 2_000_000]],
      ['text', [1, 0]],
    ]);
    expect(remarks).toEqual([
      { kind: 'decimal-comma', column: 'a', row: 2, text: '０,４' },
      { kind: 'percent', column: 'b', row: 2, text: '42%' },
      { kind: 'words', column: 'd', row: 2, text: 'x' },
    ]);
  });

  it('never take a comma for the decimal sign in a file of commas, nor a list of choices for a number', async () => {
    const { columns, remarks } = await readTable(
      Buffer.from('a,b,c\n"0,4","1,3",1\n"1,2","1,2,3",2\n2,,x\n3,1,2'),
      'x.csv',
    );
    expect([...columns.values()].map(({ kind }) => kind)).toEqual(['text', 'text', 'text']);
    expect(remarks).toContainEqual({ kind: 'words', column: 'c', row: 4, text: 'x' });
  });

  it('are named by the codes of a header of several rows', async () => {
    const text = 'Q1,Q2\nHow old?,How glad?\n{"ImportId":"1"},{"ImportId":"2"}\n30,4\n40,5';
    expect(
      (await read(text.replace(/\{.*\}/, '"{""I"":""1""}","{""I"":""2""}"'))).map(({ name }) => name),
    ).toEqual(['Q1', 'Q2']);
  });

  it('take other signs of a missing cell from the caller, and never read 0x10 as a number', async () => {
    const [first, second] = await read('a,b\n-99,0x10\n1,1', ['-99']);
    expect(first?.values).toEqual(Int8Array.of(MISSING_INTEGER.unanswered, 1));
    expect(second?.kind).toBe('text');
  });
});
