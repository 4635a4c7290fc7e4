import type { Speaker, SpeakerPlan } from '../../../../analysis/model/speakers.ts';
import type { DescribedSpeaker } from '../../../../server/contract/interview.ts';

/** A label on the desk, as somebody judges it. */
export interface SpeakerRow extends DescribedSpeaker {
  /** The label of the speaker that this one is merged into. */
  readonly into: string | null;
  /** What it was when it came: a speaker of its own, another label of one, or none. It keeps this place on the desk. */
  readonly came: 'alone' | 'merged' | 'dropped';
}

const MOST_LABELS = 50;
const MOST_DROPPED = 500;

type Rows = readonly SpeakerRow[];

/** Labels of one name are one speaker: the first of them stands for all. */
export function rowsOf(speakers: readonly DescribedSpeaker[]): Rows {
  return speakers.map((each) => {
    const first = speakers.find(({ name, dropped }) => !dropped && name === each.name);
    const into = each.dropped || !first || first === each ? null : first.label;
    return { ...each, into, came: each.dropped ? 'dropped' : into === null ? 'alone' : 'merged' };
  });
}

/** Those who stand for a speaker, in the order of the text. */
export function headsOf(rows: Rows): Rows {
  return rows.filter(({ dropped, into }) => !dropped && into === null);
}

export function planOf(rows: Rows): SpeakerPlan {
  // What a person dropped comes first: a long text has more of what merely looks like a label than a plan holds.
  const none = rows.filter(({ dropped }) => dropped);
  return {
    speakers: headsOf(rows).flatMap(({ label, name, role }) => {
      const labels = [label, ...rows.filter(({ into }) => into === label).map((row) => row.label)];
      return inParts(labels).map((part): Speaker => ({ name: name.trim(), role, labels: part }));
    }),
    dropped: [
      ...none.filter(({ came }) => came !== 'dropped'),
      ...none.filter(({ came }) => came === 'dropped'),
    ]
      .slice(0, MOST_DROPPED)
      .map(({ label }) => label),
  };
}

/** As many labels as one entry of a plan can hold. */
function inParts(labels: readonly string[]): string[][] {
  const count = Math.ceil(labels.length / MOST_LABELS);
  return Array.from({ length: count }, (_, i) => labels.slice(i * MOST_LABELS, (i + 1) * MOST_LABELS));
}

/** The rows as a plan has them, as far as they know its labels: what was settled in one file holds in the next. */
export function withPlan(rows: Rows, { speakers, dropped }: SpeakerPlan): Rows {
  return rowsOf(
    rows.map(({ into, came: _, ...row }) => {
      const speaker = speakers.find(({ labels }) => labels.includes(row.label));
      if (speaker) return { ...row, name: speaker.name, role: speaker.role, dropped: false };
      const head = rows.find(({ label }) => label === into);
      return { ...row, name: head?.name ?? row.name, dropped: row.dropped || dropped.includes(row.label) };
    }),
  ).map((row, i) => ({ ...row, came: rows[i]!.came }));
}

/** The rows with a label that a person names; one that was none is a speaker then. Where a text has it already the rows stay. */
export function withLabel(rows: Rows, label: string, found: readonly DescribedSpeaker[]): Rows {
  const row = rows.find((each) => each.label === label);
  if (row) return row.dropped ? dropped(rows, label, false) : rows;
  const described = found.find((each) => each.label === label)!;
  return [...rows, { ...described, sure: 'sure', into: null, came: 'alone' }];
}

export function changed(rows: Rows, label: string, change: Partial<Pick<SpeakerRow, 'name' | 'role'>>): Rows {
  return rows.map((row) => (row.label === label ? { ...row, ...change } : row));
}

/** Merges a label with those merged into it into another speaker; null makes it one of its own again. */
export function merged(rows: Rows, label: string, into: string | null): Rows {
  return rows.map((row) => {
    if (row.label === label) return { ...row, into, ...(into === null && { name: label }) };
    return into !== null && row.into === label ? { ...row, into } : row;
  });
}

/** Makes a label none, or one again. The first of those merged into it stands for the others then. */
export function dropped(rows: Rows, label: string, isDropped: boolean): Rows {
  const own = rows.find((row) => row.label === label)!;
  const heir = rows.find(({ into }) => into === label);
  return rows.map((row) => {
    if (row.label === label) return { ...row, dropped: isDropped, into: null, name: label };
    if (row === heir) return { ...row, into: null, name: own.name, role: own.role };
    return row.into === label ? { ...row, into: heir!.label } : row;
  });
}

type NameFault = 'missing' | 'twice';

/** What is wrong with the name of a speaker. */
export function nameFault(rows: Rows, { label, name }: SpeakerRow): NameFault | null {
  if (name.trim() === '') return 'missing';
  const same = headsOf(rows).some((row) => row.label !== label && row.name.trim() === name.trim());
  return same ? 'twice' : null;
}

export function isWhole(rows: Rows): boolean {
  return headsOf(rows).every((row) => nameFault(rows, row) === null);
}
