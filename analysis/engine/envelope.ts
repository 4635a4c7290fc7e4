import { choice, isRecord, optional, refuseUnknown } from './fields.ts';
import { locales, type Locale } from '../model/words.ts';
import { RequestError, type Fields } from '../dataset/dataset.ts';
import { within } from './within.ts';

export const MOST_ANALYSES = 200;

const FIELDS = ['data', 'items', 'scales', 'derive', 'where', 'weights', 'language', 'analyses'];

/** What can be known of a request without the table that it is about. */
export interface Envelope {
  readonly fields: Fields;
  /** The language of its words: English where it names none. */
  readonly language: Locale;
  /** Cells of a file that count as missing, where the request says. */
  readonly missing: readonly string[] | undefined;
  readonly analyses: readonly unknown[];
}

/** Reads the envelope of a request of unknown shape; throws RequestError naming the field. */
export function readEnvelope(request: unknown): Envelope {
  if (!isRecord(request)) throw new RequestError('request', 'request');
  refuseUnknown(request, FIELDS);
  const missing = optional(request, 'data', readMissing);
  const analyses: unknown = request['analyses'];
  if (!Array.isArray(analyses) || analyses.length === 0) throw new RequestError('analyses', 'analyses');
  if (analyses.length > MOST_ANALYSES)
    throw new RequestError('analyses', 'too-many-analyses', { most: MOST_ANALYSES });
  return {
    fields: request,
    language: choice(request, 'language', locales, 'en'),
    missing,
    analyses,
  };
}

function readMissing(request: Fields): readonly string[] | undefined {
  const { data } = request;
  if (!isRecord(data)) throw new RequestError('data', 'an-object');
  return within('data', () => {
    refuseUnknown(data, ['missing']);
    return optional(data, 'missing', readTexts);
  });
}

/** A list of texts; an empty one says that no cell is missing. */
function readTexts(fields: Fields, field: string): string[] {
  const value = fields[field];
  if (!Array.isArray(value) || !value.every((cell) => typeof cell === 'string'))
    throw new RequestError(field, 'texts');
  return value;
}
