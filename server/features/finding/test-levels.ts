import { levelOutcome } from '../../../analysis/evidence/claim-outcome.ts';
import { type Cell, isInterval } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { SurveyStrand } from '../../contract/joint.ts';
import { takeReadings } from '../reading/reading.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { notAsked, numbersIn, saying } from './claim-words.ts';
import type { Came, TestOf } from './came.ts';

type Level = TestOf<'level'>;

/** Whether readings lie on one side of a number. */
export async function testLevels(open: OpenSurvey, tests: readonly Level[]): Promise<(test: Level) => Came> {
  const read = await takeReadings(
    open,
    tests.map(({ reading }) => reading),
  );
  return (test) => {
    const { strand } = read(test.reading);
    const told = strand && (test.raw ? asAnswered(strand) : strand);
    if (!told) return notAsked('问卷没有对应的题目', 'The survey asks nothing of it');
    const outcome = isInterval(told.interval)
      ? levelOutcome(told.interval, test.side, test.than)
      : 'undecided';
    const isMean = told.kind === 'mean';
    const numbers = numbersIn(isMean ? 'M' : 'r', told, isMean ? 'mean' : 'bounded');
    const raw = test.raw ? both('（原始作答）', ' (as answered)') : both('', '');
    const [zh, en] = test.side === 'above' ? ['高于', 'above'] : ['低于', 'below'];
    const found = both(
      `${told.label['zh-CN']}${raw['zh-CN']} 应${zh} ${test.than}；${numbers['zh-CN']}`,
      `${told.label.en}${raw.en} should be ${en} ${test.than}; ${numbers.en}`,
    );
    return { outcome, sentence: saying(found, outcome), refs: [{ kind: 'reading', reading: test.reading }] };
  };
}

type Told = Pick<SurveyStrand, 'kind' | 'label' | 'value' | 'interval' | 'n'>;

/** A mean of reversed items turned back; null where only some of them are reversed and there is no such mean. */
function asAnswered({ items, from, to, ...strand }: SurveyStrand): Told | null {
  if (items.every(({ reverse }) => !reverse)) return strand;
  if (!items.every(({ reverse }) => reverse)) return null;
  const back = (cell: Cell): Cell => {
    if (typeof cell === 'number') return from + to - cell;
    return isInterval(cell) ? [from + to - cell[1], from + to - cell[0]] : cell;
  };
  return { ...strand, value: back(strand.value), interval: back(strand.interval) };
}
