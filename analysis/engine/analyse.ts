import manifest from '../../package.json' with { type: 'json' };
import type { Table } from '../columns.ts';
import {
  declarations,
  type Analysis,
  type AnyResult,
  type Exactly,
  type ProcedureName,
  type ReadOf,
  type ResultsOf,
} from '../model/procedures/index.ts';
import type { Answer as Found, Weighting } from '../model/reply.ts';
import type { AnalysisRequest } from '../model/request.ts';
import type { Declaration, Nested } from '../model/procedure/declaration.ts';
import { namedIn } from '../model/procedure/named.ts';
import { createDataset } from './create-dataset.ts';
import type { Definitions } from './definitions.ts';
import { isRecord, word } from './fields.ts';
import { readEnvelope } from './envelope.ts';
import { note, sentenceOf, type Note } from '../notes/note.ts';
import type { Locale } from '../model/words.ts';
import { RequestError, type Dataset, type Fields, type RunInside } from '../dataset/dataset.ts';
import { readAnalysis } from './read-analysis.ts';
import { procedures } from './registry.ts';
import { within } from './within.ts';
import { withinReach } from './within-reach.ts';

/** An answer whose sentences are in no language yet. */
export type Answer = Found<Note>;

/** An answer with its definitions and notes in one language, as it is printed. */
export type Reply<Results = readonly AnyResult<string>[]> = Found<string, Results>;

/** JSON has no NaN or infinity: what slipped through becomes null. */
function withoutNaN(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(withoutNaN);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, withoutNaN);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutNaN(entry)]));
}

function run<Name extends ProcedureName>(all: Dataset, procedure: Name, fields: Fields): AnyResult<Note> {
  const declaration = declarations[procedure];
  return runRead(all, procedure, readAnalysis(declaration, fields, all));
}

/** Runs an analysis that was read; those inside it are run by its own procedure, on data of its making. */
function runRead<Name extends ProcedureName>(
  all: Dataset,
  procedure: Name,
  request: ReadOf<Name>,
): AnyResult<Note> {
  const declaration: Declaration = declarations[procedure];
  const data = withinReach(all, categoriesIn(declaration, request));
  checkWhole(procedure, request, data);
  const found = procedures[procedure].run(data, request, runInside);
  const notes = [...found.notes, ...data.notes];
  if (data.weights) notes.push(note('weighted' in declaration ? 'weights-replicate' : 'weights-ignored'));
  return withoutNaN({ procedure, ...found, notes }) as AnyResult<Note>;
}

const runInside: RunInside = (data, { procedure, ...request }) =>
  runRead(data, procedure as ProcedureName, request as unknown as ReadOf<ProcedureName>);

/** The analyses inside another, each with the field where it stands. */
function nestedIn(roles: Declaration['roles'], request: Fields): (readonly [string, Nested])[] {
  return Object.entries(roles).flatMap(([name, role]) =>
    role.takes === 'analyses'
      ? (request[name] as readonly Nested[]).map((each, i) => [`${name}[${i}]`, each] as const)
      : [],
  );
}

/** Checks what fields say together, also those of analyses inside another. */
function checkWhole<Name extends ProcedureName>(procedure: Name, request: ReadOf<Name>, data: Dataset): void {
  procedures[procedure].check?.(request, data);
  for (const [field, each] of nestedIn(declarations[procedure].roles, request))
    within(field, () =>
      checkWhole(each.procedure as ProcedureName, each as unknown as ReadOf<ProcedureName>, data),
    );
}

/** The variables that an analysis names for their categories, not for their numbers. */
function categoriesIn({ roles }: Declaration, request: Fields): ReadonlySet<string> {
  const inside = nestedIn(roles, request).flatMap(([, each]) => [
    ...categoriesIn(declarations[each.procedure as ProcedureName], each),
  ]);
  const nominal = Object.entries(roles).filter(([, role]) => 'level' in role && role.level === 'nominal');
  const own = nominal.flatMap(([name, role]) => namedIn(role, request[name]).map((named) => named.name));
  return new Set([...own, ...inside]);
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(declarations, name);
}

function runOne(data: Dataset, fields: unknown): AnyResult<Note> {
  if (!isRecord(fields)) throw new RequestError('procedure', 'analysis');
  const name = word(fields, 'procedure');
  if (!isProcedure(name)) throw new RequestError('procedure', 'no-procedure', { name });
  return run(data, name, fields);
}

/**
 * Answers a request of unknown shape on a table. The same table, request and definitions give the same bytes.
 * `given` are the items and scales of a release; those of the request take precedence. `data` of a request is for the reader
 * of the file and not looked at here. A malformed request throws RequestError; awkward data give nulls and notes.
 */
export function answer(table: Table, request: unknown, given?: Definitions): Answer {
  const { fields, analyses } = readEnvelope(request);
  const data = createDataset(table, fields, given);
  return {
    engine: `fourlinks ${manifest.version}`,
    rows: table.rows,
    ...(data.weighting && { weighting: withoutNaN(data.weighting) as Weighting }),
    analyses: analyses.map((each, i) => within(`analyses[${i}]`, () => runOne(data, each))),
  };
}

/** An answer in words. */
export function speak({ analyses, ...head }: Answer, language: Locale): Reply {
  const say = (words: Note) => sentenceOf(words, language);
  const spoken = analyses.map((result) => ({
    ...result,
    definition: say(result.definition),
    notes: result.notes.map(say),
  }));
  return { ...head, analyses: spoken };
}

/** The answer to a request of unknown shape in the language that it asks for. */
export function reply(table: Table, request: unknown, given?: Definitions): Reply {
  return speak(answer(table, request, given), readEnvelope(request).language);
}

/** Results with the types that the analyses which were asked declare. */
export function typed<A extends readonly Analysis[], Said>(
  analyses: A,
  results: readonly AnyResult<Said>[],
): ResultsOf<A, Said> {
  const fits = analyses.every(({ procedure }, i) => results[i]?.procedure === procedure);
  if (!fits) throw new Error('these are not the results of these analyses');
  return results as ResultsOf<A, Said>;
}

/** The answer to a typed request: a tuple of results, each of the type of its procedure. */
export function analyse<const A extends readonly Analysis[]>(
  table: Table,
  request: AnalysisRequest<A> & { readonly analyses: Exactly<A> },
  given?: Definitions,
): Reply<ResultsOf<A, string>> {
  const { analyses, ...head } = reply(table, request, given);
  return { ...head, analyses: typed(request.analyses, analyses) };
}
