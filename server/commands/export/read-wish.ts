import { type Locale, locales } from '../../../analysis/model/words.ts';
import { type ExportFormat, exportFormats } from '../../contract/export.ts';
import { type TableFormat, tableFormats } from '../../contract/result.ts';
import { UsageError } from '../command.ts';

interface Common {
  readonly study: string;
  readonly out: string;
  readonly language: Locale;
}

/** What a call of `export` asks for. */
export type Wish = Common &
  (
    | {
        readonly what: 'rows' | 'protected';
        readonly format: ExportFormat;
        readonly release: string | undefined;
      }
    | {
        readonly what: 'open';
        readonly question: string;
        readonly format: ExportFormat;
        readonly release: string | undefined;
      }
    | {
        readonly what: 'table';
        readonly table: string;
        readonly audience: 'team' | 'outside';
        readonly format: TableFormat;
        readonly release: string | undefined;
      }
    | { readonly what: 'interviews' }
  );

type Values = Partial<
  Record<'study' | 'format' | 'out' | 'question' | 'table' | 'audience' | 'release' | 'language', string>
> & { protected?: boolean };

const usage = `fourlinks export --study NAME --format ${exportFormats.join('|')} --out FILE [--protected] [--release NUMBER] [--language zh-CN|en]
fourlinks export --study NAME --question CODE --format ${exportFormats.join('|')} --out FILE    the answers to one open question
fourlinks export --study NAME --table TABLE --format ${tableFormats.join('|')} --out FILE [--audience team|outside]
fourlinks export --study NAME --format qdpx --out FILE    the coded interviews`;

/** The options as one wish; a UsageError where they do not make one. */
export function readWish(values: Values, spoken: Locale): Wish {
  const { study, format, out, question, table, release, audience = 'team', language = spoken } = values;
  if (!study || !format || !out) throw new UsageError(usage);
  const common = { study, out, language: oneOf(locales, '--language', language) };
  if (table !== undefined)
    return {
      ...common,
      what: 'table',
      table,
      release,
      audience: oneOf(['team', 'outside'], '--audience', audience),
      format: oneOf(tableFormats, '--format', format),
    };
  if (format === 'qdpx') return { ...common, what: 'interviews' };
  const rows = { ...common, release, format: oneOf(exportFormats, '--format', format) };
  if (question !== undefined) return { ...rows, what: 'open', question };
  return { ...rows, what: values.protected ? 'protected' : 'rows' };
}

function oneOf<T extends string>(known: readonly T[], option: string, given: string): T {
  const found = known.find((each) => each === given);
  if (found === undefined)
    throw new UsageError(`${option} is one of ${known.join(', ')}, not "${given}".\n${usage}`);
  return found;
}
