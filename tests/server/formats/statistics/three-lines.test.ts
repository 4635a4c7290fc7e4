import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { both, plain } from '../../../../analysis/model/words.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { writeTables } from '../../../../server/formats/statistics/docx/write-tables.ts';
import { sampleTables } from './sample-tables.ts';

const [means, plainTable] = sampleTables;

async function documentOf(tables: readonly Table[], locale: 'zh-CN' | 'en'): Promise<string> {
  const bytes = await writeTables(
    tables.map((table) => ({ table, facts: [] })),
    { title: 'x', locale },
  );
  return Buffer.from(unzipSync(bytes)['word/document.xml']!).toString();
}
const textsOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text!.replaceAll('&lt;', '<'));
const cellsOf = (xml: string) => xml.match(/<w:tc>.*?<\/w:tc>/gs)!;

test('numbers stand as the page prints them, and a dash where nothing is shown', async () => {
  const texts = textsOf(await documentOf([means!], 'en'));
  expect(texts).toEqual(
    expect.arrayContaining(['Table 1', '3.46', '[3.31, 3.61]', '.78', '< .001', '−0.12', '—']),
  );
  expect(texts).toContain('— not shown: too few people');
});

test('a table has three rules and none between columns', async () => {
  const xml = await documentOf([means!], 'zh-CN');
  const rules = (cell: string) => /<w:tcBorders>(.*?)<\/w:tcBorders>/s.exec(cell)![1]!;
  const cells = cellsOf(xml).map(rules);
  const count = (side: string, size: number) =>
    cells.filter((borders) => new RegExp(`<w:${side} w:val="single"[^>]*w:sz="${size}"`).test(borders))
      .length;
  const columns = means!.columns.length + 1;
  expect([count('top', 12), count('bottom', 6), count('bottom', 12)]).toEqual([columns, columns, columns]);
  expect(cells.join('')).not.toMatch(/<w:(left|right) w:val="single"/);
});

test('rows of a group stand below its name, which spans the table', async () => {
  const xml = await documentOf([means!], 'zh-CN');
  const over = cellsOf(xml).filter((cell) =>
    cell.includes(`<w:gridSpan w:val="${means!.columns.length + 1}"/>`),
  );
  expect(over.map(textsOf)).toEqual([['目标'], ['反馈']]);
});

test('several tables are numbered, and a wide one lies on its side', async () => {
  const wide: Table = {
    ...plainTable!,
    columns: Array.from({ length: 12 }, (_, i) => ({ key: `c${i}`, label: plain(`${i}`), kind: 'count' })),
  };
  const xml = await documentOf([plainTable!, wide], 'zh-CN');
  expect(textsOf(xml).filter((text) => /^表 \d/.test(text))).toEqual([
    `表 1\u3000${plainTable!.title['zh-CN']}`,
    `表 2\u3000${plainTable!.title['zh-CN']}`,
  ]);
  expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
});

test('a table that could not be made says why', async () => {
  const failed: Table = { ...plainTable!, rows: [], failed: both('没有数据', 'no data') };
  const xml = await documentOf([failed], 'zh-CN');
  expect(xml).not.toContain('<w:tbl>');
  expect(textsOf(xml)).toContain('注：没有数据');
});
