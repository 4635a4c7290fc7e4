import type {
  ColumnKind,
  ColumnProposal,
  ColumnReport,
  OddReason,
} from '../../../../server/contract/import.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

/** Why a cell is no answer. */
export const oddWords: Readonly<Record<OddReason, () => string>> = {
  'out-of-range': m.release_odd_range,
  'no-choice': m.release_odd_choice,
  contradiction: m.release_odd_contradiction,
  several: m.release_odd_several,
  unfit: m.release_odd_unfit,
  'formula-without-value': m.release_odd_formula,
  error: m.release_odd_error,
  date: m.release_odd_date,
  boolean: m.release_odd_boolean,
};

type Manner = ColumnReport['taken'][number]['manner'];

/** How a cell was taken for an answer. */
export const mannerWords: Readonly<Record<Manner, () => string>> = {
  spelling: m.release_manner_spelling,
  mark: m.release_manner_mark,
  'own-words': m.release_manner_own_words,
  number: m.release_manner_number,
  'by-hand': m.release_manner_by_hand,
};

type Sign = NonNullable<ColumnProposal['sign']>;

/** By what a column was found. */
export const signWords: Readonly<Record<Sign, () => string>> = {
  code: m.release_sign_code,
  text: m.release_sign_text,
  number: m.release_sign_number,
  similarity: m.release_sign_similarity,
  parts: m.release_sign_parts,
};

/** What a column seems to hold. */
export const columnKindWords: Readonly<Record<ColumnKind, () => string>> = {
  rating: m.release_holds_rating,
  single: m.release_holds_single,
  multiple: m.release_holds_multiple,
  number: m.release_holds_number,
  text: m.release_holds_text,
  record: m.release_holds_record,
  empty: m.release_holds_empty,
};

/** Rows of a file as a person looks them up; `rows` may be more than are named. */
export function placeWords({
  rows,
  places,
}: {
  readonly rows: number;
  readonly places: readonly number[];
}): string {
  const named = places.slice(0, 8);
  const list = locale.list(named.map(String));
  return rows > named.length
    ? m.release_places_some({ places: list, rows })
    : m.release_places({ places: list });
}

/** A share as a whole per cent. */
export const surePercent = (sure: number): string => `${Math.round(sure * 100)}%`;
