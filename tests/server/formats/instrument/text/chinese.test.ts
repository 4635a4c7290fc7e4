import { expect, test } from 'vitest';
import { itemIn, kindsOf, readText } from '../read.ts';

const survey = `员工工作满意度调查问卷

尊敬的同事：您好！本问卷匿名填写，约需5分钟。

一、基本信息
1. 您的性别：（  ）
A. 男    B. 女
2、您的年龄：____岁
3．您的学历是（ ）【单选】
A、高中及以下
B、大专
C、其他____
4. 您参加工作的时间：____年____月
5. 您是否为管理者？ A.是 B.否（跳至第7题）
6. 您管理的人数是______人
7. 您通常从哪些渠道了解考核办法？（可多选，最多选3项）
□文件  □会议  □同事  □都不了解  □其他（请注明）______

二、工作感受
请根据实际情况打分：1=非常不同意，2=不同意，3=一般，4=同意，5=非常同意。
8. 我的工作让我有成就感。
9. 我常常觉得工作没有意义。（R）
10. （第5题选A的回答）下属信任我。

三、评价
11. 请评价下列说法：
\t非常不满意\t不满意\t一般\t满意\t非常满意
(1) 工资收入\t1\t2\t3\t4\t5
(2) 晋升机会\t1\t2\t3\t4\t5
12. 总体来说，您对目前工作的满意程度：
非常不满意 1 2 3 4 5 6 7 非常满意
13. 请将以下激励方式按重要性排序【排序题】
A. 奖金
B. 晋升
14. 您对考核工作还有什么建议？

感谢您的参与！
`;

test('a Chinese questionnaire keeps its questions, choices, ratings, blanks and parts', async () => {
  const { definition, report, lines } = await readText(survey);
  expect(report).toMatchObject({ format: 'text', items: 16, approximated: 0, dropped: 0 });
  expect(definition.title).toEqual({ 'zh-CN': '员工工作满意度调查问卷' });
  expect(definition.blocks.map(({ title }) => title['zh-CN'])).toEqual([
    '一、基本信息',
    '二、工作感受',
    '三、评价',
  ]);
  expect(definition.blocks[0]!.text!['zh-CN']).toContain('您好');
  expect(kindsOf(definition)).toEqual({
    Q1: 'single',
    Q2: 'number',
    Q3: 'single',
    Q4: 'date',
    Q5: 'single',
    Q6: 'number',
    Q7: 'multiple',
    Q8: 'scale',
    Q9: 'scale',
    Q10: 'scale',
    Q11_1: 'scale',
    Q11_2: 'scale',
    Q12: 'scale',
    Q13: 'ranking',
    Q14: 'open',
    N1: 'notice',
  });
  expect(itemIn(definition, 'Q1')).toMatchObject({
    text: { 'zh-CN': '您的性别' },
    choices: { 'zh-CN': ['男', '女'] },
  });
  expect(itemIn(definition, 'Q2')).toMatchObject({
    text: { 'zh-CN': '您的年龄' },
    unit: { 'zh-CN': '岁' },
    max: 120,
  });
  expect(itemIn(definition, 'Q3')).toMatchObject({
    choices: { 'zh-CN': ['高中及以下', '大专', '其他'] },
    other: [3],
  });
  expect(itemIn(definition, 'Q4')).toMatchObject({
    precision: 'month',
    text: { 'zh-CN': '您参加工作的时间' },
  });
  expect(itemIn(definition, 'Q7')).toMatchObject({ most: 3, other: [5], exclusive: [4] });
  expect(lines!.find(({ number }) => number === 7)).toMatchObject({ role: 'choices', text: 'A. 男  B. 女' });
});

test('jumps become skips, and who is asked a condition', async () => {
  const { definition } = await readText(survey);
  expect(itemIn(definition, 'Q5')).toMatchObject({
    skip: [{ when: 'Q5 = 2', to: 'Q7' }],
    choices: { 'zh-CN': ['是', '否'] },
  });
  expect(itemIn(definition, 'Q10')).toMatchObject({ showIf: 'Q5 = 1', text: { 'zh-CN': '下属信任我。' } });
});

