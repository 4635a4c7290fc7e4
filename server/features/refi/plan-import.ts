import { setImmediate as breathe } from 'node:timers/promises';
import { codingFault } from '../../../analysis/model/frame/coding-fault.ts';
import type { Frame, Values } from '../../../analysis/model/frame/frame.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { checkTranscript } from '../../formats/transcript/check-transcript.ts';
import { nextCode } from '../interview/interview.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { attributeFinder } from './find-attributes.ts';
import { type CodePlan, planCodes } from './plan-codes.ts';
import { planExcerpts, type PlannedExcerpt } from './plan-excerpts.ts';
import { type PlannedMemo, planMemos } from './plan-memos.ts';
import type { Project, Source, User } from '../../formats/refi/project.ts';
import { selectCoders, selectInterviews, selectMemos } from './refi.queries.ts';
import { countSettled, withoutSettled } from './settled-coder.ts';
import { studyGuids } from './study-guids.ts';

export interface PlannedInterview {
  readonly guid: string;
  readonly code: string;
  readonly title: string;
  /** As far as the file says them. */
  readonly attributes: Values;
  readonly text: string;
  readonly excerpts: readonly PlannedExcerpt[];
}

export interface ImportPlan {
  readonly frame: Frame;
  readonly codes: CodePlan;
  readonly interviews: readonly PlannedInterview[];
  /** Who a coder of the file is in this study; whoever is not in it is a stranger. */
  readonly coders: ReadonlyMap<string, ResearcherId>;
  readonly strangers: readonly User[];
  readonly memos: readonly PlannedMemo[];
  readonly emptySources: number;
  readonly uncodedSelections: number;
  readonly documentCodings: number;
  readonly settledSelections: number;
  readonly otherValues: number;
  /** Excerpts whose codes do not keep the rules of the frame. */
  readonly againstRules: number;
}

/** What a project would become in a study; nothing is stored. */
export async function planImport(db: StudioDb, study: StudyId, project: Project): Promise<ImportPlan> {
  const guids = await studyGuids(db, study);
  const interviews = await selectInterviews(db, study);
  const here = new Set(interviews.map(({ id }) => guids('interview', id)));
  const again = project.sources.find(({ guid }) => here.has(guid));
  if (again) throw new Problem('refi-imported-already', { name: again.name });
  const frame = await frameOf(db, study);
  const book = await listCodes(db, study);
  const codes = planCodes(project.codes, book, guids, frame);
  const attributesOf = attributeFinder(frame, project.variables);
  const notes = new Map(project.notes.map((note) => [note.guid, note]));
  const taken = interviews.map(({ code }) => code);
  const filled = project.sources.filter(({ text }) => text.trim() !== '');
  const planned = [];
  for (const given of filled) {
    // A project may hold hundreds of long texts: others are served in between.
    await breathe();
    const source = withoutSettled(given);
    const { code, title } = addressOf(source, taken);
    taken.push(code);
    planned.push({
      guid: source.guid,
      code,
      title,
      ...attributesOf(source.values),
      text: checked(source),
      source,
      settled: countSettled(given),
      ...planExcerpts(source, codes, frame, notes),
    });
  }
  const known = new Set((await selectMemos(db, study)).map((id) => guids('memo', id)));
  const memos = planMemos(project, codes, planned).filter(({ guid }) => !known.has(guid));
  const authors = new Set([...planned.flatMap(({ excerpts }) => excerpts), ...memos].map(({ user }) => user));
  const users = project.users.filter(({ guid }) => authors.has(guid));
  const members = await selectCoders(db, study);
  const coders = new Map(
    users.flatMap((user) => {
      const named = members.filter(({ name }) => name === user.name);
      const member =
        members.find(({ id }) => guids('coder', id) === user.guid) ?? (named.length === 1 ? named[0] : null);
      return member ? [[user.guid, member.id] as const] : [];
    }),
  );
  const kinds = new Map([...book, ...codes.added].map(({ code, kind }) => [code, kind]));
  return {
    frame,
    codes,
    interviews: planned,
    coders,
    strangers: users.filter(({ guid }) => !coders.has(guid)),
    memos,
    emptySources: project.sources.length - filled.length,
    uncodedSelections: planned.reduce((sum, { uncoded }) => sum + uncoded, 0),
    documentCodings: project.sources.reduce((sum, { codings }) => sum + codings.length, 0),
    settledSelections: planned.reduce((sum, { settled }) => sum + settled, 0),
    otherValues: planned.reduce((sum, { otherValues }) => sum + otherValues, 0),
    againstRules: planned
      .flatMap(({ excerpts }) => excerpts)
      .filter((excerpt) => !keepsRules(excerpt, frame, kinds)).length,
  };
}

/** `I3 老稽查` is interview I3 with its title; any other name is a title, and the next code is given. */
function addressOf({ name }: Source, taken: readonly string[]): { code: string; title: string } {
  const [, code, rest = ''] = /^([A-Za-z]{1,4}-?\d{1,6})(?:\s+(.*))?$/s.exec(name.trim()) ?? [];
  const cut = (title: string) => Array.from(title.trim()).slice(0, 120).join('');
  if (code !== undefined && !taken.includes(code)) return { code, title: cut(rest) };
  return { code: nextCode(taken), title: cut(name) };
}

/** Whether an excerpt has as many codes of each kind as the frame asks for. */
function keepsRules(
  { codes }: PlannedExcerpt,
  { rules, ...frame }: Frame,
  kinds: ReadonlyMap<string, string>,
): boolean {
  const own = codes.map((code) => kinds.get(code)!);
  return codingFault({ ...frame, rules: { ...rules, excerpt: [] } }, {}, own) === null;
}

function checked({ name, text }: Source): string {
  try {
    return checkTranscript(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('refi-source-unfit', { name, limit: 1_000_000 });
  }
}
