import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { MOST_CROSSED } from '../../../analysis/disclosure/grammar/admit.ts';
import type { Ask } from './ask.ts';
import { chosenScales, outcomeOf } from './chosen-scales.ts';
import type { RegressionModel } from './replies.ts';
import { categoryLabel } from './sample-tables.ts';
import type { Background, Survey } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/**
 * Hierarchical regression of a score: how well each model fits, and the coefficients of each. Of the background only questions
 * all of whose categories may be shown enter: a coefficient is the mean of a group.
 */
export async function modelTables(
  planned: PlannedOf<'models'>,
  survey: Survey,
  backgrounds: readonly Background[],
  ask: Ask,
): Promise<Made[]> {
  const outcome = outcomeOf(survey, planned.outcome);
  const blocks = planned.blocks
    .map((block) => (block === 'background' ? backgrounds : chosenScales(survey, block)))
    .map((members) => members.map(({ code }) => code))
    .filter((block) => block.length > 0);
  if (!outcome || blocks.length === 0) return [];
  const { request, results } = await ask([
    {
      procedure: 'regression',
      outcome: outcome.code,
      blocks,
      robust: 'hc3',
      ...(backgrounds.length > 0 && { categorical: backgrounds.map(({ code }) => code) }),
    },
  ]);
  const [{ models }] = results;
  if (!models) return [];
  const n = models[0]!.n;
  const shared: Pick<Made, 'n' | 'requests' | 'protect'> = {
    n,
    // The team may ask for as many backgrounds at once.
    ...(backgrounds.length <= MOST_CROSSED && { requests: [request] }),
    protect: { by: 'model', residualDf: models.at(-1)!.df2 },
  };
  return [
    {
      ...shared,
      id: planned.models.id,
      title: bilingual(planned.models.title),
      stub: both('模型', 'Model'),
      columns: [
        column('predictors', 'text', both('本步加入', 'Added')),
        column('r2', 'bounded', plain('R²')),
        column('adjusted', 'bounded', both('调整后 R²', 'Adj. R²')),
        column('change', 'bounded', plain('ΔR²')),
        column('pChange', 'p', both('ΔR² 的 p', 'p of ΔR²')),
        column('f', 'number', plain('F')),
        column('df', 'text', both('自由度', 'df')),
        column('p', 'p', plain('p')),
      ],
      rows: models.map((model, i) => ({
        key: `M${i + 1}`,
        label: plain(`M${i + 1}`),
        cells: {
          predictors: addedIn(models, i).join(', '),
          r2: numeric(model.r2),
          adjusted: numeric(model.adjustedR2),
          change: numeric(model.r2Change),
          pChange: numeric(model.pChange),
          f: numeric(model.f),
          df: `${model.df1}, ${model.df2}`,
          p: numeric(model.p),
        },
      })),
      notes: [listwise(n)],
    },
    {
      ...shared,
      id: planned.coefficients.id,
      title: bilingual(planned.coefficients.title),
      stub: both('预测变量', 'Predictor'),
      columns: [
        column('b', 'number', plain('B')),
        column('se', 'number', both('SE（HC3）', 'SE (HC3)')),
        column('interval', 'number', both('95 % 置信区间', '95 % CI')),
        column('beta', 'number', plain('β')),
        column('t', 'number', plain('t')),
        column('p', 'p', plain('p')),
        column('vif', 'number', plain('VIF')),
      ],
      rows: models.flatMap((model, i) =>
        model.coefficients.map((each) => ({
          key: `M${i + 1}:${each.term}`,
          label: termLabel(survey, each.term),
          group: plain(`M${i + 1}`),
          cells: {
            b: numeric(each.b),
            se: numeric(each.standardError),
            interval: interval(each.interval),
            beta: isConstant(each.term) ? '' : numeric(each.beta),
            t: numeric(each.t),
            p: numeric(each.p),
            vif: isConstant(each.term) ? '' : numeric(each.vif),
          },
        })),
      ),
      notes: [
        listwise(n),
        both(
          'VIF 大于 5 提示共线；类别变量与其第一类对照。',
          'VIF above 5 warns of collinearity; categories are compared with the first one.',
        ),
      ],
    },
  ];
}

const listwise = (n: number): Bilingual =>
  both(
    `同一批完整个案 n = ${n}；HC3 稳健标准误。关联不是因果。`,
    `The same complete cases, n = ${n}; HC3 standard errors. Association is not cause.`,
  );

function addedIn(models: readonly RegressionModel[], i: number): string[] {
  const before = models[i - 1]?.predictors ?? [];
  return models[i]!.predictors.filter((name) => !before.includes(name));
}

const isConstant = (term: string) => term === '(Intercept)';

function termLabel({ scales, backgrounds }: Survey, term: string): Bilingual {
  if (isConstant(term)) return both('常数', 'Constant');
  const [, name, level] = /^(.*?)(?:\[(.*)\])?$/.exec(term)!;
  const asked = backgrounds.find(({ code }) => code === name);
  if (asked && level) return categoryLabel(asked, Number(level));
  const scale = scales.find(({ code }) => code === name);
  return scale ? both(`${scale.name['zh-CN']} ${name}`, `${scale.name.en} ${name}`) : plain(term);
}
