import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';
import { readInstrument } from '../../../../server/formats/instrument/index.ts';
import { lookAt, openTable } from '../../../../server/features/release/look-at-table.ts';

const proposed = (csv: string | Buffer, name = 'answers.csv') =>
  readInstrument({ name, bytes: Buffer.from(csv) });

const header =
  '序号,提交时间,来自IP,1、标准清楚,2、反馈及时,3、您的性别[单选题],4、反馈方式【多选题】,5、渠道(书面),5、渠道(口头),6、您的年龄,7、建议';
const degrees = ['非常不同意', '不同意', '一般', '同意', '非常同意'];
const rows = Array.from({ length: 20 }, (_, at) =>
  [
    at + 1,
    `2026-03-${String(at + 1).padStart(2, '0')} 09:00:00`,
    '10.0.0.1',
    degrees[at % 5],
    (at % 4) + 1,
    at % 2 ? '男' : '女',
    ['书面', '书面┋口头', '口头┋其他〖电话〗', '其他〖微信〗'][at % 4],
    at % 2,
    (at + 1) % 2,
    20 + at,
    at % 3 ? '' : `第${at}条建议`,
  ].join(','),
);

describe('a file of answers', () => {
  test('proposes items with kinds and choices by what its columns hold, and leaves records out by name', async () => {
    const { format, definition, report } = await proposed([header, ...rows].join('\n'));
    expect(format.name).toBe('answers');
    expect(() => readDefinition(definition)).not.toThrow();
    expect(definition.items).toMatchObject([
      { code: 'Q1', type: 'scale', text: { 'zh-CN': '标准清楚' }, source: '1、标准清楚' },
      { type: 'scale', look: 'numbers' },
      { type: 'single', text: { 'zh-CN': '您的性别' }, choices: { 'zh-CN': ['男', '女'] } },
      { type: 'multiple', choices: { 'zh-CN': ['书面', '口头', '其他'] }, other: [3] },
      { type: 'multiple', choices: { 'zh-CN': ['书面', '口头'] } },
      { type: 'number', min: 0 },
      { type: 'open' },
    ]);
    expect(Object.values(definition.optionSets)).toContainEqual({
      values: [1, 2, 3, 4, 5],
      'zh-CN': degrees,
    });
    const dropped = report.elements.filter(({ outcome }) => outcome === 'dropped').map(({ place }) => place);
    expect(dropped).toEqual(['序号', '提交时间', '来自IP', '20 × 11']);
  });

  test('comes in whole under the questionnaire that it proposed', async () => {
    const bytes = Buffer.from([header, ...rows].join('\n'));
    const { definition } = await proposed(bytes);
    const { report } = lookAt(await openTable({ bytes, fileName: 'a.csv' }), definition, undefined, 'a.csv');
    expect(report.absent).toEqual([]);
    expect(report.columns.map(({ oddRows }) => oddRows)).toEqual(definition.items.map(() => 0));
    expect(report.columns.map(({ answered }) => answered)).toEqual([20, 20, 20, 20, 20, 20, 7]);
    expect(report.dropped).toEqual(['序号', '提交时间', '来自IP']);
  });

  test('of real people proposes their ratings with the whole range', async () => {
    const { definition } = await proposed(readFileSync('tests/fixtures/bfi/bfi.csv'), 'bfi.csv');
    const ratings = definition.items.filter(({ type }) => type === 'scale');
    expect(ratings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([...'ACENO'].flatMap((scale) => [1, 2, 3, 4, 5].map((at) => `${scale}${at}`))),
    );
    expect(definition.items.find(({ code }) => code === 'age')).toMatchObject({ type: 'number' });
    expect(definition.optionSets['rating']!.values).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
