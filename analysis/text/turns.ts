import type { Cue, SpeakerPlan, SpeakerRole } from '../model/speakers.ts';
import { codePoints, type Span } from './code-points.ts';

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

const interviewers =
  /^(访谈员|访谈者|采访者|采访人|主持人|提问者|问|Q\d*|Interviewer|Researcher|Moderator|I)$/i;
const respondents =
  /^(受访者|受访人|被访者|访谈对象|回答者|答|A\d*|Respondent|Interviewee|Participant|R|P)\s*\d*$/i;
// 【访谈员】 with or without a colon, or a short label and a colon of either width.
const labelled =
  /^[ \t\u3000]*(?:【([^】\n]{1,20})】[ \t\u3000]*[：:]?|([^\s：:，。？！,.?!“”"（）【】][^：:，。？！,.?!“”"\n]{0,19})[：:])/gm;
const OCCURRENCES = 3;

/**
 * Speaker turns of a transcript, in order, as spans of code points without white space at their ends.
 *
 * A line opens a turn when it begins with a known label (访谈员：, 受访者：, 问：, 答：, Q1:, A:, Interviewer:), with any label in
 * 【】, or with another short label that opens at least three lines (a pseudonym, 主任：). A text without labels is one turn
 * without a speaker. O(length).
 *
 * @example speakerTurns('问：早\n答：早').map(({ speaker }) => speaker) // => ['问', '答']
 */
export function speakerTurns(
  text: string,
  _settled: { readonly plan?: SpeakerPlan | null; readonly cues?: readonly Cue[] } = {},
): Turn[] {
  const points = codePoints(text);
  const openings = openingsOf(text);
  const first = { index: 0, words: 0, speaker: null };
  return [first, ...openings].flatMap((opening, i): Turn[] => {
    const end = openings[i]?.index ?? text.length;
    const words = text.slice(opening.words, end).trimEnd();
    if (opening.speaker === null && words === '') return [];
    const lead = words.length - words.trimStart().length;
    const start = opening.speaker === null ? opening.words + lead : opening.index;
    return [
      {
        start: points.toPoint(start),
        end: points.toPoint(opening.words + words.length),
        speaker: opening.speaker,
        role: roleOf(opening.speaker),
        wordsStart: points.toPoint(opening.words + lead),
        startMs: null,
      },
    ];
  });
}

interface Opening {
  readonly index: number;
  readonly words: number;
  readonly speaker: string | null;
}

function openingsOf(text: string): Opening[] {
  const found = [...text.matchAll(labelled)].map((match) => ({
    index: match.index + match[0].search(/[^ \t\u3000]/),
    words: match.index + match[0].length,
    speaker: (match[1] ?? match[2] ?? '').trim(),
    bracketed: match[1] !== undefined,
  }));
  const counts = new Map<string, number>();
  for (const { speaker } of found) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return found.filter(
    ({ speaker, bracketed }) =>
      bracketed || roleOf(speaker) !== 'unknown' || (counts.get(speaker) ?? 0) >= OCCURRENCES,
  );
}

function roleOf(speaker: string | null): Turn['role'] {
  if (speaker === null) return 'unknown';
  if (interviewers.test(speaker)) return 'interviewer';
  return respondents.test(speaker) ? 'respondent' : 'unknown';
}
