import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { codedDimensions, dimensionsOf } from '../../../analysis/model/frame/read-frame.ts';
import { mapText, textIn } from '../../../analysis/model/text.ts';
import type { Code as StudyCode } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, settledLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { listExcerpts } from '../excerpt/excerpt.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { writeDefinition } from './definition-text.ts';
import { exportMemos } from './export-memos.ts';
import { codedSelection, excerptNote, settledSelection } from './export-selection.ts';
import { exportText } from './export-text.ts';
import { freestKind } from './find-frame.ts';
import { attributeGuid, attributeVariables, framedCodes } from './framed-codes.ts';
import type { Code, Project, Selection, Source } from '../../formats/refi/project.ts';
import { selectInterviews, selectStudyTitle } from './refi.queries.ts';
import { settledCoder } from './settled-coder.ts';
import { type GuidOf, studyGuids } from './study-guids.ts';

/** Every coder's work on the interviews of a study and what was settled, redacted where there is a redaction. */
export async function exportStudy(db: StudioDb, study: StudyId): Promise<Project> {
  const frame = await frameOf(db, study);
  const dimensions = codedDimensions(frame).map(({ code }) => code);
  const guids = await studyGuids(db, study);
  const excerpts = await listExcerpts(db, study);
  const interviews = await selectInterviews(db, study);
  const redact = await noteRedaction(db, study, 'zh-CN');
  const settled = await settledLayer(db, study, 'zh-CN');
  const memos = await exportMemos(db, study, guids);
  const sources: Source[] = [];
  for (const { id, code, title, attributes } of inOrder(interviews, ({ code }) => code)) {
    const { revision, text } = await exportText(db, study, id);
    // What waits for review lies on an earlier text and has no place in this one.
    const isHere = (each: Pick<ReportExcerpt, 'interview' | 'revision'>) =>
      each.interview.id === id && each.revision === revision;
    const selections = [
      ...excerpts.filter(isHere).map((excerpt) => codedSelection(excerpt, dimensions, guids)),
      ...settled.filter(isHere).map((excerpt) => settledSelection(excerpt, dimensions, guids)),
    ];
    sources.push({
      guid: guids('interview', id),
      name: redact(`${code} ${title}`.trim()),
      description: '',
      text,
      selections: selections.sort(byPlace),
      codings: [],
      notes: memos.ofInterview(id),
      values: dimensionsOf(frame, 'attribute').flatMap((attribute) => {
        const value = attributes[attribute.code];
        return value === undefined ? [] : [{ variable: attributeGuid(attribute.code), value }];
      }),
    });
  }
  const coders = excerpts.map(({ coder: { id, name } }) => ({ guid: guids('coder', id), name }));
  const all = [...coders, ...memos.authors, ...(settled.length > 0 ? [settledCoder] : [])];
  const users = new Map(all.map((user) => [user.guid, user]));
  const notes = [...memos.notes, ...excerpts.flatMap((excerpt) => excerptNote(excerpt, guids) ?? [])];
  return {
    name: await selectStudyTitle(db, study),
    description: '',
    users: inOrder([...users.values()], ({ guid }) => guid),
    codes: exportCodes(frame, await listCodes(db, study), guids, redact, memos.ofCode),
    variables: sources.length > 0 ? attributeVariables(frame) : [],
    sources,
    notes: inOrder(notes, ({ guid }) => guid),
  };
}

/** The codebook of a study under the headings of its frame; examples may be quotes and are redacted like them. */
export function exportCodes(
  frame: Frame,
  codes: readonly StudyCode[],
  guids: GuidOf,
  redact: (words: string) => string,
  notesOf: (code: string) => string[] = () => [],
): Code[] {
  const childrenOf = (parent: string | null): StudyCode[] => codes.filter((code) => code.parent === parent);
  const exported = (code: StudyCode): Code => ({
    guid: guids('code', code.code),
    name: [...new Set([code.code, textIn(code.name, 'zh-CN')])].join(' ').trim(),
    description: writeDefinition({
      ...code,
      example: mapText(code.example, redact),
      nearMiss: mapText(code.nearMiss, redact),
      note: mapText(code.note, redact),
    }),
    color: null,
    codable: true,
    notes: notesOf(code.code),
    codes: childrenOf(code.code).map(exported),
  });
  const ofKind = (kind: string) =>
    childrenOf(null)
      .filter((code) => knownKind(frame, code.kind) === kind)
      .map(exported);
  return framedCodes(frame, ofKind);
}

/** Codes of a kind that the frame does not know any more stand under the freest. */
function knownKind(frame: Frame, kind: string): string {
  return frame.kinds.some(({ code }) => code === kind) ? kind : freestKind(frame);
}

function byPlace(a: Selection, b: Selection): number {
  return a.start - b.start || b.end - a.end || (a.guid < b.guid ? -1 : 1);
}

function inOrder<T>(rows: readonly T[], key: (row: T) => string): T[] {
  return [...rows].sort((a, b) => key(a).localeCompare(key(b), 'en', { numeric: true }));
}
