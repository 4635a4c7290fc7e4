import type { SeenPart } from '../../../analysis/model/evidence.ts';
import type { Reading } from '../../../analysis/model/frame/reading.ts';
import { plain } from '../../../analysis/model/text.ts';
import type { SurveyStrand } from '../../contract/joint.ts';
import { takeReadings } from '../reading/reading.door.ts';
import type { OpenSurvey } from '../result/result.door.ts';
import { part, releasePart, type Sight } from './sight.ts';

/** Takes all readings at once; the function gives what each of them says. */
export async function seeReadings(
  open: OpenSurvey,
  readings: readonly Reading[],
): Promise<(reading: Reading) => Sight> {
  const read = await takeReadings(open, readings);
  const release = releasePart(open.release.number);
  return (reading) => {
    const { strand } = read(reading);
    return {
      title: strand?.label ?? plain(namesIn(reading)),
      seen: strand && [...strandParts(strand), release],
    };
  };
}

function strandParts({ kind, value, interval, n, low }: SurveyStrand): SeenPart[] {
  const numbers = kind === 'mean' ? 'mean' : 'bounded';
  return [
    kind === 'mean' ? part('value', numbers, '均值', 'Mean', value) : part('value', numbers, 'r', 'r', value),
    part('interval', numbers, '95 % 置信区间', '95 % CI', interval),
    part('n', 'count', 'n', 'n', n),
    ...(low === null ? [] : [part('low', 'percent', '低于中点的回答 %', 'Answers below the middle %', low)]),
  ];
}

function namesIn({ scale, items = [], association }: Reading): string {
  return association ? `${association.score} – ${association.with}` : (scale ?? items.join(', '));
}
