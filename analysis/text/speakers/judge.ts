import type { SpeakerPlan } from '../../model/speakers.ts';
import { coveringMarks, formsOf, isCredible, isStrong, weigh } from './evidence.ts';
import { type Mark, type Marks, marksThat } from './marks.ts';
import { isName, isNoSpeaker } from './names.ts';
import { roleOf, stemOf } from './roles.ts';

export type Sureness = 'sure' | 'likely' | 'unsure';

export interface Verdict {
  readonly isTaken: boolean;
  readonly sure: Sureness;
}

/** What a label does in its text, next to the labels that are certain. */
interface Use {
  readonly count: number;
  /** Between how many pairs of certain openings it stands: a list in one answer stands between one. */
  readonly gaps: number;
  /** How often it follows itself. */
  readonly again: number;
  /** How often it follows an interviewer. */
  readonly answers: number;
  readonly isStrong: boolean;
}

/** Every label that has the form of the turns of a text or nearly so, and whether it opens turns. In the order of the text. */
export function judgeLabels(all: Marks, remembered?: SpeakerPlan): Map<string, Verdict> {
  const isKnown = isCredible(remembered);
  const weights = weigh(all.marks, isKnown);
  const forms = formsOf(weights);
  if (forms === null) return judgeCovering(coveringMarks(all));
  const known = new Set(remembered?.speakers.flatMap(({ labels }) => labels));
  const dropped = new Set(remembered?.dropped);
  const isCertain = (label: string) => known.has(label) || roleOf(label) !== 'unknown';
  const formed = new Set(all.marks.filter(({ form }) => forms.main.has(form)).map(({ label }) => label));
  const own = marksThat(
    all.marks,
    ({ form, label }) => forms.includes(form) && (formed.has(label) || isCertain(label)),
  );
  const core = coreOf(own, isCertain);
  const uses = usesOf(own, core, (form) => forms.main.has(form) && isStrong(form));
  const top = Math.max(...[...uses.values()].map(({ count }) => count));
  const roles = new Set([...core].map(roleOf));
  const setting = { core, top, hasBoth: roles.has('interviewer') && roles.has('respondent') };
  const verdicts = new Map<string, Verdict>();
  for (const { label } of marksThat(all.marks, ({ form }) => forms.includes(form))) {
    const use = uses.get(label);
    if (verdicts.has(label)) continue;
    if (known.has(label)) verdicts.set(label, { isTaken: true, sure: 'sure' });
    else if (dropped.has(label)) verdicts.set(label, { isTaken: false, sure: 'sure' });
    else if (use && roleOf(label) !== 'unknown')
      verdicts.set(label, { isTaken: true, sure: sureOf(label, use) });
    else if (isNoSpeaker(label))
      verdicts.set(label, { isTaken: false, sure: use && use.gaps > 2 ? 'likely' : 'sure' });
    else if (!use) verdicts.set(label, { isTaken: false, sure: 'unsure' });
    else if (use.isStrong) verdicts.set(label, { isTaken: true, sure: sureOf(label, use) });
    else verdicts.set(label, judgeFaint(label, use, setting));
  }
  return verdicts;
}

function sureOf(label: string, { count }: Use): Sureness {
  if (count > 1) return 'sure';
  return roleOf(label) !== 'unknown' || isName(label) ? 'likely' : 'unsure';
}

interface Setting {
  readonly core: ReadonlySet<string>;
  /** How many turns the most frequent label opens. */
  readonly top: number;
  /** Words for both an interviewer and a respondent are among the labels. */
  readonly hasBoth: boolean;
}

/** A label with nothing but a colon or the like: a speaker, or what somebody lists, quotes or begins a sentence with. */
function judgeFaint(label: string, use: Use, { core, top, hasBoth }: Setting): Verdict {
  const { count, gaps, again, answers } = use;
  const isLikeCore = [...core].some((one) => one !== label && stemOf(one) === stemOf(label));
  if (isName(label) || isLikeCore) {
    const sure = count > 2 ? 'sure' : count > 1 ? 'likely' : 'unsure';
    return { isTaken: hasBoth ? gaps > 1 : true, sure };
  }
  if (again * 2 >= count && count > 1 && gaps < 2) return { isTaken: false, sure: 'likely' };
  if (hasBoth) return { isTaken: count > 2 && gaps > 2 && answers > 1, sure: 'unsure' };
  if (count > 2 && gaps > 1 && count >= top / 5) return { isTaken: again * 2 < count, sure: 'likely' };
  const isElsewhere = !/[\p{Script=Han}\p{Script=Latin}]/u.test(label);
  return { isTaken: count > 1 && gaps > 1 && (core.has(label) || isElsewhere), sure: 'unsure' };
}

/** The labels that are certain: words for roles, those that other texts of the study settled, else the two that open most turns. */
function coreOf(own: readonly Mark[], isCertain: (label: string) => boolean): Set<string> {
  const counts = new Map<string, number>();
  for (const { label } of own) counts.set(label, (counts.get(label) ?? 0) + 1);
  const labels = [...counts.keys()];
  const certain = labels.filter(isCertain);
  if (certain.length > 0) return new Set(certain);
  const repeated = labels.filter((label) => counts.get(label)! > 1 && !isNoSpeaker(label));
  return new Set(repeated.sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, 2));
}

function usesOf(
  own: readonly Mark[],
  core: ReadonlySet<string>,
  isStrongMain: (form: string) => boolean,
): Map<string, Use> {
  const found = new Map<
    string,
    { count: number; gaps: Set<number>; again: number; answers: number; isStrong: boolean }
  >();
  let gap = 0;
  let before: string | null = null;
  for (const { label, form } of own) {
    if (core.has(label)) gap++;
    const use = found.get(label) ?? {
      count: 0,
      gaps: new Set<number>(),
      again: 0,
      answers: 0,
      isStrong: false,
    };
    use.count++;
    use.gaps.add(gap);
    if (before === label) use.again++;
    if (before !== null && roleOf(before) === 'interviewer') use.answers++;
    use.isStrong ||= isStrongMain(form);
    found.set(label, use);
    before = label;
  }
  return new Map([...found].map(([label, use]) => [label, { ...use, gaps: use.gaps.size }]));
}

/** A text without a repeated or known label. */
function judgeCovering(own: readonly Mark[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (const { label } of own) {
    const isTwice = verdicts.has(label) || isName(label);
    verdicts.set(label, { isTaken: true, sure: isTwice ? 'likely' : 'unsure' });
  }
  return verdicts;
}
