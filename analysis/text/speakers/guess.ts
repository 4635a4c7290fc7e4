import type { Speaker, SpeakerPlan } from '../../model/speakers.ts';
import { judgeLabels, type Verdict } from './judge.ts';
import { marksOf } from './marks.ts';
import { foldLabel, roleOf, stemOf } from './roles.ts';

/** As many as a plan holds: of speakers, of labels of one, of dropped labels. */
const most = { speakers: 200, labels: 50, dropped: 500 };

/**
 * Which labels of a text open turns, whose they are and in what role; what the plan of other texts of the study says of a label
 * (name, role, dropped) is taken over. Labels stand in the plan as they stand in the text; those that differ by space, width or
 * case are one speaker, and so are numbered questions. O(length).
 *
 * @example
 * guessSpeakers('问：早\n答：早').speakers.map(({ name, role }) => [name, role]) // => [['问', 'interviewer'], ['答', 'respondent']]
 */
export function guessSpeakers(text: string, remembered?: SpeakerPlan): SpeakerPlan {
  const { speakers, dropped } = planOf(judgeLabels(marksOf(text), remembered), remembered);
  return {
    speakers: (speakers.length > most.speakers ? byStem(speakers) : speakers)
      .flatMap(inParts)
      .slice(0, most.speakers),
    dropped: dropped.slice(0, most.dropped),
  };
}

/** The plan that verdicts come to, however long. */
export function planOf(verdicts: ReadonlyMap<string, Verdict>, remembered?: SpeakerPlan): SpeakerPlan {
  const labels = [...verdicts.keys()];
  const taken = labels.filter((label) => verdicts.get(label)!.isTaken);
  const settled = new Map(
    remembered?.speakers.flatMap((one) => one.labels.map((label) => [label, one] as const)),
  );
  const speakers = new Map<string, Speaker>();
  const keyOf = keysOf(taken);
  for (const label of taken) {
    const one = settled.get(label);
    const { key, name } = keyOf(label);
    const place = one ? `=${one.name}` : key;
    const so = speakers.get(place) ?? {
      name: one?.name ?? name,
      role: one?.role ?? roleOf(label),
      labels: [],
    };
    speakers.set(place, { ...so, labels: [...so.labels, label] });
  }
  return {
    speakers: [...speakers.values()],
    dropped: labels.filter((label) => !verdicts.get(label)!.isTaken),
  };
}

/** Under what a label is one with others, and the name they have in common. */
function keysOf(labels: readonly string[]): (label: string) => { key: string; name: string } {
  const stems = new Map<string, number>();
  for (const label of labels)
    if (isNumbered(label)) stems.set(stemOf(label), (stems.get(stemOf(label)) ?? 0) + 1);
  const folded = new Set(labels.map(foldLabel));
  const asksByNumber = [...stems.keys()].some((stem) => /^(?:问|問|q|问题|question)$/.test(stem));
  return (label) => {
    const stem = stemOf(label);
    const isOne =
      /^(?:问|問|q|问题|question)$/.test(stem) || (asksByNumber && /^(?:答|a|answer)$/.test(stem));
    if (isOne && isNumbered(label) && stems.get(stem)! > 1)
      return { key: stem, name: label.replace(/[\s.]*\d+$/, '') };
    const plain = foldLabel(label).replace(/\([^)]*\)$/, '');
    return { key: folded.has(plain) ? plain : foldLabel(label), name: label };
  };
}

const isNumbered = (label: string): boolean => /\d$/.test(label);

/** Numbered labels of too many speakers under their common word. */
function byStem(speakers: readonly Speaker[]): Speaker[] {
  const joined = new Map<string, Speaker>();
  for (const one of speakers) {
    const name = isNumbered(one.name) ? one.name.replace(/[\s.]*\d+$/, '') || one.name : one.name;
    const so = joined.get(name) ?? { ...one, name, labels: [] };
    joined.set(name, { ...so, labels: [...so.labels, ...one.labels] });
  }
  return [...joined.values()];
}

function inParts(speaker: Speaker): Speaker[] {
  const parts = Math.ceil(speaker.labels.length / most.labels);
  return Array.from({ length: parts }, (_, i) => ({
    ...speaker,
    labels: speaker.labels.slice(i * most.labels, (i + 1) * most.labels),
  }));
}
