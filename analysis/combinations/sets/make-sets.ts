import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { completeValues } from '../../dataset/complete-values.ts';
import { type Calibration, calibrationOf } from './anchors.ts';
import { type Anchors, calibrate } from './calibrate.ts';

type Asked =
  'percentile' | 'range' | 'none' | Readonly<Record<string, 'percentile' | 'range' | 'none' | Anchors>>;

/** A variable as a set. */
export interface MadeSet {
  readonly name: string;
  readonly calibration: Calibration;
  readonly memberships: Float64Array;
  /** People at exactly .5, before they were moved. */
  readonly half: number;
}

interface Made {
  readonly n: number;
  /** Null where one of them cannot be one; the notes say which. */
  readonly sets: readonly MadeSet[] | null;
  readonly notes: readonly Note[];
}

/** What moves memberships of exactly .5, where that is asked. */
const NUDGE = 0.001;

function half(memberships: Float64Array): number {
  let count = 0;
  for (const each of memberships) count += Number(each === 0.5);
  return count;
}

/** Variables as sets, of the people who answered them all. Those in `nudged` have nobody at exactly .5. */
export function makeSets(
  data: Dataset,
  names: readonly string[],
  asked: Asked,
  nudged: readonly string[],
): Made {
  const columns = completeValues(data, names);
  const n = columns[0]!.length;
  if (n === 0) return { n, sets: null, notes: [note('none-complete')] };
  const notes: Note[] = [];
  const sets = names.flatMap((name, at): MadeSet[] => {
    const values = columns[at]!;
    const own = typeof asked === 'string' ? asked : (asked[name] ?? 'percentile');
    const calibration = calibrationOf(data, name, values, own);
    if (!calibration) {
      notes.push(note(own === 'none' ? 'no-memberships' : 'set-constant', { name }));
      return [];
    }
    const { anchors } = calibration;
    const memberships = anchors ? calibrate(values, anchors) : values;
    const moved = nudged.includes(name)
      ? memberships.map((each) => (each === 0.5 ? 0.5 + NUDGE : each))
      : memberships;
    return [{ name, calibration, memberships: moved, half: half(memberships) }];
  });
  const isPercentile = sets.some(({ calibration }) => calibration.source === 'percentile');
  if (isPercentile) notes.push(note('anchors-by-percentile'));
  for (const { name, calibration } of sets) {
    const wanted = typeof asked === 'string' ? asked : (asked[name] ?? 'percentile');
    if (calibration.method === 'crisp' && calibration.source === 'range')
      notes.push(note('set-of-two', { name }));
    else if (wanted === 'percentile' && calibration.source !== 'percentile')
      notes.push(note('percentiles-alike', { name }));
  }
  return { n, sets: sets.length === names.length ? sets : null, notes };
}
