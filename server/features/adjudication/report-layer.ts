import type { Bilingual } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import type { FinishedInterview } from './finished-interviews.ts';
import { finishedInterviews } from './finished-interviews.ts';
import { type Compare, compareInterviews } from './list-comparisons.ts';

/** An excerpt as reports count and quote it. */
export interface ReportExcerpt extends Pick<
  Excerpt,
  'id' | 'interview' | 'revision' | 'start' | 'end' | 'quote' | 'link' | 'stance'
> {
  readonly codes: readonly { readonly code: string }[];
  /** By whom: the coders, or the adjudicator of what was settled. */
  readonly by: string;
}

/** What reports rest on: the coding of each interview that counts, and how many interviews count on which ground. */
export interface ReportLayer {
  readonly excerpts: readonly ReportExcerpt[];
  readonly settled: number;
  readonly single: number;
  readonly unsettled: number;
  readonly unfinished: number;
}

type Ground = Exclude<keyof ReportLayer, 'excerpts'>;

/**
 * What was settled where all disagreements of an interview are settled; else what those coded who finished it. What nobody has
 * finished does not count.
 */
export async function reportLayer(db: StudioDb, study: StudyId): Promise<ReportLayer> {
  const finished = await finishedInterviews(db, study, { id: '' as never, role: 'owner' });
  const compared = new Map(
    (await compareInterviews(db, study, finished)).map((each) => [each.interview.id, each]),
  );
  const grounds = finished.map((each) => groundOf(each, compared.get(each.interview.id)));
  const count = (ground: Ground) => grounds.filter((each) => each.ground === ground).length;
  return {
    excerpts: grounds.flatMap(({ excerpts }) => excerpts),
    settled: count('settled'),
    single: count('single'),
    unsettled: count('unsettled'),
    unfinished: count('unfinished'),
  };
}

function groundOf(finished: FinishedInterview, compared: Compare | undefined) {
  const isOpen = ({ differences, settlement }: Compare['matches'][number]) =>
    settlement === null || settlement.decision === 'open' ? differences.length > 0 : false;
  if (compared && !compared.matches.some(isOpen))
    return { ground: 'settled', excerpts: compared.matches.flatMap(settledExcerpts) } as const;
  const excerpts = finished.excerpts.flat().map((each) => ({ ...each, by: each.coder.name }));
  const { coders, unfinished } = finished;
  if (coders.length > 0) return { ground: coders.length > 1 ? 'unsettled' : 'single', excerpts } as const;
  return { ground: unfinished > 0 ? 'unfinished' : null, excerpts } as const;
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

/** On which coding a table rests, in words. */
export function describeLayer({ settled, single, unsettled, unfinished }: ReportLayer): Bilingual {
  const parts: [number, string, string][] = [
    [settled, '份采用裁定后的编码', 'settled by adjudication'],
    [single, '份采用一位编码员的编码', 'coded by one coder'],
    [
      unsettled,
      '份由多位编码员编码、尚未裁定，各人的编码并计',
      'coded by several and not yet settled, all their excerpts',
    ],
    [unfinished, '份无人完成编码，未计入', 'that nobody has finished and that do not count'],
  ];
  const counted = parts.filter(([count]) => count > 0);
  const say = (words: (part: (typeof parts)[number]) => string) => counted.map(words);
  return {
    'zh-CN': `编码依据：${say(([count, zh]) => `${count} ${zh}`).join('；') || '无'}。`,
    en: `Coding: ${say(([count, , en]) => `${count} ${count === 1 ? 'interview' : 'interviews'} ${en}`).join('; ') || 'none'}.`,
  };
}