test('a legend gives its labels to the statements below, a mark makes one reverse-keyed', async () => {
  const { definition } = await readText(survey);
  const { options, grid } = itemIn(definition, 'Q9');
  expect(definition.optionSets[options as string]).toEqual({
    values: [1, 2, 3, 4, 5],
    'zh-CN': ['非常不同意', '不同意', '一般', '同意', '非常同意'],
  });
  expect(itemIn(definition, 'Q9')).toMatchObject({
    reverse: true,
    text: { 'zh-CN': '我常常觉得工作没有意义。' },
  });
  expect(itemIn(definition, 'Q8')).not.toHaveProperty('reverse');
  expect(definition.grids!.find(({ code }) => code === grid)!.text['zh-CN']).toContain('打分');
});

test('rows of a table share its heads, a row of numbers its words at the ends', async () => {
  const { definition } = await readText(survey);
  expect(itemIn(definition, 'Q11_1')).toMatchObject({ grid: 'Q11', text: { 'zh-CN': '工资收入' } });
  const { options, look } = itemIn(definition, 'Q12');
  expect(look).toBe('numbers');
  expect(definition.optionSets[options as string]!['zh-CN']).toEqual([
    '非常不满意',
    '2',
    '3',
    '4',
    '5',
    '6',
    '非常满意',
  ]);
});

test('the text that survey services export keeps bare choices, their numbers, marks of kinds and dependences', async () => {
  const { definition, report } = await readText(`1. 性别*[单选题]
男
女

2. 你发现自己使用手机的时间比打算的长*[单选题]
1从不
2有时
3总是

3. 3.
您推荐的可能性有多大？*[单选题]
不可能
1
2
3
极有可能

4. * 您购买的主要商品有 【多选题】[多选题]
服饰
3C数码
其他

5. 您最关注的活动是：[排序题]
讲座
电影

6. Q5:对下列说法的同意程度[矩阵量表题]
 \t不同意\t一般\t同意
说法一\t○\t○\t○
说法二\t○\t○\t○

7. 您是否想过要戒烟*[单选题]
是
否 (请跳至第9题)

8. 为什么戒烟[多选题]
健康
费用
*依赖于第7题第1个选项

9. 请填写建议[填空题]

10. 请上传照片[上传文件题]
`);
  expect(kindsOf(definition)).toEqual({
    Q1: 'single',
    Q2: 'single',
    Q3: 'scale',
    Q4: 'multiple',
    Q5: 'ranking',
    Q6_1: 'scale',
    Q6_2: 'scale',
    Q7: 'single',
    Q8: 'multiple',
    Q9: 'open',
    Q10: 'open',
  });
  expect(itemIn(definition, 'Q2')).toMatchObject({ choices: { 'zh-CN': ['从不', '有时', '总是'] } });
  expect(itemIn(definition, 'Q3')).toMatchObject({ text: { 'zh-CN': '您推荐的可能性有多大？' } });
  expect(definition.optionSets[itemIn(definition, 'Q3').options as string]!.values).toEqual([0, 1, 2, 3, 4]);
  expect(itemIn(definition, 'Q4').text['zh-CN']).toBe('您购买的主要商品有');
  expect(itemIn(definition, 'Q7').skip).toEqual([{ when: 'Q7 = 2', to: 'Q9' }]);
  expect(itemIn(definition, 'Q8').showIf).toBe('Q7 = 1');
  expect(report.elements.filter(({ outcome }) => outcome !== 'kept')).toMatchObject([
    { place: 'L43 10', kind: 'question' },
  ]);
});

test('headings may name the kind of all questions below', async () => {
  const { definition } = await readText(
    '一、多项选择题\n1. 您用过哪些？\nA. 甲\nB. 乙\n二、填空题\n2. 您的单位',
  );
  expect(kindsOf(definition)).toEqual({ Q1: 'multiple', Q2: 'open' });
});
