import type { Cue, SpeakerPlan, SpeakerRole } from '../model/speakers.ts';
import { codePoints, type Span } from './code-points.ts';
import { isSpace } from './speakers/characters.ts';
import { planOf } from './speakers/guess.ts';
import { judgeLabels } from './speakers/judge.ts';
import { marksOf } from './speakers/marks.ts';
import { type Opening, openingsOf } from './speakers/openings.ts';
import { timeBefore } from './speakers/times.ts';

/** What one speaker says until the next one begins. */
export interface Turn extends Span {
  /** The speaker's name; null for words before the first label. */
  readonly speaker: string | null;
  readonly role: SpeakerRole;
  /** Where the words begin, after label and time. */
  readonly wordsStart: number;
  /** When it begins, in milliseconds; null where nothing tells. */
  readonly startMs: number | null;
}

/** What is known of the speakers of a text, and of the times that its words do not tell. */
export interface Settled {
  readonly plan?: SpeakerPlan | null;
  readonly cues?: readonly Cue[];
}

/**
 * Speaker turns of a transcript, in order, as spans of code points without white space at their ends.
 *
 * A turn opens where a label of the plan stands in the form that labels have in this text: before a colon or a dash, in brackets,
 * bold, on a line of its own, in a cell of a table, with a time before, after or below it. Without a plan one is guessed
 * (`guessSpeakers`). A text without labels is one turn without a speaker. O(length).
 *
 * @example speakerTurns('问：早\n答：早').map(({ speaker }) => speaker) // => ['问', '答']
 */
export function speakerTurns(text: string, { plan, cues = [] }: Settled = {}): Turn[] {
  const points = codePoints(text);
  const marks = marksOf(text);
  const openings = openingsOf(marks, plan ?? planOf(judgeLabels(marks)));
  const turns = withoutLastTimes(text, piecesOf(text, openings));
  return turns.map(({ start, wordsStart, end, speaker, role, startMs }) => {
    const words = points.toPoint(wordsStart);
    return {
      start: points.toPoint(start),
      end: points.toPoint(end),
      speaker,
      role,
      wordsStart: words,
      startMs: startMs ?? cueAt(cues, words),
    };
  });
}

/** Turns in UTF-16 indices. */
function piecesOf(text: string, openings: readonly Opening[]): Turn[] {
  const preface = spanOf(text, 0, openings[0]?.index ?? text.length);
  const first: Turn[] =
    preface.start === preface.end
      ? []
      : [{ ...preface, wordsStart: preface.start, speaker: null, role: 'unknown', startMs: null }];
  const turns = openings.map((opening, i): Turn => {
    const { index, words, end, name, role, startMs } = opening;
    const span = spanOf(text, words, end ?? openings[i + 1]?.index ?? text.length);
    return { start: index, end: span.end, wordsStart: span.start, speaker: name, role, startMs };
  });
  return [...first, ...turns];
}

/** A range without white space at its ends; an empty one stands where it begins. */
function spanOf(text: string, from: number, to: number): Span {
  let end = to;
  while (end > from && isSpace(text, end - 1)) end--;
  let start = from;
  while (start < end && isSpace(text, start)) start++;
  return start === end ? { start: from, end: from } : { start, end };
}

/** A time at the end of most turns is no part of them: of its beginning `[00:12]`, of its end in the manner of `#00:00:12-5#`. */
function withoutLastTimes(text: string, turns: readonly Turn[]): readonly Turn[] {
  const times = turns.map(({ end, wordsStart }) => timeBefore(text, end, wordsStart));
  const count = times.reduce((sum, time) => sum + (time ? 1 : 0), 0);
  if (count < 2 || count < 0.6 * turns.length) return turns;
  return turns.map((turn, i) => {
    const time = times[i];
    if (!time) return turn;
    const { end } = spanOf(text, turn.wordsStart, time.start);
    const startMs = text[time.start] === '#' ? (times[i - 1]?.ms ?? null) : time.ms;
    return { ...turn, end, startMs: turn.startMs ?? startMs };
  });
}

/** The time of the last cue that stands before a place or at it. */
function cueAt(cues: readonly Cue[], point: number): number | null {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.at <= point) low = middle + 1;
    else high = middle;
  }
  return cues[low - 1]?.startMs ?? null;
}
