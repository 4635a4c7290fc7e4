import { weightsOutcome } from '../../../analysis/evidence/claim-outcome.ts';
import { type Cell, isInterval } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import { type Audience, releaseGroup } from '../disclosure/disclosure.door.ts';
import { interval, numeric, type OpenSurvey } from '../result/result.door.ts';
import { notAsked, numbersIn, saying } from './claim-words.ts';
import { isScored, scoreNames } from './scores.ts';
import type { Came, TestOf } from './came.ts';

type Weights = TestOf<'weights'>;

/** Whether an outcome depends more on some scores than on others. */
export async function testWeights(
  open: OpenSurvey,
  tests: readonly Weights[],
): Promise<(test: Weights) => Came> {
  const asked = tests.filter(({ outcome, heavier, lighter }) =>
    isScored(open, [outcome, ...heavier, ...lighter]),
  );
  const analyses = asked.map(
    ({ outcome, heavier, lighter }) =>
      ({ procedure: 'regression', outcome, blocks: [[...heavier, ...lighter]] }) as const,
  );
  const results = analyses.length > 0 ? (await open.ask(analyses)).results : [];
  const nameOf = scoreNames(open);
  return (test) => {
    const at = asked.indexOf(test);
    const model = results[at]?.models?.at(-1);
    if (!model) return notAsked('问卷没有全部这些得分', 'The survey does not have all of these scores');
    const slopes = model.coefficients.map((each, i) => ({
      row: String(i + 1),
      ...standardised(each, model.n, open.audience),
    }));
    const of = (names: readonly string[]) => names.map((name) => slopes.find(({ term }) => term === name)!);
    const [heavier, lighter] = [of(test.heavier), of(test.lighter)];
    const known = (each: readonly Slope[]) => each.map(({ interval: cell }) => cell).filter(isInterval);
    const isWhole = known([...heavier, ...lighter]).length === heavier.length + lighter.length;
    const outcome = isWhole ? weightsOutcome(known(heavier), known(lighter)) : 'undecided';
    const said = (language: keyof Bilingual) =>
      [...heavier, ...lighter]
        .map((slope) => `${nameOf(slope.term)[language]} ${numbersIn('β', slope, 'bounded')[language]}`)
        .join('; ');
    const name = nameOf(test.outcome);
    const found = both(
      `${name['zh-CN']} 应更取决于 ${test.heavier.join('、')}，而非 ${test.lighter.join('、')}；${said('zh-CN')}`,
      `${name.en} should depend more on ${test.heavier.join(', ')} than on ${test.lighter.join(', ')}; ${said('en')}`,
    );
    const refs = [...heavier, ...lighter].map(({ row }) => ({
      kind: 'analysis' as const,
      request: { analyses: [analyses[at]!] },
      table: 'coefficients',
      row,
    }));
    return { outcome, sentence: saying(found, outcome), refs };
  };
}

/** A coefficient in standard deviations, its interval on the same scale. */
function standardised({ term, b, beta, interval: bounds }: Coefficient, n: number, audience: Audience) {
  const scale = b && beta !== null ? beta / b : null;
  const scaled = bounds?.map((bound) => (bound === null || scale === null ? null : bound * scale));
  const numbers = { n, value: numeric(beta), interval: interval(scaled) };
  return { term, ...releaseGroup(numbers, { value: 'bounded', interval: 'bounded' }, audience) };
}

interface Coefficient {
  readonly term: string;
  readonly b: number | null;
  readonly beta: number | null;
  readonly interval: readonly (number | null)[] | null;
}

interface Slope {
  readonly term: string;
  readonly row: string;
  readonly value: Cell;
  readonly interval: Cell;
  readonly n: Cell;
}
