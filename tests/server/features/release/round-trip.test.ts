import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HIGHEST_MISSING, MISSING_INTEGER } from '../../../../analysis/columns.ts';
import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import type { ChoiceList } from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { respondents } from '../../../../analysis/model/instrument/dry-run/simulate-answers.ts';
import { randomFrom } from '../../../../analysis/model/instrument/random.ts';
import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { plain } from '../../../../analysis/model/words.ts';
import { lookAt, openTable } from '../../../../server/features/release/look-at-table.ts';
import { packColumns, type PackedColumn } from '../../../../server/features/release/pack-columns.ts';
import { readAnswers } from '../../../../server/features/release/read-answers.ts';
import { dataRows } from '../../../../server/features/export/write-csv.ts';
import { writeCsv } from '../../../../server/formats/spreadsheet/csv.ts';
import { writeXlsx } from '../../../../server/formats/spreadsheet/xlsx.ts';
import { statisticsFormats } from '../../../../server/formats/statistics/index.ts';
import { anyDefinition } from '../../formats/instrument/any-definition.ts';

const RESPONDENTS = 12;

const packed = (definition: Definition, answers: readonly Answers[]): PackedColumn[] =>
  packColumns(
    definition,
    answers.map((own) => ({ answers: own, flags: [] })),
  );

const answersOf = (columns: readonly PackedColumn[]) =>
  columns.filter(({ column }) => column.pool === 'rows' && column.role !== 'flag');

const isoDay = (days: number) =>
  Number.isNaN(days) ? '' : new Date(days * 86_400_000).toISOString().slice(0, 10);
const clock = (minutes: number) =>
  Number.isNaN(minutes) ? '' : new Date(minutes * 60_000).toISOString().slice(11, 16);

/** What is detached is exported by itself, and a condition on it would tell; here cells are asked about, not paths. */
function plainly(definition: Definition): Definition {
  const withoutPath = ({ showIf: _, skip: __, checks: ___, ...item }: Item & Partial<ChoiceList>): Item => {
    const { showChoice: ____, carry: _____, ...kept } = item;
    const whole = item.type === 'number' && { min: -10, max: 1000 };
    return { ...kept, ...('storage' in kept && { storage: 'linked' }), ...whole };
  };
  return {
    ...definition,
    blocks: definition.blocks.map(({ showIf: _, ...block }) => block),
    items: definition.items.filter(({ type }) => type !== 'computed').map(withoutPath),
  };
}

/** The rows of a release as the exports take them. */
function tableOf(columns: readonly PackedColumn[]): LabelledTable {
  return {
    title: plain('any'),
    notes: [],
    rows: RESPONDENTS,
    sets: [],
    variables: answersOf(columns).map(
      ({ column: { name, label, level = 'nominal', values, format }, cells }) => ({
        name,
        label,
        level,
        values,
        missing:
          cells instanceof Int8Array
            ? Object.entries(MISSING_INTEGER).map(([reason, value]) => ({ value, label: plain(reason) }))
            : [],
        ...(format && { format }),
        cells: format ? Array.from(cells as Float64Array, format === 'date' ? isoDay : clock) : cells,
      }),
    ),
  };
}

/** The rows in an order of their own: releases are shuffled. Reasons of missing answers are not in every format. */
function rowsOf(columns: readonly PackedColumn[]): string[] {
  const own = answersOf(columns);
  const cell = (value: number | string) =>
    typeof value === 'number' && (Number.isNaN(value) || value <= HIGHEST_MISSING) ? null : value;
  return Array.from({ length: RESPONDENTS }, (_, row) =>
    JSON.stringify(own.map(({ cells }) => cell(cells[row] as number))),
  ).sort();
}

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

const writers: Readonly<Record<string, (table: LabelledTable) => Promise<Uint8Array>>> = {
  csv: (table) => Promise.resolve(Buffer.from(writeCsv(dataRows(table)))),
  xlsx: (table) => writeXlsx([{ name: 'rows', rows: [...dataRows(table)] }]),
  sav: (table) => bytesOf(statisticsFormats.sav.write(table, 'en')),
  dta: (table) => bytesOf(statisticsFormats.dta.write(table, 'en')),
};

test.each(Object.keys(writers))(
  'answers of any questionnaire, exported as %s, import back equal',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(anyDefinition, fc.nat(), async (any, seed) => {
        const definition = plainly(any);
        const random = randomFrom(seed);
        const make = respondents(definition);
        const before = packed(
          definition,
          Array.from({ length: RESPONDENTS }, () => make(random).answers),
        );
        const bytes = await writers[format]!(tableOf(before));
        const open = await openTable({ bytes, fileName: `rows.${format}` });
        const { mapping } = lookAt(open, definition, undefined, 'rows');
        const { answers } = readAnswers(definition, open.table, mapping);
        const all = [...answers, ...Array.from({ length: RESPONDENTS - answers.length }, () => ({}))];
        expect(rowsOf(packed(definition, all))).toEqual(rowsOf(before));
      }),
      { numRuns: 25 },
    );
  },
);
