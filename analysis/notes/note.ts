import { type Locale, locales } from '../model/words.ts';
import { agreementNotes } from './agreement.ts';
import { compareNotes } from './compare.ts';
import { describeNotes } from './describe.ts';
import { combinationNotes } from './combinations.ts';
import { countNotes } from './counts.ts';
import { causalNotes } from './causal.ts';
import { priorityNotes } from './priority.ts';
import { groupNotes } from './groups.ts';
import { sizeNotes } from './size.ts';
import { confirmNotes } from './confirm.ts';
import { imputeNotes } from './impute.ts';
import { factorNotes } from './factors.ts';
import { methodNotes } from './method.ts';
import { mixedNotes } from './mixed.ts';
import { peopleNotes } from './people.ts';
import { processNotes } from './process.ts';
import { semNotes } from './sem.ts';
import { pointNotes } from './points.ts';
import { fairNotes } from './fair.ts';
import { rankNotes } from './ranks.ts';
import { raterNotes } from './raters.ts';
import { ruleNotes } from './rules.ts';
import { relateNotes } from './relate.ts';
import { reliabilityNotes } from './reliability.ts';
import { dataNotes } from './data.ts';
import { meanNotes } from './means.ts';
import { tableNotes } from './tables.ts';

/** Everything that a result says in words, by stable code: Chinese, English. Each question keeps its own part. */
export const noteCatalogue = {
  ...dataNotes,
  ...describeNotes,
  ...reliabilityNotes,
  ...compareNotes,
  ...meanNotes,
  ...tableNotes,
  ...relateNotes,
  ...countNotes,
  ...causalNotes,
  ...priorityNotes,
  ...groupNotes,
  ...sizeNotes,
  ...combinationNotes,
  ...mixedNotes,
  ...processNotes,
  ...imputeNotes,
  ...factorNotes,
  ...confirmNotes,
  ...methodNotes,
  ...semNotes,
  ...agreementNotes,
  ...raterNotes,
  ...peopleNotes,
  ...pointNotes,
  ...rankNotes,
  ...fairNotes,
  ...ruleNotes,
} as const;

type Catalogue = typeof noteCatalogue;
export type NoteCode = keyof Catalogue;
type Detail = string | number | readonly string[] | Note;

/** One sentence of a result, not yet in any language. */
export interface Note {
  readonly code: NoteCode;
  readonly details: Readonly<Record<string, Detail>>;
}

/** The names between braces in a sentence. */
type Slots<Sentence> = Sentence extends `${string}{${infer Slot}}${infer Rest}` ? Slot | Slots<Rest> : never;
type DetailsOf<Code extends NoteCode> = Readonly<Record<Slots<Catalogue[Code][1]>, Detail>>;
type Details<Code extends NoteCode> = [Slots<Catalogue[Code][1]>] extends [never] ? [] : [DetailsOf<Code>];

/** A note with exactly the details that its sentence needs; a detail may be a note itself, or a list of names. */
export function note<const Code extends NoteCode>(code: Code, ...[details]: Details<Code>): Note {
  return { code, details: details ?? {} };
}

/** Notes that say the same, once. */
export function distinct(notes: readonly Note[]): Note[] {
  return [...new Map(notes.map((each) => [JSON.stringify(each), each])).values()];
}

/** The sentence of a note. */
export function sentenceOf({ code, details }: Note, language: Locale): string {
  return noteCatalogue[code][locales.indexOf(language)]!.replace(/\{(\w+)\}/g, (_, slot: string) =>
    wordsOf(details[slot]!, language),
  );
}

function wordsOf(detail: Detail, language: Locale): string {
  if (typeof detail !== 'object') return String(detail);
  if ('code' in detail) return sentenceOf(detail, language);
  return detail.join(language === 'en' ? ', ' : '、');
}
