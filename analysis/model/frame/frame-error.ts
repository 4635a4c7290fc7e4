import type { Bilingual } from '../text.ts';

/** A frame that cannot be used: the faulty place, `dimensions[2].values[0].key`, and the reason in both languages. */
export class FrameError extends Error {
  readonly place: string;
  readonly reason: Bilingual;
  constructor(place: string, zh: string, en: string) {
    super(`${place}: ${en}`);
    this.name = 'FrameError';
    this.place = place;
    this.reason = { 'zh-CN': zh, en };
  }
}

/** Refuses the second of two that are called the same. */
export function refuseTwice(codes: readonly string[], placeOf: (index: number) => string): void {
  const again = codes.findIndex((code, i) => codes.indexOf(code) < i);
  if (again >= 0)
    throw new FrameError(placeOf(again), `“${codes[again]}”出现了两次`, `"${codes[again]}" is there twice`);
}
