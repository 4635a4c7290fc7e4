import { expect, test } from 'vitest';
import { writeXlsx } from '../../../../../server/formats/spreadsheet/xlsx.ts';
import { faultsOf } from '../../../../../analysis/model/instrument/read-definition.ts';
import { readInstrument } from '../../../../../server/formats/instrument/index.ts';
import { itemIn } from '../read.ts';

const read = (bytes: Uint8Array | string, name = '量表.csv') =>
  readInstrument({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes });

test('a list from Excel keeps codes, both languages, choices, kinds, scales and keys', async () => {
  const bytes = await writeXlsx([
    {
      name: 'Items',
      rows: [
        ['编号', '题目（中文）', 'Text (English)', '题型', '选项', '维度', '反向计分', '备用'],
        ['W1', '我喜欢我的工作', 'I like my work', '', '1=不同意;2=一般;3=同意', '满意', '', 'x'],
        ['W2', '我想离开', 'I want to leave', '', '1=不同意;2=一般;3=同意', '满意', '是', ''],
        ['S1', '您的性别', 'Your gender', '单选', '男|女', '', '', ''],
        ['M1', '您用过哪些', 'Which do you use', '多选题', '甲;乙;其他（请注明）', '', '', ''],
        ['O1', '您的建议', 'Your suggestions', '问答题', '', '', '', ''],
      ],
    },
  ]);
  const { format, definition, report } = await read(bytes, 'items.xlsx');
  expect(format.name).toBe('item-list');
  expect(faultsOf(definition)).toEqual([]);
  expect(definition.items.map(({ code, type }) => [code, type])).toEqual([
    ['W1', 'scale'],
    ['W2', 'scale'],
    ['S1', 'single'],
    ['M1', 'multiple'],
    ['O1', 'open'],
  ]);
  expect(itemIn(definition, 'W2')).toMatchObject({
    reverse: true,
    text: { 'zh-CN': '我想离开', en: 'I want to leave' },
  });
  expect(itemIn(definition, 'M1')).toMatchObject({ other: [3] });
  expect(definition.scales).toMatchObject([{ items: ['W1', 'W2'], name: { 'zh-CN': '满意', en: '满意' } }]);
  expect(report.elements.filter(({ outcome }) => outcome === 'dropped')).toMatchObject([
    { place: '备用', kind: 'setting' },
  ]);
});

test('statements pasted from a column become ratings, a second column their translation', async () => {
  const { format, definition, report } = await read(
    '我喜欢我的工作\tI like my work\n同事互相帮助\tColleagues help each other\n我想离开\tI want to leave',
  );
  expect(format.name).toBe('cells');
  expect(definition.items.map(({ type }) => type)).toEqual(['scale', 'scale', 'scale']);
  expect(definition.items[1]!.text).toEqual({ 'zh-CN': '同事互相帮助', en: 'Colleagues help each other' });
  expect(report).toMatchObject({ items: 3, approximated: 3 });
  const { definition: plain } = await read('I like my work\nColleagues help each other\nI want to leave');
  expect(plain.items.map(({ text }) => text.en)).toEqual([
    'I like my work',
    'Colleagues help each other',
    'I want to leave',
  ]);
});

test('further columns of pasted cells are the choices', async () => {
  const { definition } = await read('Your gender\tMale\tFemale\nYour county\tNorth\tSouth\n');
  expect(definition.items.map((item) => itemIn(definition, item.code).choices)).toEqual([
    { en: ['Male', 'Female'] },
    { en: ['North', 'South'] },
  ]);
});

test('options are read from codes, ranges, slashes and ends', async () => {
  const { definition } = await read(
    'code,text,options\nA,One,1-7\nB,Two,"0=No;1=Yes"\nC,Three,Never / Sometimes / Always\nD,Four,非常不同意 1 2 3 4 5 非常同意',
  );
  expect(definition.items.map(({ type }) => type)).toEqual(['scale', 'single', 'scale', 'scale']);
  expect(itemIn(definition, 'B').values).toEqual([0, 1]);
});
