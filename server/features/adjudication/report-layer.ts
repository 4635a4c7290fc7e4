import type { Bilingual, Locale } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { FinishedInterview } from './finished-interviews.ts';
import { finishedInterviews } from './finished-interviews.ts';
import { type Compare, compareInterviews } from './list-comparisons.ts';

/** An excerpt as reports count and quote it. */
export interface ReportExcerpt extends Pick<
  Excerpt,
  'id' | 'interview' | 'revision' | 'start' | 'end' | 'quote' | 'values'
> {
  readonly codes: readonly { readonly code: string }[];
  /** By whom: the coders, or the adjudicator of what was settled. */
  readonly by: string;
}

/** On whose coding an interview counts; what nobody has finished does not count. */
const grounds = ['settled', 'single', 'unsettled', 'unfinished'] as const;
type Ground = (typeof grounds)[number];

/** What reports rest on: the coding that counts, how many interviews count on which ground, and that in words. */
export interface ReportLayer {
  readonly excerpts: readonly ReportExcerpt[];
  /** What was coded of open answers: they are no interviews. */
  readonly open: readonly ReportExcerpt[];
  readonly interviews: Readonly<Record<Ground, number>>;
  readonly ground: Bilingual;
}

/**
 * What was settled where all disagreements of an interview are settled; else what those coded who finished it. What nobody has
 * finished does not count. Quotes are redacted, as they may leave, in the language of what leaves.
 */
export async function reportLayer(db: StudioDb, study: StudyId, locale: Locale): Promise<ReportLayer> {
  const finished = await finishedInterviews(db, study, { id: '' as never, role: 'owner' }, { locale });
  const compared = new Map(
    (await compareInterviews(db, study, finished, locale)).map((each) => [each.interview.id, each]),
  );
  const onGround = (each: FinishedInterview) => groundOf(each, compared.get(each.interview.id));
  const isOpen = ({ interview }: FinishedInterview) => interview.open_release !== null;
  const counted = finished.filter((each) => !isOpen(each)).map(onGround);
  const count = (ground: Ground) => counted.filter((each) => each.ground === ground).length;
  const interviews = {
    settled: count('settled'),
    single: count('single'),
    unsettled: count('unsettled'),
    unfinished: count('unfinished'),
  };
  const excerptsIn = (all: readonly ReturnType<typeof onGround>[]) =>
    all.flatMap((each): readonly ReportExcerpt[] => each.excerpts);
  const open = excerptsIn(finished.filter(isOpen).map(onGround));
  return { excerpts: excerptsIn(counted), open, interviews, ground: inWords(interviews) };
}

function groundOf(finished: FinishedInterview, compared: Compare | undefined) {
  if (compared && isSettled(compared))
    return { ground: 'settled', excerpts: compared.matches.flatMap(settledExcerpts) } as const;
  const excerpts = finished.excerpts.flat().map((each) => ({ ...each, by: each.coder.name }));
  const { coders, unfinished } = finished;
  if (coders.length > 0) return { ground: coders.length > 1 ? 'unsettled' : 'single', excerpts } as const;
  return { ground: unfinished > 0 ? 'unfinished' : null, excerpts } as const;
}

/** What was agreed on or settled, in the interviews of which nothing is left open; quotes as in the report layer. */
export async function settledLayer(db: StudioDb, study: StudyId, locale: Locale): Promise<ReportExcerpt[]> {
  const finished = await finishedInterviews(db, study, { id: '' as never, role: 'owner' }, { locale });
  const compared = await compareInterviews(db, study, finished, locale);
  return compared.filter(isSettled).flatMap(({ matches }) => matches.flatMap(settledExcerpts));
}

function isSettled({ matches }: Compare): boolean {
  return matches.every(
    ({ differences, settlement }) =>
      differences.length === 0 || (settlement !== null && settlement.decision !== 'open'),
  );
}

function settledExcerpts({ excerpts, settlement }: Compare['matches'][number]): ReportExcerpt[] {
  const given = excerpts.filter((excerpt) => excerpt !== null);
  if (!settlement || settlement.decision === 'open') {
    const by = given.map(({ coder }) => coder.name).join(' · ');
    return given.slice(0, 1).map((excerpt) => ({ ...excerpt, by }));
  }
  const { interview, revision } = given[0]!;
  return settlement.settled.map(({ excerpt, codes, ...settled }) => ({
    ...settled,
    id: excerpt,
    interview,
    revision,
    codes: codes.map((code) => ({ code })),
    by: settlement.adjudicator.name,
  }));
}

const words: Readonly<Record<Ground, Bilingual>> = {
  settled: { 'zh-CN': '份采用裁定后的编码', en: 'as adjudicated' },
  single: { 'zh-CN': '份采用一位编码员的编码', en: 'as one coder coded them' },
  unsettled: {
    'zh-CN': '份由多位编码员完成、尚未裁定，各人的编码并计',
    en: 'as several coders coded them, together, because they are not yet adjudicated',
  },
  unfinished: {
    'zh-CN': '份无人完成编码，未计入',
    en: 'not counted, because nobody has finished coding them',
  },
};

function inWords(interviews: ReportLayer['interviews']): Bilingual {
  const some = grounds.filter((ground) => interviews[ground] > 0);
  const zh = some.map((ground) => `${interviews[ground]} ${words[ground]['zh-CN']}`);
  const en = some.map((ground) => `${interviews[ground]} ${words[ground].en}`);
  return {
    'zh-CN': `访谈编码的依据：${zh.join('；') || '尚无编码'}。`,
    en: `Interviews count on this coding: ${en.join('; ') || 'none yet'}.`,
  };
}
