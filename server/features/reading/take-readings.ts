import type { Reading } from '../../../analysis/model/frame/reading.ts';
import { type Sign, signOfInterval } from '../../../analysis/joint/fit.ts';
import { isInterval } from '../../../analysis/model/table.ts';
import { plain } from '../../../analysis/model/text.ts';
import type { Strand, SurveyStrand } from '../../contract/joint.ts';
import { type Audience, releaseGroup } from '../disclosure/disclosure.door.ts';
import {
  type Describe,
  type Frequencies,
  interval,
  named,
  numeric,
  type OpenSurvey,
  pooledShare,
  type Survey,
} from '../result/result.door.ts';
import { type Measure, measureOf } from './measure.ts';

/** What the survey says with the side of the midpoint on which it stands; both null where it asks nothing of it. */
export interface Measured {
  readonly strand: SurveyStrand | null;
  readonly sign: Sign | null;
}

/** A strand before it passed the gate. */
type RawStrand = Omit<Strand, 'adverse' | 'n'> & { readonly n: number };

/** Takes all readings at once, through the gate; the function gives what each of them says. */
export async function takeReadings(
  open: OpenSurvey,
  readings: readonly Reading[],
): Promise<(reading: Reading) => Measured> {
  const mean = await askMeans(open, readings);
  const association = await askAssociations(open, readings);
  return (reading) => {
    const strand = reading.association ? association(reading.association) : mean(reading);
    return strand ? read(strand, reading.adverse ?? false, open.audience) : { strand: null, sign: null };
  };
}

async function askMeans(open: OpenSurvey, readings: readonly Reading[]) {
  const { survey, ask } = open;
  const measures = readings.flatMap((reading) =>
    reading.association ? [] : (measureOf(open, reading) ?? []),
  );
  if (measures.length === 0) return () => null;
  const own = measures.filter((measure) => measure.own);
  const scales = own.map(({ variable, items }) => [variable, { items, minimumAnswered: 1 }]);
  const { results } = await ask(
    [
      { procedure: 'describe', variables: [...new Set(measures.map(({ variable }) => variable))] },
      { procedure: 'frequencies', variables: [...new Set(measures.flatMap(({ items }) => items))] },
    ],
    { scales: Object.fromEntries(scales) as Record<string, { items: string[]; minimumAnswered: number }> },
  );
  const [means, counts] = results;
  return (reading: Reading): RawStrand | null => {
    const measure = measureOf(open, reading);
    return measure && meanStrand(survey, measure, means, counts);
  };
}

function meanStrand(survey: Survey, measure: Measure, means: Describe, counts: Frequencies): RawStrand {
  const { n, mean, meanInterval } = named(means.variables, measure.variable);
  const [from, to] = measure.range;
  return {
    kind: 'mean',
    label: measure.label,
    items: survey.items
      .filter(({ code }) => measure.items.includes(code))
      .map(({ code, text, reverse }) => ({ code, text, reverse })),
    n,
    value: numeric(mean),
    interval: interval(meanInterval),
    low: numeric(pooledShare(survey, measure.items, counts.variables, 'low')),
    from,
    to,
    midpoint: (from + to) / 2,
  };
}

async function askAssociations({ release, ask }: OpenSurvey, readings: readonly Reading[]) {
  const { scales, derived } = release.manifest.scoring;
  const isScored = (name: string) => Object.hasOwn(scales, name) || Object.hasOwn(derived, name);
  const pairs = readings
    .flatMap(({ association }) => association ?? [])
    .filter((pair) => isScored(pair.score) && isScored(pair.with));
  if (pairs.length === 0) return () => null;
  const variables = [...new Set(pairs.flatMap((pair) => [pair.score, pair.with]))];
  const { results } = await ask([{ procedure: 'correlation', variables }]);
  const [{ matrix, nPairs, intervals }] = results;
  return (pair: NonNullable<Reading['association']>): RawStrand | null => {
    const [i, j] = [variables.indexOf(pair.score), variables.indexOf(pair.with)];
    if (i < 0 || j < 0) return null;
    return {
      kind: 'association',
      label: plain(`${pair.score} – ${pair.with}`),
      items: [],
      n: nPairs.values[i]![j]!,
      value: numeric(matrix.values[i]![j]),
      interval: interval(intervals.values[i]![j]),
      low: null,
      from: -1,
      to: 1,
      midpoint: 0,
    };
  };
}

/** Lets through what may be shown; then says on which side of the midpoint the cell stands, good or bad. */
function read(strand: RawStrand, adverse: boolean, audience: Audience): Measured {
  const kinds = { value: 'mean', interval: 'mean', low: 'percent' } as const;
  const released = releaseGroup({ ...strand, adverse }, kinds, audience);
  if (typeof released.n !== 'number') return { strand: released, sign: null };
  const side = signOfInterval(isInterval(strand.interval) ? strand.interval : null, strand.midpoint);
  return { strand: released, sign: adverse ? ((0 - side) as Sign) : side };
}
