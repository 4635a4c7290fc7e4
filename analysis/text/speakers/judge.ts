import type { SpeakerPlan, SpeakerRole } from '../../model/speakers.ts';
import { coveringMarks, formsOf, isCredible, isFaint, isStrong, weigh } from './evidence.ts';
import type { Head } from './heads.ts';
import { type Marks, marksThat } from './marks.ts';
import { isName, isNoSpeaker, isPerson } from './names.ts';
import { roleOf, stemOf } from './roles.ts';

export type Sureness = 'sure' | 'likely' | 'unsure';

export interface Verdict {
  readonly isTaken: boolean;
  readonly sure: Sureness;
}

/** What a label does in its text, next to the labels that are certain. */
interface Use {
  count: number;
  /** Between how many pairs of certain openings it stands: a list in one answer stands between one. */
  gaps: number;
  lastGap: number;
  /** How often it follows itself. */
  again: number;
  /** How often it follows an interviewer. */
  answers: number;
  /** How often its time or number does not fit between those next to it. */
  astray: number;
  isStrong: boolean;
}

/** Every label that has the form of the turns of a text or nearly so, and whether it opens turns. In the order of the text. */
export function judgeLabels(all: Marks, remembered?: SpeakerPlan): Map<string, Verdict> {
  const isKnown = isCredible(remembered);
  const weights = weigh(all.marks, isKnown);
  const forms = formsOf(weights);
  if (forms === null) return judgeCovering(coveringMarks(all));
  const known = new Set(remembered?.speakers.flatMap(({ labels }) => labels));
  const dropped = new Set(remembered?.dropped);
  const roleFor = rolesIn(remembered);
  const isCertain = (label: string) => known.has(label) || roleOf(label) !== 'unknown';
  const formed = new Set<string>();
  for (const { form, label } of all.marks) if (forms.main.has(form)) formed.add(label);
  const own = marksThat(
    all.marks,
    ({ form, label }) => forms.includes(form) && (formed.has(label) || isCertain(label)),
  );
  const core = coreOf(own, isCertain);
  const asks = new Set([...core].filter((label) => roleFor(label) === 'interviewer'));
  const uses = usesOf(own, { core, asks, strong: new Set([...forms.main].filter(isStrong)) });
  const top = [...uses.values()].reduce((most, { count }) => Math.max(most, count), 0);
  const roles = new Set([...core].map(roleFor));
  const setting = {
    core,
    stems: new Set([...core].map(stemOf)),
    top,
    hasBoth: roles.has('interviewer') && roles.has('respondent'),
    hasNames: [...uses].some(
      ([label, { count }]) => count > 2 && roleOf(label) === 'unknown' && isName(label),
    ),
    repeats: [...core].some((label) => uses.get(label)!.again * 4 > uses.get(label)!.count),
  };
  const verdicts = new Map<string, Verdict>();
  for (const { label, form } of all.marks) {
    if (verdicts.has(label) || !forms.includes(form)) continue;
    const use = uses.get(label);
    if (known.has(label)) verdicts.set(label, { isTaken: true, sure: 'sure' });
    else if (dropped.has(label)) verdicts.set(label, { isTaken: false, sure: 'sure' });
    else if (use && roleOf(label) !== 'unknown')
      verdicts.set(label, { isTaken: true, sure: sureOf(label, use) });
    else if (isNoSpeaker(label))
      verdicts.set(label, { isTaken: false, sure: use && use.gaps > 2 ? 'likely' : 'sure' });
    else if (!use) verdicts.set(label, { isTaken: false, sure: 'unsure' });
    else if (use.count < 4 && use.astray * 2 > use.count)
      verdicts.set(label, { isTaken: false, sure: 'unsure' });
    else if (use.isStrong) verdicts.set(label, { isTaken: true, sure: sureOf(label, use) });
    else verdicts.set(label, judgeFaint(label, use, setting));
  }
  const taken = [...verdicts.values()].filter(({ isTaken }) => isTaken).length;
  // A dash, a space or a bracket alone makes no conversation of one who speaks.
  const isSettled = taken > 1 || [...forms.main].some((form) => !isFaint(form));
  return isSettled
    ? verdicts
    : new Map([...verdicts].map(([label]) => [label, { isTaken: false, sure: 'unsure' }]));
}

/** What the words of a label say, unless another text of the study settled it. */
function rolesIn(remembered: SpeakerPlan | undefined): (label: string) => SpeakerRole {
  const settled = new Map(
    remembered?.speakers.flatMap(({ labels, role }) => labels.map((label) => [label, role] as const)),
  );
  return (label) => settled.get(label) ?? roleOf(label);
}

