import type { MultipleResponseSet } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import type { ByteSink } from '../byte-sink.ts';
import { oneLine } from '../cut-text.ts';
import { fitNames } from '../fit-names.ts';
import { LABEL, VALUE_LABEL } from './dictionary.ts';
import { nameRule } from './name-rule.ts';
import type { SavVariable } from './plan-variables.ts';
import type { Placed } from './segments.ts';

const measures = { nominal: 1, ordinal: 2, interval: 3 } as const;
const right = 1;
const left = 0;
const utf8 = 65_001;
/** What stands in the variables of a set where a choice was taken. */
const TAKEN = '1';

/** The records that came to the format over the years, each with its number. */
export function extensions(sink: ByteSink, placed: readonly Placed[], rows: number, sets: string): void {
  integers(sink, 3, [22, 0, 0, -1, 1, 1, 2, utf8]);
  sink.i32(7, 4, 8, 3);
  sink.f64(-Number.MAX_VALUE, Number.MAX_VALUE);
  // The lowest number that is not the sign of a missing one.
  sink.bytes(Uint8Array.from([0xfe, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0xff]));
  if (sets !== '') record(sink, 7, sets);
  integers(
    sink,
    11,
    placed.flatMap(({ variable, segments }) =>
      segments.flatMap(({ width }) => [
        measures[variable.level],
        width > 0 ? Math.min(width, 40) : variable.format[1],
        width > 0 ? left : right,
      ]),
    ),
  );
  record(
    sink,
    13,
    placed.map(({ variable, segments }) => `${segments[0]!.short}=${variable.name}`).join('\t'),
  );
  record(
    sink,
    14,
    placed
      .filter(({ segments }) => segments.length > 1)
      .map(({ variable, segments }) => `${segments[0]!.short}=${String(variable.width).padStart(5, '0')}\0\t`)
      .join(''),
  );
  sink.i32(7, 16, 8, 2);
  sink.u64(1, rows);
  record(
    sink,
    18,
    placed
      .map(({ variable }) => attributes(variable))
      .filter((text) => text !== '')
      .join('/'),
  );
  record(sink, 20, 'UTF-8');
}

/** The whole of what had to be cut: names and labels. */
function attributes({ name, fullName, label, values }: SavVariable): string {
  const cut = (text: string, most: number) => Buffer.byteLength(oneLine(text)) > most;
  const found = [
    ...(name === fullName ? [] : [['FullName', fullName]]),
    ...(cut(label, LABEL) ? [['FullLabel', label]] : []),
    ...values.flatMap(({ value, label: said }) =>
      cut(said, VALUE_LABEL) ? [[`Value_${String(value).replace(/\W/g, '_')}`, said]] : [],
    ),
  ].map(([key, text]) => `${key}('${oneLine(text!)}'\n)`);
  return found.length === 0 ? '' : `${name}:${found.join('')}`;
}

/** Sets of choices of which several may be taken; 1 counts. The record speaks of variables by their short names. */
export function responseSets(
  sets: readonly MultipleResponseSet[],
  placed: readonly Placed[],
  language: string,
): string {
  const shorts = new Map(placed.map(({ variable, segments }) => [variable.fullName, segments[0]!.short]));
  const names = fitNames(
    sets.map(({ name }) => name),
    { ...nameRule, fits: (name) => Buffer.byteLength(name) < 64 },
  );
  return sets
    .map(({ variables, label }, i) => {
      const said = oneLine(textIn(label, language));
      const members = variables.flatMap((name) => shorts.get(name)?.toLowerCase() ?? []);
      return `$${names[i]}=D${TAKEN.length} ${TAKEN} ${Buffer.byteLength(said)} ${said} ${members.join(' ')}\n`;
    })
    .join('');
}

function integers(sink: ByteSink, subtype: number, values: readonly number[]): void {
  if (values.length > 0) sink.i32(7, subtype, 4, values.length, ...values);
}

function record(sink: ByteSink, subtype: number, text: string): void {
  if (text === '') return;
  sink.i32(7, subtype, 1, Buffer.byteLength(text));
  sink.text(text);
}
