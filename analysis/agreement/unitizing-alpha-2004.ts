import type { CodedSpan, Continuum } from './continuum.ts';

const byStart = (a: CodedSpan, b: CodedSpan) => a.start - b.start;

/** Σ of squared differences between two coders' units of one code: of both ends where units meet, of the whole unit where none does. */
function squaredDifference(first: readonly CodedSpan[], second: readonly CodedSpan[]): number {
  const meet = (a: CodedSpan, b: CodedSpan) => a.start < b.end && b.start < a.end;
  const alone = (units: readonly CodedSpan[], others: readonly CodedSpan[]) =>
    units
      .filter((unit) => !others.some((other) => meet(unit, other)))
      .reduce((sum, { start, end }) => sum + (end - start) ** 2, 0);
  let sum = alone(first, second) + alone(second, first);
  for (const a of first)
    for (const b of second) if (meet(a, b)) sum += (a.start - b.start) ** 2 + (a.end - b.end) ** 2;
  return sum;
}

/** Lengths of the stretches without a unit of the code. */
function gapsOf(units: readonly CodedSpan[], length: number): number[] {
  const gaps: number[] = [];
  let at = 0;
  for (const { start, end } of [...units].sort(byStart)) {
    if (start > at) gaps.push(start - at);
    at = end;
  }
  if (at < length) gaps.push(length - at);
  return gaps;
}

function disagreements({ length, coders }: Continuum, code: string): { observed: number; expected: number } {
  const units = coders.map((spans) => spans.filter((span) => span.code === code));
  const m = coders.length;
  let observed = 0;
  for (let i = 1; i < m; i++) for (let j = 0; j < i; j++) observed += squaredDifference(units[i]!, units[j]!);
  const lengths = units.flat().map(({ start, end }) => end - start);
  const gaps = units.flatMap((own) => gapsOf(own, length));
  let sum = 0;
  let pairsInside = 0;
  for (const b of lengths) {
    sum += ((lengths.length - 1) * (2 * b ** 3 - 3 * b ** 2 + b)) / 3;
    for (const gap of gaps) if (gap >= b) sum += b ** 2 * (gap - b + 1);
    pairsInside += b * (b - 1);
  }
  return {
    observed: (2 * observed) / (m * (m - 1) * length ** 2),
    expected: (2 * sum) / length / (m * length * (m * length - 1) - pairsInside),
  };
}

/**
 * Unitizing α in the older form that squares how far the ends of units lie apart: one code, or all of them (Σ observed / Σ expected).
 * Kept to read older reports; `unitizingAlpha` is its successor. Null where the code never occurs.
 * Source: Krippendorff (2004), Content Analysis, 2nd ed., p. 251–256. Cost: spans².
 *
 * @example
 * const spans = [{ start: 3, end: 9, code: 'a' }];
 * unitizingAlpha2004({ length: 40, coders: [spans, spans] }, ['a']) // => 1
 */
export function unitizingAlpha2004(text: Continuum, codes: readonly string[]): number | null {
  const parts = codes.map((code) => disagreements(text, code));
  const observed = parts.reduce((sum, part) => sum + part.observed, 0);
  const expected = parts.reduce((sum, part) => sum + part.expected, 0);
  return expected > 0 ? 1 - observed / expected : null;
}
