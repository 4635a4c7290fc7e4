import { isRecord } from '../../engine/fields.ts';
import type { AnyResult } from '../../model/procedures/index.ts';
import { distinct, note, type Note } from '../../notes/note.ts';
import { suppressGroups } from '../suppress.ts';
import type { AdmittedAnalysis, RecordGround } from './admit-records.ts';
import { columnOf, isPersonal, peopleOf } from './persons-of.ts';

/** With few people a spread at full precision gives the last one away; readers outside the team have every number as it is printed. */
const PRINTED_PLACES = 2;
const OTHER_PLACES = 3;
/** A p is printed with three places. */
const isTail = (field: string) => /^p([A-Z]|$)/.test(field);

type Fields = Readonly<Record<string, unknown>>;

/**
 * A result as it may be told: lists of single people are empty, groups of fewer than k and what would give them away are left out,
 * numbers of people are rounded, for readers outside the team all of them. Null where a person is named all the same: then nothing of it may leave.
 */
export function hidePeople(
  result: AnyResult<Note>,
  asked: Fields,
  { declaration, table }: AdmittedAnalysis,
  ground: RecordGround,
  codes: ReadonlySet<string>,
): AnyResult<Note> | null {
  const { lists = {}, spreads = [] } = declaration;
  const isOfPeople = peopleOf(table, ground).length > 0;
  const notes: Note[] = [];
  const told = Object.entries(result).map(([field, value]): [string, unknown] => {
    if (field === 'notes') return [field, value];
    if (spreads.includes(field)) {
      const shown = shownGroups(value, ground.k);
      if (countOf(shown) < countOf(value)) notes.push(note('few-people-untold'));
      return [field, rounded(shown, PRINTED_PLACES, field)];
    }
    const role = lists[field];
    if (role !== undefined && tellsOfOne(role, asked, { declaration, table }, ground)) {
      notes.push(note('single-people-untold'));
      return [field, emptied(value)];
    }
    if (ground.outside) return [field, rounded(value, PRINTED_PLACES, field)];
    return [field, isOfPeople ? rounded(value, OTHER_PLACES, field) : value];
  });
  const hidden: AnyResult<Note> = {
    ...result,
    ...Object.fromEntries(told),
    notes: [...result.notes, ...distinct(notes)],
  };
  return isOfPeople && names(hidden, codes) ? null : hidden;
}

function tellsOfOne(
  role: string,
  asked: Fields,
  { declaration, table }: Pick<AdmittedAnalysis, 'declaration' | 'table'>,
  ground: RecordGround,
): boolean {
  const column = columnOf(declaration, role, asked);
  return typeof column === 'string' ? isPersonal(column, table, ground) : peopleOf(table, ground).length > 0;
}

/** A result may have no groups at all. */
function shownGroups(value: unknown, k: number): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  const groups = value as readonly { readonly n: number }[];
  const hidden = suppressGroups([groups.map(({ n }) => n)], k);
  return groups.filter((_, at) => !hidden[at]);
}

const countOf = (value: unknown) => (Array.isArray(value) ? value.length : 0);

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  return isRecord(value) ? {} : null;
}

function rounded(value: unknown, places: number, field: string): unknown {
  if (typeof value === 'number') return Number(value.toFixed(isTail(field) ? 3 : places));
  if (Array.isArray(value)) return value.map((each) => rounded(each, places, field));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each, places, key)]));
}

/** Whether a code of somebody stands anywhere in a result. */
function names(value: unknown, codes: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return codes.has(value);
  if (Array.isArray(value)) return value.some((each) => names(each, codes));
  return isRecord(value) && Object.entries(value).some(([key, each]) => codes.has(key) || names(each, codes));
}
