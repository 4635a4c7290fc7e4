import { setImmediate as breathe } from 'node:timers/promises';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import { type RoleBand, roleBands } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { checkTranscript, nextCode } from '../interview/interview.door.ts';
import { studyGuids } from './study-guids.ts';
import { roleBandVariable } from './framed-codes.ts';
import { type CodePlan, planCodes } from './plan-codes.ts';
import { planExcerpts, type PlannedExcerpt } from './plan-excerpts.ts';
import { type PlannedMemo, planMemos } from './plan-memos.ts';
import type { Project, Source, User, Value } from '../../formats/refi/project.ts';
import { selectCoders, selectInterviews, selectMemos } from './refi.queries.ts';
import { countSettled, withoutSettled } from './settled-coder.ts';

export interface PlannedInterview {
  readonly guid: string;
  readonly code: string;
  readonly title: string;
  /** Null where the file says none. */
  readonly roleBand: RoleBand | null;
  readonly text: string;
  readonly excerpts: readonly PlannedExcerpt[];
}

export interface ImportPlan {
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
  readonly values: number;
}

/** What a project would become in a study; nothing is stored. */
export async function planImport(db: StudioDb, study: StudyId, project: Project): Promise<ImportPlan> {
  const guids = await studyGuids(db, study);
  const interviews = await selectInterviews(db, study);
  const here = new Set(interviews.map(({ id }) => guids('interview', id)));
  const again = project.sources.find(({ guid }) => here.has(guid));
  if (again) throw new Problem('refi-imported-already', { name: again.name });
  const codes = planCodes(project.codes, await listCodes(db, study), guids);
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
      roleBand: roleBandOf(source),
      text: checked(source),
      source,
      settled: countSettled(given),
      ...planExcerpts(source, codes, notes),
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
  return {
    codes,
    interviews: planned,
    coders,
    strangers: users.filter(({ guid }) => !coders.has(guid)),
    memos,
    emptySources: project.sources.length - filled.length,
    uncodedSelections: planned.reduce((sum, { uncoded }) => sum + uncoded, 0),
    documentCodings: project.sources.reduce((sum, { codings }) => sum + codings.length, 0),
    settledSelections: planned.reduce((sum, { settled }) => sum + settled, 0),
    values: filled.reduce((sum, { values }) => sum + values.filter(isOther).length, 0),
  };
}

/** `I3 老稽查` is interview I3 with its title; any other name is a title, and the next code is given. */
function addressOf({ name }: Source, taken: readonly string[]): { code: string; title: string } {
  const [, code, rest = ''] = /^([A-Za-z]{1,4}-?\d{1,6})(?:\s+(.*))?$/s.exec(name.trim()) ?? [];
  const cut = (title: string) => Array.from(title.trim()).slice(0, 120).join('');
  if (code !== undefined && !taken.includes(code)) return { code, title: cut(rest) };
  return { code: nextCode(taken), title: cut(name) };
}

function roleBandOf({ values }: Source): RoleBand | null {
  const said = values.find(({ variable }) => variable === roleBandVariable.guid)?.value;
  return roleBands.find((band) => band === said) ?? null;
}

const isOther = ({ variable }: Value): boolean => variable !== roleBandVariable.guid;

function checked({ name, text }: Source): string {
  try {
    return checkTranscript(text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem('refi-source-unfit', { name, limit: 1_000_000 });
  }
}
