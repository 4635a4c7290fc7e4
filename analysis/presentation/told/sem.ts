import type { Figure } from '../../model/figure.ts';
import { type Bilingual, both, plain } from '../../model/words.ts';
import { buildTable } from '../build-table.ts';
import type { Answered, Presentation } from '../presentation.ts';
import { isClear, joined, pIs, sentence, small, words } from '../say.ts';
import { enoughRespondents, fitFigures, fitReading, multivariateNormal } from './covariance-fit.ts';

type Asked = Answered<'sem'>;
type Parameter = NonNullable<Asked['found']['parameters']>[number];

/** What a parameter is, by the sign between its sides. */
const parts = [
  { id: 'paths', op: '~', title: both('路径系数', 'Paths'), stub: both('路径', 'Path') },
  { id: 'loadings', op: '=~', title: both('因子载荷', 'Loadings'), stub: both('题项', 'Item') },
  {
    id: 'defined',
    op: ':=',
    title: both('定义的效应', 'Defined effects'),
    stub: both('效应', 'Effect'),
  },
  {
    id: 'covariances',
    op: '~~',
    title: both('协方差与残差相关', 'Covariances'),
    stub: both('两端', 'Between'),
  },
  { id: 'intercepts', op: '~1', title: both('截距与均值', 'Intercepts'), stub: both('变量', 'Variable') },
] as const;

export const sem: Presentation<'sem'> = {
  tables(answered, why) {
    const { found } = answered;
    return [
      buildTable(
        { id: 'fit', title: both('模型拟合', 'Fit of the model'), stub: both('模型', 'Model') },
        ['chi2', 'df', 'p', 'cfi', 'tli', 'rmsea', 'rmseaInterval', 'srmr', 'aic', 'bic'],
        fitLines(found),
        why,
      ),
      ...parts.flatMap(({ op, ...head }) => {
        const own = told(found, op);
        if (own.length === 0) return [];
        return [
          buildTable(
            head,
            ['standardized', 'estimate', 'standardError', 'z', 'p', 'interval'],
            own.map((each) => lineOf(each, answered)),
            why,
          ),
        ];
      }),
      buildTable(
        { id: 'explained', title: both('解释的方差', 'Variance explained'), stub: both('变量', 'Variable') },
        ['r2'],
        Object.entries(found.r2 ?? {}).map(([name, r2]) => ({
          label: answered.names.of(name),
          values: { r2 },
        })),
        why,
      ),
      ...modifications(answered, why),
    ].filter(({ rows }) => rows.length > 0);
  },
  figures: ({ asked, found }) => groupsOf(found).map((group) => diagram(asked.model, found, group)),
  sentence({ asked, found, names }) {
    const paths = told(found, asked.model.includes(':=') ? ':=' : '~').slice(0, MOST_SAID);
    return sentence([
      words((say, zh) => {
        const reading = say(fitReading(found));
        const figures = `${fitFigures(found)}, n = ${found.n}`;
        return zh ? `模型拟合${reading}，${figures}` : `the fit of the model is ${reading}, ${figures}`;
      }),
      ...(paths.length > 0
        ? [
            joined(
              paths.map((path) => said(path, names.of)),
              '，',
              ', ',
            ),
          ]
        : []),
    ]);
  },
  assumptions: ({ found }) => [enoughRespondents(found.n, 200), multivariateNormal],
};

/** More paths than these are left to the table. */
const MOST_SAID = 6;

function fitLines(found: Asked['found']) {
  const { scaled, robust } = found;
  return [
    { label: both('模型', 'Model'), values: found },
    ...(scaled ? [{ label: both('校正后', 'Scaled'), values: scaled }] : []),
    ...(robust ? [{ label: both('稳健', 'Robust'), values: robust }] : []),
  ];
}

/** Parameters of one kind; variances and what is fixed to say nothing are left to the raw result. */
function told({ parameters }: Asked['found'], op: string): Parameter[] {
  return (parameters ?? []).filter((each) => each.op === op && (op !== '~~' || each.lhs !== each.rhs));
}

function lineOf({ standardError, z, p, interval, ...each }: Parameter, { names }: Asked) {
  const [left, right] = [names.of(each.lhs), names.of(each.rhs)];
  const isGrouped = each.op === '=~';
  const group = each.group === undefined ? undefined : plain(String(each.group));
  const label =
    each.op === '~'
      ? between(right, ' → ', left)
      : each.op === '~~'
        ? between(left, ' ↔ ', right)
        : each.op === '=~'
          ? right
          : each.op === ':='
            ? plain(each.lhs)
            : left;
  const factor = isGrouped ? left : undefined;
  // A parameter that is fixed has no error to tell.
  const values = standardError === 0 ? each : { ...each, standardError, z, p, interval };
  return { label, group: factor && group ? between(group, ' · ', factor) : (factor ?? group), values };
}

const between = (one: Bilingual, sign: string, other: Bilingual): Bilingual =>
  words((say) => `${say(one)}${sign}${say(other)}`);

function said({ op, lhs, rhs, standardized, p }: Parameter, of: Asked['names']['of']): Bilingual {
  const value = `β = ${small(standardized)}, ${pIs(p)}`;
  if (op === ':=') return plain(`${lhs}: ${value}`);
  const path = between(of(rhs), ' → ', of(lhs));
  return words((say, zh) =>
    isClear(p)
      ? `${say(path)} ${value}`
      : zh
        ? `${say(path)} 未见关联（${value}）`
        : `no clear path ${say(path)} (${value})`,
  );
}

const groupsOf = ({ groups }: Asked['found']) => groups?.map(({ group }) => group) ?? [undefined];

function diagram(model: string, { parameters }: Asked['found'], group: string | number | undefined): Figure {
  const title = both('路径图（标准化）', 'Paths (standardised)');
  const own = (parameters ?? []).filter(
    (each) => each.group === group && ['=~', '~', '~~'].includes(each.op),
  );
  return {
    kind: 'paths',
    title: group === undefined ? title : between(title, ': ', plain(String(group))),
    model,
    estimates: own
      .filter(({ lhs, rhs }) => lhs !== rhs)
      .map(({ lhs, op, rhs, standardized, p }) => ({ lhs, op, rhs, standardized, p })),
  };
}

function modifications({ found, names }: Asked, why: Bilingual) {
  const { modificationIndices } = found;
  if (!modificationIndices) return [];
  return [
    buildTable(
      {
        id: 'modifications',
        title: both('修正指数', 'Modification indices'),
        stub: both('放开的参数', 'Freed parameter'),
        notes: [
          both(
            '放开一个参数，χ² 预计下降这么多；只有理论支持时才放开。',
            'How far χ² would fall were the parameter free; only theory is a reason to free one.',
          ),
        ],
      },
      ['mi', 'epc'],
      modificationIndices.map(({ lhs, op, rhs, group, mi, epc }) => ({
        label: between(names.of(lhs), ` ${op} `, names.of(rhs)),
        group: group === undefined ? undefined : plain(String(group)),
        values: { mi, epc },
      })),
      why,
    ),
  ];
}
