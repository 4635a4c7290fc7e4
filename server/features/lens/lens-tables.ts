import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf } from '../../../analysis/model/frame/read-frame.ts';
import type { AnalysisRequest } from '../../../analysis/model/request.ts';
import type { Mark } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ShownEdge, ShownLens } from '../../contract/lens.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column } from '../result/result.door.ts';
import { ideaCells, ideaColumns } from './idea-cells.ts';

type Shown = Omit<ShownLens, 'tables'>;

/** The nodes, each everywhere and then in the columns of the frame. */
export function nodeTable(shown: Shown, frame: Frame, requests: readonly AnalysisRequest[]): RawTable {
  const { code, name, nodes, columns, ground, n } = shown;
  const dimension = dimensionOf(frame, 'column');
  const markOf = (value: string): Mark => ({
    dimension: dimension!.code,
    value,
    name: columns.find((each) => each.code === value)!.name,
  });
  return {
    id: `lens-${code}-nodes`,
    section: 'lens',
    title: both(`${name['zh-CN']}：节点`, `${name.en}: nodes`),
    stub: both('节点', 'Node'),
    columns: ideaColumns(shown, frame, nodes),
    rows: nodes.flatMap((node) => {
      const adverse = node.survey?.adverse && { adverse: true };
      return [
        { key: node.code, label: node.name, ...adverse, cells: ideaCells(node, frame) },
        ...node.columns.map(({ column: value, ...told }) => ({
          key: `${node.code}:${value}`,
          label: node.name,
          mark: markOf(value),
          ...adverse,
          cells: ideaCells(told, frame),
        })),
      ];
    }),
    notes: [
      ground,
      both(
        '均值为个人均值的平均；反向题已重新计分。访谈按份数计，只计带有所列代码的摘录。',
        'Means are of each person’s mean; reversed items are recoded. Interviews are counted, not excerpts, where excerpts carry the codes of the node.',
      ),
    ],
    n,
    ...(dimension && { markedBy: bilingual(dimension.name) }),
    requests: [...requests],
    // Its numbers passed the gate one idea at a time.
    protect: { by: 'whole' },
  };
}

const kinds: Readonly<Record<ShownEdge['kind'], Bilingual>> = {
  association: both('相关 r', 'Correlation, r'),
  path: both('路径 β', 'Path, β'),
};

const agreements: Readonly<Record<ShownEdge['agrees'], Bilingual>> = {
  yes: both('符合预期', 'as expected'),
  no: both('与预期相反', 'against expectation'),
  open: both('看不出', 'not to be seen'),
  unmeasured: both('未测量', 'not measured'),
};

export function edgeTable(shown: Shown, requests: readonly AnalysisRequest[]): RawTable {
  const { code, name, nodes, edges, n } = shown;
  const nameOf = (wanted: string) => nodes.find((node) => node.code === wanted)!.name;
  return {
    id: `lens-${code}-edges`,
    section: 'lens',
    title: both(`${name['zh-CN']}：关系`, `${name.en}: relations`),
    stub: both('关系', 'Relation'),
    columns: [
      column('kind', 'text', both('估计', 'Estimate')),
      column('expected', 'text', both('预期', 'Expected')),
      column('n', 'count', plain('n')),
      column('value', 'number', both('r 或 β', 'r or β')),
      column('interval', 'number', both('95 % 置信区间', '95 % CI')),
      column('agrees', 'text', both('与预期', 'Against expectation')),
    ],
    rows: edges.map(({ from, to, kind, expected, link, agrees }, i) => ({
      key: `${i + 1}:${from}-${to}`,
      label: both(
        `${nameOf(from)['zh-CN']} → ${nameOf(to)['zh-CN']}`,
        `${nameOf(from).en} → ${nameOf(to).en}`,
      ),
      cells: {
        kind: kinds[kind],
        expected: expected === 1 ? '+' : '−',
        ...(link && { n: link.n, value: link.value, interval: link.interval }),
        agrees: agreements[agrees],
      },
    })),
    notes: [
      both(
        'r 为 Pearson 相关，成对删除，区间按 Fisher z。β 为同一节点的各条路径一起进入回归的标准化系数；区间为 B 的 HC3 区间乘以 β/B。区间不含 0 且在预期一侧为“符合预期”。关联不是因果。',
        'r is Pearson’s, pairwise, interval by Fisher’s z. β is the standardised coefficient of a regression in which all paths to the same node stand together; its interval is the HC3 interval of B times β/B. “As expected” is an interval without 0 on the expected side. Association is not cause.',
      ),
    ],
    n,
    requests: [...requests],
    // Each estimate passed the gate by itself.
    protect: { by: 'whole' },
  };
}
