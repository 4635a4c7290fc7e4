import { canonicalJson } from '../../../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { record } from '../../../../../analysis/model/instrument/shape.ts';
import { freeCode, takenCodes } from './codes.ts';
import { renameItem } from './rename.ts';

/** Both changed the same: what each of them says there. Undefined is: taken away. */
export interface Conflict {
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** The changes of two editors since what they last had in common; where they differ mine stand until somebody decides. */
export function mergeDefinitions(
  base: Definition,
  mine: Definition,
  theirs: Definition,
): { merged: Definition; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const merged = mergeValues(base, withOwnCodes(base, mine, theirs), theirs, [], conflicts) as Definition;
  return { merged, conflicts };
}

/** Two editors who both add an item call it the same; mine takes another code. */
function withOwnCodes(base: Definition, mine: Definition, theirs: Definition): Definition {
  const known = new Set(base.items.map(({ code }) => code));
  const added = new Map(theirs.items.filter(({ code }) => !known.has(code)).map((item) => [item.code, item]));
  return mine.items
    .filter((item) => added.has(item.code) && !same(item, added.get(item.code)))
    .reduce((renamed, { code }) => {
      const taken = new Set([...takenCodes(renamed), ...takenCodes(theirs)]);
      return renameItem(renamed, code, freeCode(code, taken));
    }, mine);
}

export const same = (left: unknown, right: unknown): boolean =>
  left === right ||
  (left !== undefined && right !== undefined && canonicalJson(left) === canonicalJson(right));

function mergeValues(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: readonly string[],
  conflicts: Conflict[],
): unknown {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  const [before, own, other] = [coded(base), coded(mine), coded(theirs)];
  if (before && own && other) return mergeLists(before, own, other, path, conflicts);
  const [fields, ownFields, otherFields] = [record(base), record(mine), record(theirs)];
  if (fields && ownFields && otherFields && !areLists(fields, ownFields, otherFields)) {
    const names = new Set([...Object.keys(ownFields), ...Object.keys(otherFields)]);
    return Object.fromEntries(
      [...names].flatMap((name) => {
        const value = mergeValues(
          fields[name],
          ownFields[name],
          otherFields[name],
          [...path, name],
          conflicts,
        );
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }
  if (areCodes(base) && areCodes(mine) && areCodes(theirs)) return mergeCodes(base, mine, theirs);
  conflicts.push({ path, mine, theirs });
  return mine ?? theirs;
}

type Coded = Readonly<Record<string, unknown>> & { readonly code: string };

function coded(value: unknown): Coded[] | null {
  const isCoded = (each: unknown) => typeof record(each)?.['code'] === 'string';
  return Array.isArray(value) && value.every(isCoded) ? (value as Coded[]) : null;
}

/** Labels in several languages change places together. */
const areLists = (...each: Readonly<Record<string, unknown>>[]) =>
  each.every((fields) => Object.values(fields).length > 0 && Object.values(fields).every(Array.isArray));

const areCodes = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Lists of codes: what either added is added, what either took away is gone. */
function mergeCodes(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const kept = mine.filter((code) => theirs.includes(code) || !base.includes(code));
  return [...kept, ...theirs.filter((code) => !base.includes(code) && !mine.includes(code))];
}

function mergeLists(
  base: readonly Coded[],
  mine: readonly Coded[],
  theirs: readonly Coded[],
  path: readonly string[],
  conflicts: Conflict[],
): Coded[] {
  const find = (list: readonly Coded[], code: string) => list.find((each) => each.code === code);
  return orderOf(base, mine, theirs).flatMap((code): Coded[] => {
    const merged = mergeValues(
      find(base, code),
      find(mine, code),
      find(theirs, code),
      [...path, code],
      conflicts,
    );
    return merged === undefined ? [] : [merged as Coded];
  });
}

/** The order of the one who moved something, mine where both did; what the other added stands behind its neighbour. */
function orderOf(base: readonly Coded[], mine: readonly Coded[], theirs: readonly Coded[]): string[] {
  const [was, own, other] = [base, mine, theirs].map((list) => list.map(({ code }) => code)) as [
    string[],
    string[],
    string[],
  ];
  const common = (list: string[], beside: string[]) => list.filter((code) => beside.includes(code));
  const moved = !same(common(own, was), common(was, own));
  const [first, second] = moved ? [own, other] : [other, own];
  const order = [...first];
  second.forEach((code, at) => {
    if (order.includes(code)) return;
    const before = order.indexOf(second[at - 1] ?? '');
    order.splice(before + 1, 0, code);
  });
  return order;
}

/** The definition with one conflict decided for the other's version. */
export function withTheirs(definition: Definition, { path, theirs }: Conflict): Definition {
  return put(definition, path, theirs) as Definition;
}

function put(at: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const list = coded(at);
  if (list)
    return list.flatMap((each) => {
      if (each.code !== name) return [each];
      const changed = put(each, rest, value);
      return changed === undefined ? [] : [changed];
    });
  const fields = { ...record(at) };
  const changed = put(fields[name], rest, value);
  if (changed !== undefined) return { ...fields, [name]: changed };
  const { [name]: _, ...others } = fields;
  return others;
}
