import type { Cue, SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';
import { speakerTurns } from '../turns.ts';
import { roleOf } from './roles.ts';
import { judgeLabels, type Sureness } from './judge.ts';
import type { Head } from './heads.ts';
import { type Marks, marksOf } from './marks.ts';
import { openingsOf } from './openings.ts';

/** One label of a text, as a person judges it. */
export interface LabelDescription {
  readonly label: string;
  /** The speaker it stands for. */
  readonly name: string;
  readonly role: SpeakerRole;
  /** How many turns it opens; of a dropped one, how many it would open. */
  readonly turns: number;
  /** How up to three of its turns begin. */
  readonly samples: string[];
  /** How sure the text itself makes that it opens turns, or that it does not; what a person settled against it is sure. */
  readonly sure: Sureness;
  readonly dropped: boolean;
  /** When the first of its turns begins, in milliseconds; null where nothing tells. */
  readonly firstMs: number | null;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/**
 * Every label of a text, those that the plan drops or does not know too, in the order of their first turns. O(length).
 *
 * @example
 * describeSpeakers('问：早\n答：早', { speakers: [], dropped: ['问'] }, []).map(({ label, dropped }) => [label, dropped]) // => [['问', true], ['答', true]]
 */
export function describeSpeakers(text: string, plan: SpeakerPlan, cues: readonly Cue[]): LabelDescription[] {
  const marks = marksOf(text);
  const verdicts = judgeLabels(marks);
  const speakers = new Map(plan.speakers.flatMap((one) => one.labels.map((label) => [label, one] as const)));
  const candidates = new Set([...verdicts.keys(), ...plan.dropped]);
  const others = marks.marks.filter(({ label }) => candidates.has(label) && !speakers.has(label));
  const places = byLabel([...openedPlaces(text, marks, plan, cues), ...others]);
  return [...places].map(([label, own]) => {
    const speaker = speakers.get(label);
    const verdict = verdicts.get(label);
    return {
      label,
      name: speaker?.name ?? label,
      role: speaker?.role ?? roleOf(label),
      turns: own.length,
      samples: own.slice(0, SAMPLES).map(({ words }) => sampleAt(text, words)),
      sure: verdict?.isTaken === (speaker !== undefined) ? verdict.sure : 'sure',
      dropped: speaker === undefined,
      firstMs: own[0]!.startMs,
    };
  });
}

/** Where a label stands. */
type Place = Pick<Head, 'label' | 'index' | 'words' | 'startMs'>;

/** The openings of a plan, with the times that cues tell. */
function openedPlaces(text: string, marks: Marks, plan: SpeakerPlan, cues: readonly Cue[]): Place[] {
  const turns = speakerTurns(text, { plan, cues }).filter(({ speaker }) => speaker !== null);
  return openingsOf(marks, plan).map((opening, i) => ({ ...opening, startMs: turns[i]!.startMs }));
}

/** Places in the order of the text, under their labels; of two readings of one place the first. */
function byLabel(places: readonly Place[]): Map<string, Place[]> {
  const labels = new Map<string, Place[]>();
  for (const place of places.toSorted((a, b) => a.index - b.index)) {
    const own = labels.get(place.label) ?? [];
    if (own.at(-1)?.words !== place.words) own.push(place);
    labels.set(place.label, own);
  }
  return labels;
}

/** The beginning of the first line of words. */
function sampleAt(text: string, words: number): string {
  const piece = text.slice(words, words + 10 * SAMPLE_LENGTH).trimStart();
  const line = Array.from(piece.split(/[\n\t]/, 1)[0]!.trimEnd());
  return line.length > SAMPLE_LENGTH ? `${line.slice(0, SAMPLE_LENGTH).join('')}…` : line.join('');
}
