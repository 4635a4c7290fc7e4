import manifest from '../../package.json' with { type: 'json' };
import type { Table } from '../columns.ts';
import { createDataset } from './dataset.ts';
import { within, type Definitions } from './definitions.ts';
import { choice, isRecord, word } from './fields.ts';
import { languages, note, sentenceOf, type Language, type Note } from './notes.ts';
import { RequestError, type Dataset, type Fields, type Result } from './procedure.ts';
import { procedures } from './registry.ts';

/** What was found for a request, one result for each analysis in order. */
export interface Answer<Words = Note> {
  readonly engine: string;
  readonly rows: number;
  readonly analyses: readonly Result<Words>[];
}

/** An answer with its definitions and notes in one language, as the contract prints it. */
export type Reply = Answer<string>;

const byName = new Map(procedures.map((procedure) => [procedure.name, procedure]));

/** Remembers which fields were read, so that a misspelt one is named instead of silently passed over. */
function recordReads(fields: Fields): { readonly watched: Fields; readonly unread: () => string[] } {
  const read = new Set<PropertyKey>(['procedure']);
  const watched = new Proxy(fields, {
    get(target, field, receiver): unknown {
      read.add(field);
      return Reflect.get(target, field, receiver);
    },
  });
  return { watched, unread: () => Object.keys(fields).filter((field) => !read.has(field)) };
}

function runOne(data: Dataset, fields: unknown): Result {
  if (!isRecord(fields)) throw new RequestError('procedure', 'analysis');
  const name = word(fields, 'procedure');
  const procedure = byName.get(name);
  if (!procedure) throw new RequestError('procedure', 'no-procedure', { name });
  const { watched, unread } = recordReads(fields);
  const result = procedure.run(data, procedure.parse(watched, data));
  const notes = [...result.notes, ...data.notes];
  for (const field of unread()) notes.push(note('unused-field', { field }));
  if (data.weights && !procedure.weighted) notes.push(note('weights-ignored'));
  return { ...result, notes };
}

/** JSON has no NaN or infinity: what slipped through becomes null. */
function withoutNaN(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map(withoutNaN);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array, withoutNaN);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withoutNaN(entry)]));
}

/**
 * Answers a request of the analysis contract on a table. The same table, request and definitions give the same bytes.
 * `given` are the items and scales of a release; those of the request take precedence. `data` of a request is for the reader
 * of the file and not looked at here. A malformed request throws RequestError; awkward data give nulls and notes.
 */
export function answer(table: Table, request: unknown, given?: Definitions): Answer {
  if (!isRecord(request)) throw new RequestError('request', 'request');
  languageOf(request);
  const data = createDataset(table, request, given);
  const analyses = request['analyses'];
  if (!Array.isArray(analyses) || analyses.length === 0) throw new RequestError('analyses', 'analyses');
  return {
    engine: `fourlinks ${manifest.version}`,
    rows: table.rows,
    analyses: analyses.map(
      (fields, i) => withoutNaN(within(`analyses[${i}]`, () => runOne(data, fields))) as Result,
    ),
  };
}

/** The language in which a request wants its words: English where it names none. */
export function languageOf(request: Fields): Language {
  return choice(request, 'language', languages, 'en');
}

/** An answer in words. */
export function speak({ analyses, ...head }: Answer, language: Language): Reply {
  const say = (words: Note) => sentenceOf(words, language);
  const spoken = analyses.map((result) => ({
    ...result,
    definition: say(result.definition),
    notes: result.notes.map(say),
  }));
  return { ...head, analyses: spoken };
}

/** The answer to a request in the language that it asks for. */
export function analyse(table: Table, request: unknown, given?: Definitions): Reply {
  const found = answer(table, request, given);
  return speak(found, languageOf(request as Fields));
}
