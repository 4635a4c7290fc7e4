import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { dimensionOf, nameOf } from '../../../analysis/model/frame/read-frame.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Countermeasure } from '../../contract/countermeasure.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column } from '../result/result.door.ts';
import type { Answered } from './warn-of-findings.ts';
import { withoutEmpty } from './without-empty.ts';

const written = {
  technology: both('数字化支持', 'Digital support'),
  cost: both('成本', 'Cost'),
  feasibility: both('可行性', 'Feasibility'),
  gaming: both('钻空子的风险', 'Risk of gaming'),
  burden: both('增加的工作量', 'Added workload'),
};

/** Countermeasures as an office can act on them: what, against which problem, by which mechanism, who, and at what price. */
export function measuresOf(
  countermeasures: readonly Countermeasure[],
  findings: readonly Answered[],
  frame: Frame,
  n: number,
): RawTable {
  const rows = dimensionOf(frame, 'row');
  return withoutEmpty({
    id: 'countermeasures',
    section: 'conclusions',
    title: both('对策', 'Countermeasures'),
    stub: both('对策', 'Countermeasure'),
    columns: [
      column('problem', 'text', both('针对的问题', 'Problem')),
      column('row', 'text', both('所用机制', 'Mechanism used')),
      column('actor', 'text', both('由谁做', 'Who can act')),
      ...Object.entries(written).map(([key, label]) => column(key, 'text', label)),
    ],
    rows: countermeasures.map((each): Row => ({
      key: each.id,
      label: bilingual(each.text),
      cells: {
        problem: problemsOf(each, findings),
        row: rows && each.row !== null ? bilingual(nameOf(frame, rows.code, each.row)) : '',
        actor: actorOf(each, frame),
        technology: bilingual(each.technology),
        cost: bilingual(each.cost),
        feasibility: bilingual(each.feasibility),
        gaming: bilingual(each.gaming),
        burden: bilingual(each.burden),
      },
    })),
    notes: [],
    n,
    // Words of the researchers.
    protect: { by: 'whole' },
  });
}

function problemsOf({ findings: tied }: Countermeasure, findings: readonly Answered[]): Bilingual {
  const claims = tied.flatMap((id) => {
    const found = findings.find((each) => each.id === id);
    return found ? [bilingual(found.claim)] : [];
  });
  return both(claims.map((claim) => claim['zh-CN']).join('；'), claims.map(({ en }) => en).join('; '));
}

function actorOf({ level, actor }: Countermeasure, { levels = [] }: Frame): Bilingual {
  const found = levels.find(({ code }) => code === level);
  const [name, own] = [found && bilingual(found.name), bilingual(actor)];
  if (!name) return own;
  const joined = (one: string, other: string, [open, close]: readonly [string, string]) =>
    other === '' ? one : `${one}${open}${other}${close}`;
  return both(joined(name['zh-CN'], own['zh-CN'], ['（', '）']), joined(name.en, own.en, [' (', ')']));
}
