import type { Bilingual, Locale } from '../contract/construct.ts';
import { account } from './problems/account.ts';
import { adjudication } from './problems/adjudication.ts';
import { analysis } from './problems/analysis.ts';
import { archive } from './problems/archive.ts';
import { bundle } from './problems/bundle.ts';
import { codebook } from './problems/codebook.ts';
import { collection } from './problems/collection.ts';
import { exporting } from './problems/export.ts';
import { finding } from './problems/finding.ts';
import { frame } from './problems/frame.ts';
import { instrument } from './problems/instrument.ts';
import { response } from './problems/response.ts';
import { common } from './problems/common.ts';
import { retention } from './problems/retention.ts';
import { reidentification } from './problems/reidentification.ts';
import { upload } from './problems/upload.ts';
import { job } from './problems/job.ts';
import { lens } from './problems/lens.ts';
import { limit } from './problems/limit.ts';
import { interview } from './problems/interview.ts';
import { excerpt } from './problems/excerpt.ts';
import { refi } from './problems/refi.ts';
import { openAnswer } from './problems/open-answer.ts';
import { countermeasure } from './problems/countermeasure.ts';
import { record } from './problems/record.ts';
import { region } from './problems/region.ts';
import { release } from './problems/release.ts';
import { retrieval } from './problems/retrieval.ts';
import { revision } from './problems/transcript.ts';
import { result } from './problems/result.ts';
import { table } from './problems/table.ts';
import { member } from './problems/member.ts';
import { memo } from './problems/memo.ts';
import { notebook } from './problems/notebook.ts';
import { report } from './problems/report.ts';
import { password } from './problems/password.ts';
import { researcher } from './problems/researcher.ts';
import { scheme } from './problems/scheme.ts';
import { storage } from './problems/storage.ts';
import { study } from './problems/study.ts';
import { template } from './problems/template.ts';
import { ticket } from './problems/participation.ts';

/** The closed catalogue: every way in which a request can fail, by stable code. Each noun keeps its own part. */
export const catalogue = {
  ...account,
  ...adjudication,
  ...analysis,
  ...archive,
  ...bundle,
  ...common,
  ...response,
  ...exporting,
  ...finding,
  ...frame,
  ...instrument,
  ...reidentification,
  ...codebook,
  ...collection,
  ...countermeasure,
  ...refi,
  ...record,
  ...region,
  ...openAnswer,
  ...release,
  ...retention,
  ...retrieval,
  ...revision,
  ...result,
  ...table,
  ...excerpt,
  ...interview,
  ...job,
  ...lens,
  ...limit,
  ...upload,
  ...password,
  ...researcher,
  ...member,
  ...memo,
  ...notebook,
  ...report,
  ...scheme,
  ...storage,
  ...study,
  ...template,
  ...ticket,
} as const;

export type ProblemCode = keyof typeof catalogue;
type Details = Readonly<Record<string, string | number | Bilingual>>;

/** The only error that use cases throw; anything else is a bug. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: Details;
  constructor(code: ProblemCode, details: Details = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** The application/problem+json body (RFC 9457) in one language. */
export function problemBody(problem: Problem, locale: Locale) {
  const { status, sentence } = catalogue[problem.code];
  const details = Object.fromEntries(
    Object.entries(problem.details).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[locale] : value,
    ]),
  );
  const title = sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));
  return { type: `urn:fourlinks:problem:${problem.code}`, code: problem.code, status, title, details };
}

/** Chinese first: English only when the reader asks for it before Chinese. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const first = /\b(zh|en)\b/i.exec(acceptLanguage ?? '');
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh-CN';
}
