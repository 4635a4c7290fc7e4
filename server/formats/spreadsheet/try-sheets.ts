import { Problem, problemBody } from '../../platform/problem.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import { type EverySheet, readEverySheet } from './read-every-sheet.ts';

/** Why a file cannot be read, and what to do. */
export interface Refused {
  readonly refused: string;
}

/** The sheets of a file, or the sentence why there are none, for whoever has the file at hand. */
export async function trySheets(
  bytes: Uint8Array,
  fileName: string,
  { language, encoding }: { readonly language: Locale; readonly encoding?: string | undefined },
): Promise<EverySheet | Refused> {
  try {
    return await readEverySheet(bytes, fileName, { encoding });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { refused: problemBody(error, language).title };
  }
}
