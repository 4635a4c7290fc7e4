import { codePoints } from '../../../analysis/text/code-points.ts';
import type { Locale } from '../../contract/construct.ts';
import { jsonMember, type Member } from '../../formats/bundle/pack-bundle.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { reportLayer, type ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { latestInterviews, latestRevision } from '../interview/interview.door.ts';
import { redactionLayer, type RedactionLayer } from '../redaction/redaction.door.ts';
import type { BundleExcerpt, BundleText } from './voices.ts';
import type { BundleWish } from './wish.ts';

type Revision = Awaited<ReturnType<typeof latestRevision>>;

/** What was coded and counts, redacted as it may leave; and the redacted texts, where they are asked for. */
export async function* voiceMembers(
  db: StudioDb,
  { study, language, transcripts }: BundleWish,
): AsyncGenerator<Member> {
  const { excerpts } = await reportLayer(db, study, language);
  const layer = await redactionLayer(db, study);
  const texts: BundleText[] = [];
  const placed: BundleExcerpt[] = [];
  for (const { id, code, open_release: open } of await latestInterviews(db, study)) {
    if (open !== null) continue;
    const revision = await latestRevision(db, study, id);
    const own = excerpts.filter(({ interview }) => interview.id === id);
    placed.push(...own.map((excerpt) => placedExcerpt(excerpt, revision, layer, language)));
    if (!transcripts) continue;
    const member = `transcripts/${String(texts.length + 1).padStart(4, '0')}.txt`;
    texts.push({ interview: code, revision: revision.number, member });
    yield { name: member, chunks: [Buffer.from(layer.text(revision.id, revision.text, language))] };
  }
  const order = new Map(excerpts.map(({ id }, at) => [id as string, at]));
  placed.sort((a, b) => order.get(a.id)! - order.get(b.id)!);
  yield jsonMember('excerpts.json', { texts, excerpts: placed });
}

/** An excerpt with its place in the redacted text; one that still lies on an earlier text has none. */
function placedExcerpt(
  { id, interview, revision, end, quote, values, codes }: ReportExcerpt,
  latest: Revision,
  layer: RedactionLayer,
  language: Locale,
): BundleExcerpt {
  const isLatest = revision === latest.id;
  const before = codePoints(latest.text).slice(0, end);
  // Both end with the quote as it may leave, whatever was replaced before it.
  const to = isLatest ? codePoints(layer.text(revision, before, language)).length : 0;
  return {
    id,
    interview: { code: interview.code, attributes: interview.attributes },
    revision: isLatest ? latest.number : null,
    span: isLatest ? { start: to - codePoints(quote).length, end: to } : null,
    quote,
    sha256: sha256(quote),
    values,
    codes: codes.map(({ code }) => code),
  };
}
