import { leastOf } from '../../combinations/sets/fsqca.ts';
import { isRecord } from '../../engine/fields.ts';
import { Refusal } from './refusal.ts';

/** Rows are told, and cut off, in steps of so many people: single ones change nothing. */
export const STEP = 5;

/** Cut-offs are moved in steps of a twentieth. */
const CUTS_A_UNIT = 20;

const words = new Set(['percentile', 'range', 'none']);
const isUnset = (value: unknown) => value === undefined || value === null;
const isStep = (value: unknown, parts: number) =>
  typeof value !== 'number' || Math.abs(value * parts - Math.round(value * parts)) < 1e-9;

/** The least multiple of a step that is k or more. */
const stepsTo = (k: number) => STEP * Math.ceil(k / STEP);

/**
 * What is asked of combinations of answers, with as many people as the gate wants where the request does not say; throws Refusal where
 * settings could be walked until single respondents change sides. Anchors of a request's own would be such a walk: only those that the
 * data or the declared range give are taken. Fields of a wrong kind stay for the engine to name.
 */
export function settleCombinations(request: unknown, k: number, rows: number): unknown {
  if (!isRecord(request) || !Array.isArray(request['analyses'])) return request;
  const analyses = request['analyses'].map((analysis: unknown, i) => {
    if (!isRecord(analysis)) return analysis;
    const at = (field: string) => `analyses[${i}].${field}`;
    if (analysis['procedure'] === 'nca') return settled(analysis, 'people', stepsTo(k), k, at);
    if (analysis['procedure'] !== 'fsqca') return analysis;
    const { calibration, consistency, pri } = analysis;
    const own = isRecord(calibration) ? Object.values(calibration) : [calibration ?? 'percentile'];
    if (own.some((each) => typeof each !== 'string' || !words.has(each)))
      throw new Refusal(at('calibration'), 'own-anchors');
    for (const [field, value] of Object.entries({ consistency, pri }))
      if (!isStep(value, CUTS_A_UNIT)) throw new Refusal(at(field), 'steps', { step: 1 / CUTS_A_UNIT });
    return settled(analysis, 'frequency', stepsTo(Math.max(k, leastOf(rows))), k, at);
  });
  return { ...request, analyses };
}

/** With so many people where none are named; refused where those named are fewer than k, or no step. */
function settled(
  analysis: Readonly<Record<string, unknown>>,
  field: string,
  otherwise: number,
  k: number,
  at: (field: string) => string,
) {
  const value = analysis[field];
  if (isUnset(value)) return { ...analysis, [field]: otherwise };
  if (typeof value === 'number' && (value < k || !isStep(value, 1 / STEP)))
    throw new Refusal(at(field), 'least-people', { least: stepsTo(k), step: STEP });
  return analysis;
}
