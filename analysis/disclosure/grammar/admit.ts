import type { Table } from '../../columns.ts';
import { RequestError, type Fields } from '../../dataset/dataset.ts';
import { createDataset } from '../../engine/create-dataset.ts';
import { readDefinitions, type Definitions } from '../../engine/definitions.ts';
import { readEnvelope } from '../../engine/envelope.ts';
import { isRecord } from '../../engine/fields.ts';
import { readDerive } from '../../engine/read-derive.ts';
import type { Declaration } from '../../model/procedure/declaration.ts';
import { forRecords } from '../../model/procedure/two-forms.ts';
import { declarations, type ProcedureName } from '../../model/procedures/index.ts';
import { ExpressionError } from '../../model/expression/faults.ts';
import {
  answeredIn,
  type Parts,
  partsByBand,
  partsByLabel,
  partsOfTwo,
  smallestCrossing,
} from './count-crossings.ts';
import type { Told } from './hide-small.ts';
import { readScope, scalesMade, type Ground } from './read-scope.ts';
import { MOST_WEIGHT, readSelections, type Selection } from './read-selections.ts';
import { Refusal } from './refusal.ts';
import { settleCombinations } from './settle-combinations.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Background variables that one analysis may look at. */
export const MOST_CROSSED = 2;

/** Background variables whose margins weights may be made to fit, beside those. */
const MOST_RAKED = 3;

/** What the gate says of a request before anything is computed of it. */
export type Admission =
  /** With the request as it is to be answered, and what the answer must be read by, see hideSmall. */
  | { readonly gate: 'open'; readonly request: unknown; readonly told: Told }
  /** Not in the grammar; the reason tells nothing of the data. */
  | { readonly gate: 'refused'; readonly refusal: Refusal }
  /** A group that it forms has fewer than k people; which one must not be told. */
  | { readonly gate: 'small' }
  /** The engine will say what is wrong with the request; if it does not, nothing may leave. */
  | { readonly gate: 'faulty' };

/**
 * Whether a request of the research team may be answered on a table whose background columns hold labels: it stays within the
 * grammar, and every crossing of the groups that it forms is empty or holds at least k people. Cost: one step a row for each variable by which people are parted.
 */
export function admit(
  table: Table,
  asked: unknown,
  released: Definitions,
  vocabulary: Vocabulary,
): Admission {
  try {
    const request = settleCombinations(asked, vocabulary.k, table.rows);
    const { fields, analyses } = readEnvelope(request);
    checkOnAnswers(analyses);
    const ground = { table, released, vocabulary, ...read(fields, released) };
    const natureOf = readScope(fields, ground);
    checkKeys(fields, ground);
    const made = [...ground.derivations.map(({ name }) => name), ...scalesMade(fields, ground)];
    for (const name of made) natureOf(name, false);
    const selections = readSelections(fields, analyses, natureOf);
    for (const selection of selections) checkCount(selection, vocabulary);
    const mostWeight = checkWeights(fields, table, released);
    const reaches = selections.every((selection) => formsLargeGroups(selection, ground));
    const hasGroups = selections.some(({ by }) => by.size > 0);
    const told = { k: vocabulary.k, mostWeight, made: new Set(made), hasGroups };
    return reaches ? { gate: 'open', request, told } : { gate: 'small' };
  } catch (error) {
    if (error instanceof Refusal) return { gate: 'refused', refusal: error };
    if (error instanceof RequestError || error instanceof ExpressionError) return { gate: 'faulty' };
    throw error;
  }
}

/** Numbers of records are of units and raters, one by one: of answers only what reads columns of them may be asked. */
function checkOnAnswers(analyses: readonly unknown[]): void {
  analyses.forEach((analysis, i) => {
    const name = isRecord(analysis) ? String(analysis['procedure']) : '';
    const declaration: Declaration | undefined = Object.hasOwn(declarations, name)
      ? declarations[name as ProcedureName]
      : undefined;
    if (!declaration?.on) return;
    const fields = declaration.onAnswers ?? [];
    const isByColumns = fields.some((field) => isNamed((analysis as Fields)[field]));
    if (!isByColumns) throw new Refusal(`analyses[${i}].procedure`, 'answers-only', { name });
    const { roles } = forRecords(declaration);
    const other = Object.keys(roles).find((field) => isNamed((analysis as Fields)[field]));
    if (other !== undefined) throw new Refusal(`analyses[${i}].${other}`, 'answers-only', { name });
  });
}

