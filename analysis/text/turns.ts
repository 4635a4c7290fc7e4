import type { Cue, SpeakerPlan, SpeakerRole } from '../model/speakers.ts';
import { codePoints, type Span } from './code-points.ts';
import { guessSpeakers, labelsIn } from './speakers/guess.ts';

/** What one speaker says until the next one begins. */
export interface Turn extends Span {
  /** The name of who speaks; null for words before the first label. */
  readonly speaker: string | null;
  readonly role: SpeakerRole;
  /** Where the words begin, after label and colon. */
  readonly wordsStart: number;
  /** When the turn begins, in milliseconds; null where the text does not say. */
  readonly startMs: number | null;
}

/** What a person settled about the speakers of a text, and the times that stand beside it. */
export interface Settled {
  readonly plan?: SpeakerPlan | null;
  readonly cues?: readonly Cue[];
}

/**
 * Speaker turns of a transcript, in order, as spans of code points without white space at their ends: of the speakers of a
 * plan, or of guessed ones. A text without labels is one turn without a speaker. O(length).
 *
 * @example speakerTurns('问：早\n答：早').map(({ speaker }) => speaker) // => ['问', '答']
 */
export function speakerTurns(text: string, { plan, cues = [] }: Settled = {}): Turn[] {
  const points = codePoints(text);
  const { speakers } = plan ?? guessSpeakers(text);
  const byLabel = new Map(speakers.flatMap((speaker) => speaker.labels.map((label) => [label, speaker])));
  const openings = labelsIn(text).filter(({ label }) => byLabel.has(label));
  const first = { index: 0, words: 0, label: null };
  return [first, ...openings].flatMap((opening, i): Turn[] => {
    const end = openings[i]?.index ?? text.length;
    const words = text.slice(opening.words, end).trimEnd();
    if (opening.label === null && words === '') return [];
    const lead = words.length - words.trimStart().length;
    const start = points.toPoint(opening.label === null ? opening.words + lead : opening.index);
    const speaker = opening.label === null ? undefined : byLabel.get(opening.label);
    return [
      {
        start,
        end: points.toPoint(opening.words + words.length),
        speaker: speaker?.name ?? null,
        role: speaker?.role ?? 'unknown',
        wordsStart: points.toPoint(opening.words + lead),
        startMs: cues.find(({ at }) => at === start)?.startMs ?? null,
      },
    ];
  });
}
