import { maskText, redactText } from '../../../analysis/text/redact.ts';
import type { Span } from '../../../analysis/text/code-points.ts';
import type { Locale } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { InterviewId, RevisionId, StudyId } from '../../contract/ids.ts';
import type { RedactionKind } from '../../contract/redaction.ts';
import type { Role } from '../../contract/role.ts';
import { can } from '../../platform/access.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { randomId } from '../../platform/random.ts';
import { labelOf } from './labels.ts';
import { noteMask } from './note-redaction.ts';
import { deleteRedactions, insertRedactions, selectLayer, selectRedactions } from './redaction.queries.ts';

export { noteMask, noteRedaction } from './note-redaction.ts';
export { takeInPseudonymKeys } from './take-in-keys.ts';

type Placed = Pick<Excerpt, 'interview' | 'revision' | 'start' | 'quote' | 'prefix' | 'suffix'>;

/** Reads texts and quotes as they may be read outside the raw layer. */
export interface RedactionLayer {
  /** The quote as it may leave: pseudonyms in the place of what is redacted. */
  quote(excerpt: Omit<Placed, 'prefix' | 'suffix'>, locale: Locale): string;
  /** A whole revision as it may leave. */
  text(revision: RevisionId, text: string, locale: Locale): string;
  /** The excerpt with every redacted character masked; places stay. */
  mask<T extends Placed>(excerpt: T): T;
  /** A whole revision with every redacted character masked. */
  maskText(revision: RevisionId, text: string): string;
}

const withheld: Readonly<Record<Locale, string>> = {
  'zh-CN': '［原文已修订，待复核］',
  en: '[the transcript was corrected; under review]',
};

/** Whoever may not see the raw layer of a study's interviews sees masks. */
export function seesRaw(role: Role | null): boolean {
  return role !== null && can({ role }, 'interview.raw');
}

/** Reads what others wrote beside the transcripts as this role may read it: masked like the texts, or as it is. */
export async function noteAsSeen(
  db: StudioDb,
  study: StudyId,
  role: Role | null,
): Promise<(note: string) => string> {
  return seesRaw(role) ? (note) => note : noteMask(db, study);
}

/**
 * The redactions of a study. A quote that still lies on an earlier revision is not covered by them: in an interview that is
 * redacted at all it is withheld until a person has reviewed it.
 */
export async function redactionLayer(
  db: StudioDb,
  study: StudyId,
  interview?: InterviewId,
): Promise<RedactionLayer> {
  const byRevision = new Map<
    RevisionId,
    { start: number; end: number; kind: RedactionKind; number: number }[]
  >();
  const redacted = new Set<InterviewId>();
  for (const row of await selectLayer(db, study, interview)) {
    const known = byRevision.get(row.revision_id) ?? [];
    byRevision.set(row.revision_id, known);
    known.push({ start: row.start_point, end: row.end_point, kind: row.kind, number: row.number });
    redacted.add(row.interview_id);
  }
  const spansOf = (revision: RevisionId) => byRevision.get(revision) ?? [];
  const labelled = (revision: RevisionId, locale: Locale) =>
    spansOf(revision).map((span) => ({ ...span, label: labelOf(span, locale) }));
  const isCovered = ({ interview: { id }, revision }: Pick<Placed, 'interview' | 'revision'>) =>
    byRevision.has(revision) || !redacted.has(id);
  return {
    quote: (excerpt, locale) =>
      isCovered(excerpt)
        ? redactText(excerpt.quote, excerpt.start, labelled(excerpt.revision, locale))
        : withheld[locale],
    text: (revision, text, locale) => redactText(text, 0, labelled(revision, locale)),
    mask: (excerpt) =>
      isCovered(excerpt) ? maskedExcerpt(excerpt, spansOf(excerpt.revision)) : hiddenExcerpt(excerpt),
    maskText: (revision, text) => maskText(text, spansOf(revision)),
  };
}

type SpanMap = (span: Span) => Span & { readonly untouched: boolean };

/** How many redactions would cover other words than before. */
export async function redactionsTouched(db: StudioDb, revision: RevisionId, map: SpanMap): Promise<number> {
  return (await mappedRedactions(db, revision, map)).filter(({ span }) => !span.untouched).length;
}

/** Takes the redactions of a revision over to the next one and returns how many cover other words than before. */
export async function moveRedactions(
  db: StudioDb,
  from: RevisionId,
  to: RevisionId,
  map: SpanMap,
): Promise<number> {
  const moved = await mappedRedactions(db, from, map);
  await deleteRedactions(db, from);
  await insertRedactions(
    db,
    moved
      .filter(({ span }) => span.start < span.end)
      .map(({ row, span }) => ({
        ...row,
        id: randomId(),
        revision_id: to,
        start_point: span.start,
        end_point: span.end,
      })),
  );
  return moved.filter(({ span }) => !span.untouched).length;
}

async function mappedRedactions(db: StudioDb, revision: RevisionId, map: SpanMap) {
  const rows = await selectRedactions(db, revision);
  return rows.map((row) => ({ row, span: map({ start: row.start_point, end: row.end_point }) }));
}

/** Prefix, quote and suffix stand behind one another, so they are masked as one piece. */
function maskedExcerpt<T extends Placed>(excerpt: T, spans: readonly Span[]): T {
  if (spans.length === 0) return excerpt;
  const parts = [excerpt.prefix, excerpt.quote, excerpt.suffix].map((part) => Array.from(part).length);
  const offset = excerpt.start - parts[0]!;
  const whole = Array.from(excerpt.prefix + excerpt.quote + excerpt.suffix);
  const within = spans
    .map(({ start, end }) => ({
      start: Math.max(0, start - offset),
      end: Math.min(whole.length, end - offset),
    }))
    .filter(({ start, end }) => start < end);
  if (within.length === 0) return excerpt;
  const masked = Array.from(maskText(whole.join(''), within));
  const [a, b] = [parts[0]!, parts[0]! + parts[1]!];
  return {
    ...excerpt,
    prefix: masked.slice(0, a).join(''),
    quote: masked.slice(a, b).join(''),
    suffix: masked.slice(b).join(''),
  };
}

function hiddenExcerpt<T extends Placed>(excerpt: T): T {
  return maskedExcerpt(excerpt, [{ start: 0, end: Number.MAX_SAFE_INTEGER }]);
}
