import type { Bilingual } from '../../contract/construct.ts';
import type { JointDisplay, JointCell } from '../../contract/joint.ts';
import type { ResultCell, ResultTable } from '../../contract/result.ts';
import { both, column, linkNames, plain, shortened } from '../result/result.door.ts';
import { fitNames } from './explain-fit.ts';

const noTwin: ResultCell = { missing: both('问卷没有对应题目', 'No survey twin') };

/** The joint display as a table side by side: what the survey says, what the interviews say, how they fit. */
export function jointTable(
  families: JointDisplay['families'],
  { n, interviews, quotes, ground }: { n: number; interviews: number; quotes: boolean; ground: Bilingual },
): ResultTable {
  return {
    id: 'joint',
    section: 'joint',
    title: both('联合展示：环节 × 机制', 'Joint display: links × mechanisms'),
    stub: both('机制', 'Mechanism'),
    columns: [
      column('link', 'text', both('环节', 'Link')),
      column('measure', 'text', both('问卷测量', 'Survey measure')),
      column('n', 'count', plain('n')),
      column('value', 'mean', both('均值或 r', 'Mean or r')),
      column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
      column('low', 'percent', both('低端回答 %', 'Low answers %')),
      column('codes', 'text', both('代码', 'Codes')),
      column('interviews', 'count', both(`访谈数（N = ${interviews}）`, `Interviews (N = ${interviews})`)),
      column('problem', 'count', both('▼ 问题', '▼ Problem')),
      column('strength', 'count', both('▲ 长处', '▲ Strength')),
      column('suggestion', 'count', both('● 建议', '● Suggestion')),
      ...(quotes ? [column('quote', 'text', both('原话', 'Quote'))] : []),
      column('fit', 'text', both('契合（建议）', 'Fit (proposed)')),
    ],
    rows: families.flatMap((family) =>
      family.cells.map((cell) => ({
        key: `${family.code}:${cell.link}`,
        label: family.name,
        group: family.name,
        link: cell.link,
        cells: { link: linkNames[cell.link], ...surveyCells(cell), ...interviewCells(cell, quotes) },
      })),
    ),
    notes: [
      ground,
      both(
        '均值为格内各题（反向题已反向计分）的个人均值；职业倦怠一行为相关系数 r。访谈按份数计。契合由规则提出，由研究者判定。',
        'Means are of each person’s mean over the items of the cell, reversed items recoded; the burnout row gives correlations. Interviews are counted, not excerpts. Fit is proposed by rule; the researcher decides.',
      ),
    ],
    n,
  };
}

function surveyCells({ survey }: JointCell): Record<string, ResultCell> {
  if (!survey) return { measure: noTwin, n: noTwin, value: noTwin, interval: noTwin, low: noTwin };
  const { label, n, value, interval, low } = survey;
  return { measure: label, n, value, interval, low: low ?? '' };
}

function interviewCells({ interviews, fit }: JointCell, quotes: boolean): Record<string, ResultCell> {
  const { codes, problem, strength, suggestion, excerpts } = interviews;
  const voice = excerpts.find(({ id }) => id === interviews.exemplar);
  return {
    codes: codes.map(({ code }) => code).join(' '),
    interviews: interviews.interviews,
    problem,
    strength,
    suggestion,
    ...(quotes && { quote: voice ? shortened(voice.quote) : '' }),
    fit: fitNames[fit],
  };
}
