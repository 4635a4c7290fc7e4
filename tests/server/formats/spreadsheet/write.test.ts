import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { csvChunks, writeCsv } from '../../../../server/formats/spreadsheet/csv.ts';
import { csvStream } from '../../../../server/formats/spreadsheet/csv-stream.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';

describe('CSV', () => {
  it('begins with the UTF-8 mark and ends every line with CRLF', () => {
    expect(
      writeCsv([
        ['A', '题'],
        [1, null],
        [NaN, 'x'],
      ]),
    ).toBe('\ufeffA,题\r\n1,\r\n,x\r\n');
  });

  it('quotes what would be torn apart, so that the same cells come back', async () => {
    const header = ['a', 'b "c"', 'd,e', 'f\ng'];
    const row = ['1', 'say "no"', 'x, y', 'two\nlines'];
    expect(await readCells(Buffer.from(writeCsv([header, row])), 'x.csv')).toMatchObject({
      header,
      rows: [row],
    });
  });

  it('makes text that begins like a formula plain text, and leaves negative numbers alone', () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'];
    for (const formula of formulas) expect(writeCsv([[formula]])).toBe(`\ufeff'${formula}\r\n`);
    expect(writeCsv([['\r=1']])).toBe(`\ufeff"'\r=1"\r\n`);
    expect(writeCsv([[-1.5, '—', '3-5']])).toBe('\ufeff-1.5,—,3-5\r\n');
  });

  it.each([
    ['NUL', '\u0000'],
    ['zero-width space', '\u200b'],
    ['joiner', '\u200d'],
    ['mark of direction', '\u200f'],
    ['embedding of direction', '\u202e'],
    ['word joiner', '\u2060'],
    ['isolate of direction', '\u2067'],
    ['byte order mark', '\ufeff'],
    ['no-break space', '\u00a0'],
    ['ideographic space', '\u3000'],
    ['soft hyphen', '\u00ad'],
    ['Hangul filler', '\u3164'],
    ['variation selector', '\ufe0f'],
    ['tag', '\u{e0041}'],
    ['empty Braille cell', '\u2800'],
    ['apostrophe', "'"],
  ])('makes a formula plain text behind a %s', (_, hidden) => {
    for (const sign of '=+-@＝﹣')
      for (const text of [`${hidden}${sign}1`, `${hidden} \u200b${hidden}${sign}1`])
        expect(writeCsv([[text]])).toBe(`\ufeff'${text}\r\n`);
  });

  it('leaves words and numbers as they are', () => {
    const cells = ['3-5', 'a=b', '—', '’90s', '题=1', "'quoted'", '１', -1, 1e-7];
    for (const cell of cells) expect(writeCsv([[cell]])).toBe(`\ufeff${cell}\r\n`);
  });

  it('comes in chunks when it is long', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => [i, 'text']);
    const chunks = [...csvChunks(rows)];
    expect(chunks.length).toBeGreaterThan(2);
    expect(chunks.join('')).toBe(writeCsv(rows));
  });

  it('leaves as a stream that lets others be served after each chunk', async () => {
    const rows = Array.from({ length: 40_000 }, (_, i) => [i, 'text']);
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 0);
    const chunks: string[] = [];
    const seen: number[] = [];
    for await (const chunk of csvStream(rows)) {
      chunks.push(String(chunk));
      seen.push(turns);
    }
    clearInterval(turning);
    expect(chunks.join('')).toBe(writeCsv(rows));
    expect(new Set(seen).size).toBeGreaterThan(chunks.length / 3);
  });
});

describe('XLSX', () => {
  it('holds several sheets with numbers as numbers and formulas as text', async () => {
    const book = await writeXlsx([
      {
        name: '数据 Data',
        rows: [
          ['A', 'B'],
          [1.5, '=1+1'],
          [NaN, null],
          [-2, 'x'],
        ],
      },
      {
        name: '说明 About',
        rows: [
          ['k', 'v'],
          ['n', 3],
        ],
        widths: [20, 40],
      },
    ]);
    const sheets = await readWorkbook(book);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['数据 Data', '说明 About']);
    expect(sheets[0]?.data).toEqual([
      ['A', 'B'],
      [1.5, '=1+1'],
      [null, null],
      [-2, 'x'],
    ]);
    expect(sheets[1]?.data).toEqual([
      ['k', 'v'],
      ['n', 3],
    ]);
  });
});
