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
    | {
        readonly what: 'bundle';
        readonly audience: 'team' | 'outside';
        readonly columns: boolean;
        readonly transcripts: boolean;
        readonly release: string | undefined;
      }
  );

type Values = Partial<
  Record<
    'study' | 'format' | 'out' | 'bundle' | 'question' | 'table' | 'audience' | 'release' | 'language',
    string
  >
> & { protected?: boolean; columns?: boolean; transcripts?: boolean };

const usage = `fourlinks export --study NAME --format ${exportFormats.join('|')} --out FILE [--protected] [--release NUMBER] [--language zh-CN|en]
fourlinks export --study NAME --question CODE --format ${exportFormats.join('|')} --out FILE    the answers to one open question
fourlinks export --study NAME --table TABLE --format ${tableFormats.join('|')} --out FILE [--audience team|outside]
fourlinks export --study NAME --format qdpx --out FILE    the coded interviews
fourlinks export --study NAME --bundle FILE [--release NUMBER] [--columns] [--transcripts] [--audience team|outside]    what fourlinks verify FILE checks elsewhere`;

/** The options as one wish; a UsageError where they do not make one. */
export function readWish(values: Values, spoken: Locale): Wish {
  const { study, format, out, question, table, release, audience = 'team', language = spoken } = values;
  if (values.bundle !== undefined) return bundleWish(values, values.bundle, language);
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

function bundleWish({ study, release, ...values }: Values, out: string, language: string): Wish {
  if (!study || !out) throw new UsageError(usage);
  const { columns = false, transcripts = false } = values;
  const audience = oneOf(['team', 'outside'], '--audience', values.audience ?? 'team');
  if (audience === 'outside' && (columns || transcripts))
    throw new UsageError('Columns and transcripts are for the team: leave out --audience outside, or them.');
  const spoken = oneOf(locales, '--language', language);
  return { what: 'bundle', study, out, language: spoken, release, audience, columns, transcripts };
}

function oneOf<T extends string>(known: readonly T[], option: string, given: string): T {
  const found = known.find((each) => each === given);
  if (found === undefined)
    throw new UsageError(`${option} is one of ${known.join(', ')}, not "${given}".\n${usage}`);
  return found;
}
