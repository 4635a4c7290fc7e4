import type { Code as StudyCode } from '../../contract/codebook.ts';
import type { CodeKind } from '../../contract/construct.ts';
import type { Excerpt } from '../../contract/excerpt.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { listCodes } from '../codebook/codebook.reads.ts';
import { listExcerpts } from '../excerpt/excerpt.reads.ts';
import { noteRedaction } from '../redaction/redaction.reads.ts';
import { writeDefinition } from './definition-text.ts';
import { exportText } from './export-text.ts';
import { frameCodes, linkGuid, roleBandVariable, stanceGuid } from './frame.ts';
import { guidOf } from './guid.ts';
import type { Code, Note, Project, Selection, Source } from './project.ts';
import { selectGuids, selectInterviews, selectStudyTitle } from './refi.queries.ts';

/** The GUID of something of a study: the one it came with, else one that its id gives. */
export type GuidOf = (kind: 'interview' | 'excerpt' | 'coder' | 'code', id: string) => string;

export async function studyGuids(db: StudioDb, study: StudyId): Promise<GuidOf> {
  const known = await selectGuids(db, study);
  return (kind, id) => known.get(`${kind}:${id}`) ?? guidOf(`${kind}:${id}`);
}

/** Every coder's work on the interviews of a study, redacted where there is a redaction. */
export async function exportStudy(db: StudioDb, study: StudyId): Promise<Project> {
  const guids = await studyGuids(db, study);
  const excerpts = await listExcerpts(db, study);
  const interviews = await selectInterviews(db, study);
  const redact = await noteRedaction(db, study, 'zh-CN');
  const sources: Source[] = [];
  for (const { id, code, title, role_band } of inOrder(interviews, ({ code }) => code)) {
    const { revision, text } = await exportText(db, study, id);
    // What waits for review lies on an earlier text and has no place in this one.
    const own = excerpts.filter((each) => each.interview.id === id && each.revision === revision);
    sources.push({
      guid: guids('interview', id),
      name: redact(`${code} ${title}`.trim()),
      description: '',
      text,
      selections: own.map((excerpt) => selectionOf(excerpt, guids)).sort(byPlace),
      codings: [],
      notes: [],
      values: [{ variable: roleBandVariable.guid, value: role_band }],
    });
  }
  const coders = new Map(excerpts.map(({ coder }) => [coder.id, coder]));
  const users = [...coders.values()].map(({ id, name }) => ({ guid: guids('coder', id), name }));
  return {
    name: await selectStudyTitle(db, study),
    description: '',
    users: inOrder(users, ({ guid }) => guid),
    codes: exportCodes(await listCodes(db, study), guids),
    variables: sources.length > 0 ? [roleBandVariable] : [],
    sources,
    notes: inOrder(
      excerpts.flatMap((excerpt) => noteOf(excerpt, guids) ?? []),
      ({ guid }) => guid,
    ),
  };
}

/** The codebook of a study under the headings of its frame. */
export function exportCodes(codes: readonly StudyCode[], guids: GuidOf): Code[] {
  const childrenOf = (parent: string | null): StudyCode[] => codes.filter((code) => code.parent === parent);
  const exported = (code: StudyCode): Code => ({
    guid: guids('code', code.code),
    name: code.name['zh-CN'] === code.code ? code.code : `${code.code} ${code.name['zh-CN']}`.trim(),
    description: writeDefinition(code),
    color: null,
    codable: true,
    notes: [],
    codes: childrenOf(code.code).map(exported),
  });
  const ofKind = (kind: CodeKind) =>
    childrenOf(null)
      .filter((code) => code.kind === kind)
      .map(exported);
  return frameCodes({ mechanism: ofKind('mechanism'), outcome: ofKind('outcome'), free: ofKind('free') });
}

function selectionOf(excerpt: Excerpt, guids: GuidOf): Selection {
  const guid = guids('excerpt', excerpt.id);
  const user = guids('coder', excerpt.coder.id);
  const note = noteOf(excerpt, guids);
  const codes = [
    linkGuid(excerpt.link),
    stanceGuid(excerpt.stance),
    ...excerpt.codes.map(({ code }) => guids('code', code)),
  ];
  return {
    guid,
    start: excerpt.start,
    end: excerpt.end,
    name: '',
    description: '',
    user,
    codings: codes.map((code) => ({ guid: guidOf(`coding:${guid} ${code}`), code, user, notes: [] })),
    notes: note ? [note.guid] : [],
  };
}

function noteOf({ id, memo, coder }: Excerpt, guids: GuidOf): Note | null {
  if (memo === '') return null;
  const guid = guidOf(`memo:${guids('excerpt', id)}`);
  return { guid, name: '', text: memo, user: guids('coder', coder.id) };
}

function byPlace(a: Selection, b: Selection): number {
  return a.start - b.start || b.end - a.end || (a.guid < b.guid ? -1 : 1);
}

function inOrder<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...rows].sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}
