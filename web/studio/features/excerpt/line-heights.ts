import type { Line } from './reading.ts';

const rem = 16;
const lineHeight = 1.6 * rem;
const padding = 0.45 * rem;
/** What the first line of a turn has above it: more room, and the speaker. */
const opening = 0.6 * rem + 0.8125 * 1.6 * rem;
const latin = /[\u0020-\u024f]/g;

/** Heights in pixels of lines in a column so wide, as near as counting characters comes. */
export function lineHeights(lines: readonly Line[]): (wordsWidth: number) => number[] {
  // Chinese characters are a full em wide, Latin ones about half.
  const ems = lines.map(({ text }) => text.length - (text.match(latin)?.length ?? 0) / 2);
  return (wordsWidth) => {
    const inOne = Math.max(1, Math.floor(wordsWidth / rem));
    return lines.map(
      ({ opens, turn }, i) =>
        padding + (opens && turn.speaker ? opening : 0) + Math.ceil(ems[i]! / inOne) * lineHeight,
    );
  };
}
