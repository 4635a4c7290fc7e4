import type { Cue } from '../model/speakers.ts';
import { codePoints } from './code-points.ts';
import { guessSpeakers } from './speakers/guess.ts';
import { skipBlank } from './speakers/characters.ts';
import { marksOf } from './speakers/marks.ts';
import { openingsOf } from './speakers/openings.ts';
import { isTiming, type RawCue, readCues, readDialogue } from './subtitles/cues.ts';
import { withoutRolling } from './subtitles/rolling.ts';
import { saidIn, withoutTags } from './subtitles/voices.ts';

const script = /^\s{0,9}\[Script Info\]/i;

/**
 * Whether a text is a subtitle file: WebVTT and SubStation by their first words, SubRip and SubViewer by a timing line at the
 * beginning or after a number.
 *
 * @example
 * isSubtitles('WEBVTT') // => true
 * isSubtitles('问：早') // => false
 */
export function isSubtitles(text: string): boolean {
  if (/^WEBVTT(?:[ \t\n]|$)/.test(text) || script.test(text) || text.startsWith('Dialogue: ')) return true;
  const [first = '', second = ''] = text.trimStart().slice(0, 300).split('\n');
  return isTiming(first) || (/^\d+[ \t]*$/.test(first) && isTiming(second));
}

/**
 * The words of a subtitle file (SubRip, WebVTT, SubViewer, SubStation): a line a cue, without numbers, timings, styles, notes and
 * repeated captions, and when each begins. The voice of a cue (`<v 受访者>`) becomes a speaker label; a cue of the same speaker as
 * the one before continues its turn without a label. O(length).
 *
 * @example
 * subtitleText('1\n00:00:01,000 --> 00:00:02,000\n问：早\n') // => { text: '问：早', cues: [{ at: 0, startMs: 1000 }] }
 */
export function subtitleText(text: string): { text: string; cues: Cue[] } {
  const raw = script.test(text) || text.startsWith('Dialogue: ') ? readDialogue(text) : readCues(text);
  const cues = withoutRolling(
    raw.map((cue) => ({ ...cue, lines: cue.lines.map(withoutTags).filter((line) => line !== '') })),
  );
  return inCodePoints(withoutRepeatedLabels(linesOf(cues)));
}

/** Words to be set as lines. */
interface Line {
  readonly words: string;
  readonly startMs: number;
}

function linesOf(cues: readonly RawCue[]): Line[] {
  let last: string | null = null;
  return cues.flatMap(({ startMs, lines, voice }) =>
    saidIn(lines, voice).map((said): Line => {
      const label = said.voice && said.voice !== last ? `${said.voice}：` : '';
      last = said.voice ?? last;
      return { words: label + said.words, startMs };
    }),
  );
}

/** A label that stands in every cue of a turn stands at its beginning only. */
function withoutRepeatedLabels(lines: readonly Line[]): Line[] {
  const text = lines.map(({ words }) => words).join('\n');
  const openings = openingsOf(marksOf(text), guessSpeakers(text));
  const cuts = new Map<number, number>();
  for (const [i, { index, words, name }] of openings.entries())
    if (openings[i - 1]?.name === name) cuts.set(index, words);
  let at = 0;
  return lines.map(({ words, startMs }) => {
    const cut = (cuts.get(at) ?? at) - at;
    at += words.length + 1;
    return { startMs, words: cut > 0 ? words.slice(cut).trimStart() : words };
  });
}

function inCodePoints(lines: readonly Line[]): { text: string; cues: Cue[] } {
  const kept = lines.filter(({ words }) => words !== '');
  const text = kept.map(({ words }) => words).join('\n');
  const { toPoint } = codePoints(text);
  let index = 0;
  const cues = kept.map(({ words, startMs }): Cue => {
    const at = toPoint(skipBlank(text, index, text.length));
    index += words.length + 1;
    return { at, startMs };
  });
  return { text, cues };
}
