import type { RawCue } from './cues.ts';

/**
 * Cues of live captions say each line once: those that first repeat lines of the cue before, and those that grow word by word, lose
 * what was said already. Only where most cues do so; somebody who says a thing twice keeps both. O(length).
 *
 * @example
 * withoutRolling([{ startMs: 0, lines: ['a'] }, { startMs: 1, lines: ['a', 'b'] }, { startMs: 2, lines: ['b', 'c'] }]).map(({ lines }) => lines) // => [['a'], ['b'], ['c']]
 */
export function withoutRolling(cues: readonly RawCue[]): readonly RawCue[] {
  return withoutGrowth(withoutRepeats(cues.filter(({ lines }) => lines.length > 0)));
}

function withoutRepeats(cues: readonly RawCue[]): readonly RawCue[] {
  const shared = cues.map((cue, i) => overlap(cues[i - 1]?.lines ?? [], cue.lines));
  const rolls = shared.filter((count) => count > 0).length;
  const goesOn = cues.some((cue, i) => shared[i]! > 0 && cue.lines.length > shared[i]!);
  if (!goesOn || rolls * 2 < cues.length - 1) return cues;
  return cues.flatMap((cue, i) => {
    const lines = cue.lines.slice(shared[i]);
    return lines.length === 0 ? [] : [{ ...cue, lines }];
  });
}

/** How many lines at the end of one cue stand at the beginning of the next. */
function overlap(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count--) {
    if (before.slice(-count).every((line, i) => line === lines[i])) return count;
  }
  return 0;
}

function withoutGrowth(cues: readonly RawCue[]): readonly RawCue[] {
  const whole = cues.map(({ lines }) => lines.join('\n'));
  const grows = whole.map((words, i) => {
    const next = whole[i + 1] ?? '';
    return next.length > words.length && next.startsWith(words);
  });
  const count = grows.filter(Boolean).length;
  if (count * 2 < cues.length) return cues;
  const kept: RawCue[] = [];
  let startMs: number | null = null;
  for (const [i, cue] of cues.entries()) {
    startMs ??= cue.startMs;
    if (grows[i]) continue;
    kept.push({ ...cue, startMs });
    startMs = null;
  }
  return kept;
}
