import { ModelError } from '../model/paths/faults.ts';
import { parseModel } from '../model/paths/parse.ts';
import { observedIn } from '../model/paths/syntax.ts';
import type { Level, Nested, RandomEffect, Role } from '../model/procedure/declaration.ts';
import { choice, flag, isAbsent, isRecord, refuseUnknown, word, words } from './fields.ts';
import { RequestError, type Dataset, type Fields } from '../dataset/dataset.ts';
import { within } from './within.ts';
import { checkMost, checkTwice, distinctNames, known, numeric } from './variables.ts';

type ListRole = Extract<Role, { takes: 'list' | 'blocks' | 'factors' }>;

/** Reads an analysis inside another by the declaration of its procedure. */
export type ReadNested = (procedure: string, fields: Fields) => Nested;

/** The variables of a role as a request names them, checked against the data. */
export function readRole(
  role: Role,
  fields: Fields,
  field: string,
  data: Dataset,
  readNested: ReadNested,
): unknown {
  switch (role.takes) {
    case 'variable':
      return checked(role.level, word(fields, field), field, data);
    case 'scale':
      return readScale(fields, field, data);
    case 'list':
      return readList(role, fields, field, data);
    case 'blocks':
      return readBlocks(role, fields, field, data);
    case 'factors':
      return readFactors(role, fields, field, data);
    case 'within':
      return readWithin(role, fields, field, data);
    case 'random':
      return readRandom(role, fields, field, data);
    case 'model':
      return readModel(role, fields, field, data);
    case 'analyses':
      return readNestedList(role, fields, field, readNested);
  }
}

function checked(level: Level, name: string, field: string, data: Dataset): string {
  return level === 'nominal' ? known(name, field, data) : numeric(name, field, data);
}

function readScale(fields: Fields, field: string, data: Dataset): string {
  const scale = word(fields, field);
  const items = data.scaleItems(scale);
  if (items === null) throw new RequestError(field, 'no-scale', { name: scale });
  for (const item of items) numeric(item, field, data);
  return scale;
}

/** A list by itself, or one inside another; `fields` are those in which `field` is to be found. */
function readList(role: ListRole, fields: Fields, field: string, data: Dataset, request = fields): string[] {
  const names = distinctNames(fields, field, role);
  if (role.categories === undefined) return names.map((name) => checked(role.level, name, field, data));
  const categories = request[role.categories] ? words(request, role.categories) : [];
  return names.map((name) => {
    if (data.kindOf(known(name, field, data)) === 'text' && !categories.includes(name))
      throw new RequestError(field, 'words-to-categories', { name });
    return name;
  });
}

function readBlocks(role: ListRole, fields: Fields, field: string, data: Dataset): string[][] {
  const blocks: unknown = fields[field];
  if (!Array.isArray(blocks) || blocks.length === 0) throw new RequestError(field, 'blocks');
  const read = blocks.map((block: unknown, i) => {
    const place = `${field}[${i}]`;
    return readList(role, { [place]: block }, place, data, fields);
  });
  checkMost(read.flat().length, field, role.most);
  checkTwice(read.flat(), field);
  return read;
}

function readFactors(
  role: ListRole,
  fields: Fields,
  field: string,
  data: Dataset,
): Readonly<Record<string, readonly string[]>> {
  const factors = fields[field];
  if (!isRecord(factors) || Object.keys(factors).length === 0) throw new RequestError(field, 'factors');
  checkMost(Object.keys(factors).length, field, role.most);
  const read = Object.entries(factors).map(([name, items]) => {
    const place = `${field}.${name}`;
    return [name, readList(role, { [place]: items }, place, data)] as const;
  });
  checkMost(new Set(read.flatMap(([, items]) => items)).size, field, role.most);
  return Object.fromEntries(read);
}

function readWithin(
  role: Extract<Role, { takes: 'within' }>,
  fields: Fields,
  field: string,
  data: Dataset,
): Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> {
  const given = fields[field];
  if (!isRecord(given) || Object.keys(given).length === 0) throw new RequestError(field, 'within');
  const read = Object.entries(given).map(([factor, levels]) => {
    if (!isRecord(levels)) throw new RequestError(`${field}.${factor}`, 'within');
    const columns = Object.entries(levels).map(([level, names]) => {
      const place = `${field}.${factor}.${level}`;
      const list = distinctNames({ [place]: names }, place, {});
      return [level, list.map((name) => checked(role.level, name, place, data))] as const;
    });
    return [factor, Object.fromEntries(columns)] as const;
  });
  const columns = read.flatMap(([, levels]) => Object.values(levels).flat());
  checkMost(new Set(columns).size, field, role.most);
  return Object.fromEntries(read);
}

function readRandom(
  role: Extract<Role, { takes: 'random' }>,
  fields: Fields,
  field: string,
  data: Dataset,
): RandomEffect[] {
  const given: unknown = fields[field];
  if (!Array.isArray(given) || given.length === 0) throw new RequestError(field, 'random');
  checkMost(given.length, field, role.most);
  return given.map((each: unknown, i) => {
    const place = `${field}[${i}]`;
    if (!isRecord(each)) throw new RequestError(place, 'random');
    return within(place, () => {
      refuseUnknown(each, ['group', 'slopes', 'correlated']);
      return {
        group: known(word(each, 'group'), 'group', data),
        slopes: isAbsent(each, 'slopes')
          ? []
          : distinctNames(each, 'slopes', { least: 0 }).map((name) => numeric(name, 'slopes', data)),
        correlated: flag(each, 'correlated', true),
      };
    });
  });
}

function readModel(
  role: Extract<Role, { takes: 'model' }>,
  fields: Fields,
  field: string,
  data: Dataset,
): string {
  const text = word(fields, field);
  try {
    const names = observedIn(parseModel(text));
    checkMost(names.length, field, role.most);
    for (const name of names) checked(role.level, name, field, data);
    return text;
  } catch (error) {
    if (error instanceof ModelError) throw new RequestError(field, error.code, error.details);
    throw error;
  }
}

function readNestedList(
  role: Extract<Role, { takes: 'analyses' }>,
  fields: Fields,
  field: string,
  readNested: ReadNested,
): Nested[] {
  const given: unknown = fields[field];
  if (!Array.isArray(given) || given.length < role.least)
    throw new RequestError(field, 'at-least', { count: role.least });
  checkMost(given.length, field, role.most);
  return given.map((each: unknown, i) => {
    if (!isRecord(each)) throw new RequestError(`${field}[${i}]`, 'analysis');
    return within(`${field}[${i}]`, () => readNested(choice(each, 'procedure', role.procedures), each));
  });
}
