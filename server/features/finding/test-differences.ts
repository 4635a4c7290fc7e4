import { levelOutcome } from '../../../analysis/evidence/claim-outcome.ts';
import { isInterval } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import { releaseGroup } from '../disclosure/disclosure.door.ts';
import { interval, numeric, type OpenSurvey } from '../result/result.door.ts';
import { notAsked, numbersIn, saying } from './claim-words.ts';
import { isScored, scoreNames } from './scores.ts';
import type { Came, TestOf } from './came.ts';

type Difference = TestOf<'difference'>;

/** Whether one score exceeds another in the same people. */
export async function testDifferences(
  open: OpenSurvey,
  tests: readonly Difference[],
): Promise<(test: Difference) => Came> {
  const asked = tests.filter(({ greater, lesser }) => isScored(open, [greater, lesser]));
  const analyses = asked.map(
    ({ greater, lesser }) => ({ procedure: 'paired', before: greater, after: lesser }) as const,
  );
  const results = analyses.length > 0 ? (await open.ask(analyses)).results : [];
  const nameOf = scoreNames(open);
  return (test) => {
    const at = asked.indexOf(test);
    const result = results[at];
    if (!result) return notAsked('问卷没有这两个得分', 'The survey does not have both scores');
    const told = releaseGroup(
      { n: result.n, value: numeric(result.difference), interval: interval(result.interval) },
      { value: 'mean', interval: 'mean' },
      open.audience,
    );
    const outcome = isInterval(told.interval) ? levelOutcome(told.interval, 'above', 0) : 'undecided';
    const [more, less] = [nameOf(test.greater), nameOf(test.lesser)];
    const numbers = numbersIn('ΔM', told, 'mean');
    const found = both(
      `${more['zh-CN']} 应高于 ${less['zh-CN']}；${numbers['zh-CN']}`,
      `${more.en} should exceed ${less.en}; ${numbers.en}`,
    );
    const ref = {
      kind: 'analysis',
      request: { analyses: [analyses[at]!] },
      table: 'paired',
      row: '1',
    } as const;
    return { outcome, sentence: saying(found, outcome), refs: [ref] };
  };
}