const isNamed = (value: unknown) =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

function read(fields: Fields, released: Definitions): Pick<Ground, 'effective' | 'derivations'> {
  return { effective: readDefinitions(fields, released), derivations: readDerive(fields) };
}

/** Ranges and codes of missing answers stay those of the release. */
function checkKeys(fields: Fields, { released, effective }: Ground): void {
  const { missing } = readEnvelope(fields);
  if (missing !== undefined) throw new Refusal('data.missing', 'missing');
  for (const [name, { range }] of Object.entries(effective.items))
    if (range && String(range) !== String(released.items[name]?.range))
      throw new Refusal(`items.${name}.range`, 'range', { name });
}

function checkCount({ field, by, rakedBy }: Selection, { labels }: Vocabulary): void {
  const isLabel = (name: string) => labels.has(name);
  if ([...by].filter(isLabel).length > MOST_CROSSED)
    throw new Refusal(field, 'backgrounds', { most: MOST_CROSSED });
  if ([...rakedBy].filter(isLabel).length > MOST_RAKED)
    throw new Refusal('weights.rake', 'backgrounds', { most: MOST_RAKED });
  const names = [...new Set([...by, ...rakedBy])];
  const backgrounds = names.filter(isLabel).length;
  // What the bands of one answer tell of everybody is fixed with the release; crossed with anything it would tell more.
  if (backgrounds < names.length && names.length > 1) throw new Refusal(field, 'bands');
}

/** The largest weight; 1 where nothing is weighted. */
function checkWeights(fields: Fields, table: Table, released: Definitions): number {
  const { weights: asked, where: _, ...rest } = fields;
  if (asked === undefined || asked === null) return 1;
  const weights =
    typeof asked === 'string'
      ? createDataset(table, rest, released).numbers(asked)
      : createDataset(table, { ...rest, weights: asked }, released).weights!;
  const given = weights.filter((weight) => !Number.isNaN(weight));
  const least = given.reduce((a, b) => Math.min(a, b), Infinity);
  const most = given.reduce((a, b) => Math.max(a, b), -Infinity);
  if (!(least > 0) || most > MOST_WEIGHT * least)
    throw new Refusal('weights', 'weights', { most: MOST_WEIGHT });
  return Math.max(1, most);
}

function formsLargeGroups(selection: Selection, { table, released, vocabulary }: Ground): boolean {
  const { answers, rakedBy } = selection;
  const by = new Set([...selection.by, ...rakedBy]);
  const asReleased = createDataset(table, {}, released);
  const stored = (name: string) => table.columns.get(name) ?? null;
  const parts = [...by].flatMap((name): Parts[] => {
    const bands = vocabulary.bands.get(name);
    if (vocabulary.labels.has(name) || !bands) return [partsByLabel(asReleased.column(name))];
    return [partsByBand(stored(name) ?? asReleased.column(name), bands.cuts)];
  });
  const twofold = [...answers].flatMap((name): Parts[] => {
    const column = by.has(name) ? null : stored(name);
    const parted = column && partsOfTwo(column);
    return parted ? [parted] : [];
  });
  // One by itself is only counted; beside other answers or within their bands it would tell of those who gave it.
  const isBeside = answers.size > 1 || [...by].some((name) => !vocabulary.labels.has(name));
  const crossed = isBeside ? [...parts, ...twofold] : parts;
  if (smallestCrossing(crossed) < vocabulary.k) return false;
  if (rakedBy.size === 0) return true;
  // Requests that differ in their margins give the sums of each crossing: of each enough people must have answered.
  const given = [...answers].flatMap((name) => {
    const column = stored(name) ?? asReleased.column(name);
    return [answeredIn(column)];
  });
  return subsetsOf(given).every((own) => smallestCrossing([...crossed, ...own]) >= vocabulary.k);
}

/** Each of some things, each two of them, and all. */
function subsetsOf<T>(all: readonly T[]): (readonly T[])[] {
  const pairs = all.flatMap((left, i) => all.slice(i + 1).map((right) => [left, right]));
  return [...all.map((each) => [each]), ...pairs, all];
}
