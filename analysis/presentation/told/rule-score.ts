import { percent } from '../../model/print-number.ts';
import { both } from '../../model/words.ts';
import { ruleTable as buildTable } from '../record-tables.ts';
import { type Heading } from '../build-table.ts';
import type { Answered, PlainTable, Presentation } from '../presentation.ts';
import { number, sentence, small, words } from '../say.ts';
import type { Bilingual } from '../../model/words.ts';
import { banner, proofWords } from './rule-words.ts';

/** More rows a page does not show; the result holds them. */
const MOST_SHOWN = 40;

const agreementColumns: readonly (string | Heading)[] = ['compared', 'bias', 'sd', 'limits', 'icc', 'tau'];

export const ruleScore: Presentation<'ruleScore'> = {
  tables: (answered, why) => [
    overall(answered, why),
    ...(answered.found.rules.length > 0 ? [agreement(answered, why), checks(answered, why)] : []),
    ...(answered.found.proofs.length > 0 ? [proofs(answered, why)] : []),
  ],
  figures: ({ found: { rules }, names }) =>
    rules.some(({ bias }) => bias !== null)
      ? [
          {
            kind: 'intervals',
            title: both(
              '自动与人工评分的偏差和界限（模拟）',
              'Bias of automatic scores and its limits (simulation)',
            ),
            axis: both('自动 − 人工，分', 'Automatic − human, points'),
            reference: 0,
            points: rules.map(({ indicator, bias, limits }) => ({
              label: names.value('indicator', indicator),
              at: bias,
              from: limits?.[0] ?? null,
              to: limits?.[1] ?? null,
            })),
          },
        ]
      : [],
  sentence({ found: { coverage, sums, tiers } }) {
    const share = coverage === null ? '—' : percent(coverage);
    return sentence([
      banner,
      both(`规则能评出全部标准分的 ${share}`, `rules decide ${share} of full marks`),
      both(
        `自动比人工平均高 ${number(sums.bias)} 分，界限 ${limitsOf(sums.limits)}，ICC(A,1) = ${small(sums.icc)}，τ-b = ${small(sums.tau)}`,
        `automatic scores lie ${number(sums.bias)} points above human ones, limits ${limitsOf(sums.limits)}, ICC(A,1) = ${small(sums.icc)}, τ-b = ${small(sums.tau)}`,
      ),
      both(`等次 κ = ${small(tiers.kappa)}`, `κ of tiers = ${small(tiers.kappa)}`),
    ]);
  },
};

type Interval = readonly [number | null, number | null] | null;
const limitsOf = (limits: Interval) => `[${number(limits?.[0])}, ${number(limits?.[1])}]`;

const overall = ({ found }: Answered<'ruleScore'>, why: Bilingual): PlainTable =>
  buildTable(
    {
      id: 'ruleScore',
      title: both('自动评分与人工评分（模拟）', 'Automatic and human scores (simulation)'),
      stub: both('对象', 'What'),
      notes: [banner],
    },
    ['coverage', ...agreementColumns, 'same', { key: 'kappa', kind: 'bounded' }],
    [
      {
        label: both('规则能评的指标合计', 'All indicators with rules'),
        values: { coverage: found.coverage, ...found.sums },
      },
      { label: both('等次', 'Tiers'), values: found.tiers },
    ],
    why,
  );

const byRule = ({ found: { rules }, names }: Answered<'ruleScore'>) =>
  rules.map(({ controllable, ...values }) => ({
    label: names.value('indicator', values.indicator),
    // What the scheme does not say stays blank.
    values: { ...values, controllable: controllable ?? undefined },
  }));

const stub = both('指标', 'Indicator');

const agreement = (answered: Answered<'ruleScore'>, why: Bilingual): PlainTable =>
  buildTable(
    { id: 'ruleAgreement', title: both('各指标的一致（模拟）', 'Agreement by indicator (simulation)'), stub },
    [{ key: 'weight', label: both('标准分', 'Full marks'), kind: 'number' }, 'decided', ...agreementColumns],
    byRule(answered),
    why,
  );

const checks = (answered: Answered<'ruleScore'>, why: Bilingual): PlainTable =>
  buildTable(
    { id: 'ruleChecks', title: both('对规则的检查', 'Checks on the rules'), stub },
    ['monotone', 'largestJump', 'oneEvent', 'cliffs', 'groupGap', 'humanGroupGap', 'controllable'],
    byRule(answered),
    why,
  );

function proofs({ found, names }: Answered<'ruleScore'>, why: Bilingual): PlainTable {
  const rest = found.proofs.length - MOST_SHOWN;
  return buildTable(
    {
      id: 'ruleProofs',
      title: both('每一分从哪里来（模拟）', 'Where each score comes from (simulation)'),
      stub: both('单位、考评期、指标', 'Unit, period, indicator'),
      notes: [
        banner,
        ...(rest > 0 ? [both(`另有 ${rest} 项，可按单位查看`, `${rest} more can be seen unit by unit`)] : []),
      ],
    },
    [
      { key: 'score', label: both('自动得分', 'Automatic score'), kind: 'number' },
      'human',
      'difference',
      'proof',
    ],
    found.proofs.slice(0, MOST_SHOWN).map((proof) => ({
      label: words((say) =>
        [
          names.value('unit', proof.unit),
          names.value('period', proof.period),
          names.value('indicator', proof.indicator),
        ]
          .map(say)
          .join(' · '),
      ),
      values: {
        score: proof.score,
        human: proof.human,
        difference: proof.difference,
        proof: proofWords(proof, names),
      },
    })),
    why,
  );
}
