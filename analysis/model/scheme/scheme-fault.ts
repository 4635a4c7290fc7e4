import type { Bilingual } from '../words.ts';

/** What is wrong with a scheme at a place, `indicators[3].parent`, in both languages. */
export interface SchemeFault {
  readonly place: string;
  readonly reason: Bilingual;
}

/** A scheme by which nothing can be scored: its first fault. */
export class SchemeError extends Error {
  readonly place: string;
  readonly reason: Bilingual;
  constructor({ place, reason }: SchemeFault) {
    super(`${place}: ${reason.en}`);
    this.name = 'SchemeError';
    this.place = place;
    this.reason = reason;
  }
}

export const fault = (place: string, zh: string, en: string): SchemeFault => ({
  place,
  reason: { 'zh-CN': zh, en },
});

/** Every second one of two that have one code. */
export function twice(codes: readonly string[], placeOf: (index: number) => string): SchemeFault[] {
  return codes.flatMap((code, i) =>
    codes.indexOf(code) < i ? [fault(placeOf(i), `“${code}”出现了两次`, `"${code}" is there twice`)] : [],
  );
}

/** Whether two sums of points are the same but for rounding. */
export const addsUp = (sum: number, wanted: number): boolean =>
  Math.abs(sum - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted));
