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
import { mayTell } from './may-tell.ts';
import { type Measure, measureOf, ownScales } from './measure.ts';

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
  return (await takeReadingsWith(open, readings)).read;
}

/** The same with the requests that give the numbers again. */
export async function takeReadingsWith(open: OpenSurvey, readings: readonly Reading[]) {
  const [means, associations] = await Promise.all([
    askMeans(open, readings),
    askAssociations(open, readings),
  ]);
  const isTold = mayTell(open);
  const read = (reading: Reading): Measured => {
    const strand = reading.association ? associations.of(reading.association) : means.of(reading);
    if (!strand) return { strand: null, sign: null };
    const names = reading.association
      ? [reading.association.score, reading.association.with]
      : [reading.scale ?? '', ...strand.items.map(({ code }) => code)];
    return released(strand, names.every(isTold), reading.adverse ?? false, open.audience);
  };
  return { read, requests: [...means.requests, ...associations.requests] };
}

async function askMeans(open: OpenSurvey, readings: readonly Reading[]) {
  const { survey, ask, where } = open;
  const measures = readings.flatMap((reading) =>
    reading.association ? [] : (measureOf(open, reading) ?? []),
  );
  if (measures.length === 0) return { of: () => null, requests: [] };
  const variables = [...new Set(measures.map(({ variable }) => variable))];
  const items = [...new Set(measures.flatMap((measure) => measure.items))];
  // Single answers are counted of everybody only, as when a member asks.
  const counted = where ? [] : [{ procedure: 'frequencies' as const, variables: items }];
  const { request, results } = await ask([{ procedure: 'describe', variables }, ...counted], {
    scales: ownScales(measures),
  });
  const [means, counts] = results;
  const of = (reading: Reading): RawStrand | null => {
    const measure = measureOf(open, reading);
    return measure && meanStrand(survey, measure, means, counts);
  };
  return { of, requests: [request] };
}

function meanStrand(survey: Survey, measure: Measure, means: Describe, counts?: Frequencies): RawStrand {
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
    low: counts ? numeric(pooledShare(survey, measure.items, counts.variables, 'low')) : null,
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
  if (pairs.length === 0) return { of: () => null, requests: [] };
  const variables = [...new Set(pairs.flatMap((pair) => [pair.score, pair.with]))];
  const { request, results } = await ask([{ procedure: 'correlation', variables }]);
  const [{ matrix, nPairs, intervals }] = results;
  const of = (pair: NonNullable<Reading['association']>): RawStrand | null => {
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
  return { of, requests: [request] };
}

/** Lets through what may be shown; then says on which side of the midpoint the cell stands, good or bad. */
function released(strand: RawStrand, isTold: boolean, adverse: boolean, audience: Audience): Measured {
  const kinds = { value: 'mean', interval: 'mean', low: 'percent' } as const;
  const shown = releaseGroup({ ...strand, adverse, n: isTold ? strand.n : 0 }, kinds, audience);
  if (typeof shown.n !== 'number') return { strand: shown, sign: null };
  const side = signOfInterval(isInterval(strand.interval) ? strand.interval : null, strand.midpoint);
  return { strand: shown, sign: adverse ? ((0 - side) as Sign) : side };
}