function sureOf(label: string, { count }: Use): Sureness {
  if (count > 1) return 'sure';
  return roleOf(label) !== 'unknown' || isName(label) ? 'likely' : 'unsure';
}

interface Setting {
  readonly core: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** How many turns the most frequent label opens. */
  readonly top: number;
  /** Words for both an interviewer and a respondent are among the labels. */
  readonly hasBoth: boolean;
  /** Labels that open several turns are names. */
  readonly hasNames: boolean;
  /** A certain label often follows itself, as in subtitles. */
  readonly repeats: boolean;
}

/** A label with nothing but a colon or the like: a speaker, or what somebody lists, quotes or begins a sentence with. */
function judgeFaint(
  label: string,
  use: Use,
  { core, stems, top, hasBoth, hasNames, repeats }: Setting,
): Verdict {
  const { count, gaps, again, answers } = use;
  const isLikeCore = !core.has(label) && stems.has(stemOf(label));
  if (isName(label) || isLikeCore) {
    const sure = count > 2 ? 'sure' : count > 1 ? 'likely' : 'unsure';
    return { isTaken: hasBoth ? gaps > 1 : true, sure };
  }
  if (isPerson(label) && gaps > 1) return { isTaken: true, sure: count > 2 ? 'sure' : 'likely' };
  const isList = !repeats && again * 2 >= count;
  if (isList && count > 1 && gaps < 2) return { isTaken: false, sure: 'likely' };
  if (hasBoth) return { isTaken: count > 2 && gaps > 2 && answers > 1, sure: 'unsure' };
  if (hasNames && !core.has(label) && count < top / 2) return { isTaken: false, sure: 'unsure' };
  if (count > 2 && gaps > 1 && count >= top / 5)
    return { isTaken: !isList, sure: core.has(label) ? 'likely' : 'unsure' };
  const isPartner = core.has(label) || (answers > 1 && answers * 2 >= count);
  const isElsewhere = !/[\p{Script=Han}\p{Script=Latin}]/u.test(label);
  return { isTaken: count > 1 && gaps > 1 && (isPartner || isElsewhere), sure: 'unsure' };
}

/** The labels that are certain: words for roles, those that other texts of the study settled, else the two that open most turns. */
function coreOf(own: readonly Head[], isCertain: (label: string) => boolean): Set<string> {
  const counts = new Map<string, number>();
  for (const { label } of own) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts.keys()];
  const certain = labels.filter(isCertain);
  if (certain.length > 0) return new Set(certain);
  const repeated = labels.filter((label) => counts.get(label)! > 1 && !isNoSpeaker(label));
  return new Set(repeated.sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, 2));
}

function usesOf(
  own: readonly Head[],
  { core, asks, strong }: Record<'core' | 'asks' | 'strong', ReadonlySet<string>>,
): Map<string, Use> {
  const uses = new Map<string, Use>();
  let gap = 0;
  for (const [i, mark] of own.entries()) {
    const before = own[i - 1];
    if (core.has(mark.label)) gap++;
    const use = uses.get(mark.label) ?? {
      count: 0,
      gaps: 0,
      lastGap: -1,
      again: 0,
      answers: 0,
      astray: 0,
      isStrong: false,
    };
    use.count++;
    if (use.lastGap !== gap) use.gaps++;
    use.lastGap = gap;
    if (before?.label === mark.label) use.again++;
    if (before && asks.has(before.label)) use.answers++;
    if (isAstray(before, mark, own[i + 1])) use.astray++;
    use.isStrong ||= strong.has(mark.form);
    uses.set(mark.label, use);
  }
  return uses;
}

/** Whether the time or the number of a mark runs ahead of the next one or behind the one before. */
function isAstray(before: Head | undefined, mark: Head, after: Head | undefined): boolean {
  return (after !== undefined && isBehind(after, mark)) || (before !== undefined && isBehind(mark, before));
}

function isBehind(later: Head, sooner: Head): boolean {
  const { startMs, number } = later;
  const isEarlier = startMs !== null && sooner.startMs !== null && startMs < sooner.startMs;
  return isEarlier || (number !== null && sooner.number !== null && number <= sooner.number);
}

/** A text without a repeated or known label. */
function judgeCovering(own: readonly Head[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { label } of own) {
    const isTwice = verdicts.has(label) || isName(label);
    verdicts.set(label, { isTaken: true, sure: isTwice ? 'likely' : 'unsure' });
  }
  return verdicts;
}
