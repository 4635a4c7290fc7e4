import { createHash } from 'node:crypto';
import type { EvidenceRef, Seen } from '../../../../../analysis/model/evidence.ts';
import { type Bilingual, both, type Locale } from '../../../../../analysis/model/words.ts';
import type { ReleaseSummary } from '../../../../contract/release.ts';

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where an evidence can be found again: a number by its release and how it is asked for, a quote by its place in the transcript. */
export function placeOf(
  ref: EvidenceRef,
  { title, seen }: { readonly title: Bilingual; readonly seen: Seen },
  release: Pick<ReleaseSummary, 'number' | 'hash'> | undefined,
  excerpts: ReadonlyMap<string, Place>,
  locale: Locale,
): string {
  if (ref.kind === 'excerpt') {
    const revision = Number(seen?.find(({ key }) => key === 'revision')?.value);
    const place = excerpts.get(ref.excerpt);
    const span =
      place && both(`，字符 ${place.start}–${place.end}`, `, characters ${place.start}–${place.end}`);
    return both(
      `访谈 ${title['zh-CN']}（文稿第 ${revision} 稿${span?.['zh-CN'] ?? ''}）`,
      `Interview ${title.en} (revision ${revision} of the transcript${span?.en ?? ''})`,
    )[locale];
  }
  if (ref.kind === 'records') {
    const number = Number(seen?.find(({ key }) => key === 'recordRelease')?.value);
    return both(
      `${title['zh-CN']}（考评记录第 ${number} 次发布，请求 ${digest(ref.request)}）`,
      `${title.en} (release ${number} of appraisal records, request ${digest(ref.request)})`,
    )[locale];
  }
  const asked = ref.kind === 'analysis' ? `，请求 ${digest(ref.request)}` : '';
  const askedEn = ref.kind === 'analysis' ? `, request ${digest(ref.request)}` : '';
  return both(
    `${title['zh-CN']}（数据发布 ${release?.number ?? '—'}，校验值 ${release?.hash.slice(0, 12) ?? '—'}${asked}）`,
    `${title.en} (data release ${release?.number ?? '—'}, digest ${release?.hash.slice(0, 12) ?? '—'}${askedEn})`,
  )[locale];
}

/** Names a request by its bytes. */
const digest = (request: object) =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex').slice(0, 12);
