import { breakdownsOf } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import { toldAtNodes } from '../disclosure/disclosure.door.ts';
import { atomCodes } from './atom-codes.ts';
import type { Made } from './made.ts';
import { nodeLabels } from './node-labels.ts';
import { nodeValues } from './node-values.ts';
import { withTheirParts } from './with-their-parts.ts';
import type { OpenSurvey } from './open-survey.ts';
import type { Described } from './replies.ts';
import type { Survey } from './survey.ts';
import { column, notComputed } from './table-parts.ts';

/** The variable whose values are the smallest groups. */
const ATOM = 'atom';

/** Derived variables take eight bytes a row: of a large release no more are held at once. */
const AT_ONCE = 15;

/**
 * The groups that a reader may be told of, one below the other as they part respondents: how many there are, the mean of each scale,
 * the share of each item that agrees.
 */
export async function groupTable({
  release,
  survey,
  told,
  audience,
  ask,
  head,
}: OpenSurvey): Promise<Made[]> {
  const tree = told[audience.tree];
  const breakdowns = breakdownsOf(release.manifest.columns, told.hierarchy);
  const atoms = atomCodes(tree, breakdowns);
  const questions = questionsOf(survey);
  // With and without careless sheets groups would differ by a few people.
  if (tree.nodes.length < 2 || !atoms || questions.length === 0 || head.cases !== 'all') return [];
  const described: Described[] = [];
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const some = questions.slice(from, from + AT_ONCE);
    const shares = some.flatMap((each) => (each.from ? [{ name: each.variable, from: each.from }] : []));
    const { results } = await ask(
      [{ procedure: 'describe', variables: some.map(({ variable }) => variable), by: ATOM }],
      { derive: [{ name: ATOM, from: atoms.from }, ...shares] },
    );
    described.push(...results[0].variables);
  }
  const valueOf = nodeValues(tree, atoms.of, described);
  const variables = new Map(questions.map(({ code, variable }) => [code, variable]));
  const isTold = toldAtNodes(told, audience, (code, node) => valueOf(variables.get(code)!, node).n);
  const labels = nodeLabels(tree, breakdowns);
  const nodes = new Map(withTheirParts(tree.nodes).map((node) => [`node:${node.id}`, node]));
  return [
    {
      id: 'groups',
      title: both('各组结果', 'Results by group'),
      stub: both('分组', 'Group'),
      columns: [column('n', 'count', plain('n')), ...questions.map(({ column: own }) => own)],
      rows: [...nodes].map(([key, node]): Row => ({
        key,
        label: labels.get(node.id)!,
        cells: {
          n: node.n,
          ...Object.fromEntries(
            questions.map(({ code, variable }) => [code, valueOf(variable, node).mean ?? notComputed]),
          ),
        },
      })),
      notes: [
        both(
          '每一组都是其上一级的一部分。量表给出均值，题目给出高于中点的回答所占百分比（按原样回答）。“—”表示不显示，原因不说明。',
          'Each group is part of the one above it. Scales give means, items the per cent of answers above the middle, as they were given. Where "—" stands nothing is shown; the reason is not told.',
        ),
      ],
      n: release.n,
      protect: { by: 'node', isTold: (key, question) => isTold(question, nodes.get(key)!) },
    },
  ];
}

function questionsOf({ scales, items }: Survey) {
  return [
    ...scales.map(({ code }) => ({
      code,
      variable: code,
      from: null,
      column: column(code, 'mean', plain(code)),
    })),
    ...items.map(({ code, range: [min, max] }) => ({
      code,
      variable: `${code} agree`,
      from: `if(raw \`${code}\` > ${(min + max) / 2}, 100, 0)`,
      column: column(code, 'percent', both(`${code} 同意 %`, `${code} agree %`)),
    })),
  ];
}
