import type {
  LabelledTable,
  LabelledValue,
  LabelledVariable,
  MultipleResponseSet,
} from '../../../analysis/model/labelled-table.ts';
import { isMissingInteger, MISSING_INTEGER } from '../../../analysis/model/dataset/missing.ts';
import { both, mapText, plain, type Text } from '../../../analysis/model/words.ts';
import type { ReleaseColumn, Scoring } from '../../contract/release.ts';
import type { ExportSource, SourceColumn } from './export-source.ts';

/** A labelled table with what a codebook says beside. */
export interface ExportTable extends LabelledTable {
  readonly variables: readonly ExportVariable[];
  /** The probability with which an answer stands as given. */
  readonly retained: number;
}

export interface ExportVariable extends LabelledVariable {
  readonly role: ReleaseColumn['role'] | 'origin';
  /** How it is scored, or which scales it is part of. */
  readonly scoring: string;
}

const reasons: Readonly<Record<keyof typeof MISSING_INTEGER, Text>> = {
  unanswered: both('未作答', 'not answered'),
  preferNotToSay: both('不愿回答', 'prefer not to say'),
  dontKnow: both('不了解', 'don’t know'),
  notAsked: both('未被问到', 'not asked'),
  notReached: both('未答到这里', 'not reached'),
};
const untold = both('此处不分组', 'not told apart here');

const simulatedWord = '模拟数据 simulated';

/** Rows in the given order with labels, levels, missing codes and sets: what every format is written from. */
export function exportTable(
  { release, columns }: ExportSource,
  order: Uint32Array,
  { notes, retained }: Pick<ExportTable, 'notes' | 'retained'>,
): ExportTable {
  const { manifest, number } = release;
  const repeated = (name: string, label: Text, cells: LabelledVariable['cells']): ExportVariable => ({
    name,
    label,
    level: 'nominal',
    role: 'origin',
    scoring: '',
    values: [],
    missing: [],
    cells,
  });
  // Every line says where it comes from, so that a part that was cut out and sent on still does.
  const origin = [
    repeated('release', both('数据发布', 'Release'), new Int16Array(order.length).fill(number)),
    ...(manifest.simulated
      ? [
          repeated(
            'simulated',
            both('模拟数据', 'Simulated'),
            Array.from(order, () => simulatedWord),
          ),
        ]
      : []),
  ];
  return {
    title: both(`第 ${number} 次发布`, `Release ${number}`),
    notes,
    retained,
    rows: order.length,
    variables: [...origin, ...columns.map((each) => variableOf(each, order, manifest.scoring))],
    sets: setsOf(columns.map(({ column }) => column)),
  };
}

function variableOf(
  { column, cells, grouped, concepts }: SourceColumn,
  order: Uint32Array,
  { items, scales, derived }: Scoring,
): ExportVariable {
  const { name, label, role, level, format, values } = column;
  const memberships = Object.entries(scales).flatMap(([scale, each]) =>
    each.items.includes(name) ? [scale] : [],
  );
  const derivation = derivationOf(name, { items, scales, derived });
  const scoring = [derived[name] ?? '', items[name]?.reverse ? 'R' : '', ...memberships];
  return {
    name,
    label,
    role,
    scoring: scoring.filter(Boolean).join(' '),
    level: level ?? (role === 'score' ? 'interval' : role === 'item' ? 'ordinal' : 'nominal'),
    ...(format && { format }),
    concepts,
    ...(derivation !== null && { derivation }),
    values: values.filter(({ value }) => !isMissingInteger(value)),
    missing: missingOf(cells, grouped),
    cells: ordered(cells, order),
  };
}

/** How a score was made, in words that a reader of any package understands. */
function derivationOf(name: string, { items, scales, derived }: Scoring): string | null {
  const scale = scales[name];
  if (!scale) return derived[name] ?? null;
  const from = scale.items.map((item) => (items[item]?.reverse ? `reverse(${item})` : item));
  return `${scale.score}(${from.join(', ')}), at least ${scale.minimumAnswered} answered`;
}

/** The reasons for which a column may hold nothing. */
function missingOf(cells: SourceColumn['cells'], grouped: boolean): LabelledValue[] {
  if (!(cells instanceof Int8Array || cells instanceof Int16Array)) return [];
  if (grouped)
    return [
      { value: MISSING_INTEGER.unanswered, label: reasons.unanswered },
      { value: MISSING_INTEGER.notAsked, label: untold },
    ];
  return Object.entries(MISSING_INTEGER).map(([reason, value]) => ({
    value,
    label: reasons[reason as keyof typeof MISSING_INTEGER],
  }));
}

function ordered(cells: SourceColumn['cells'], order: Uint32Array): SourceColumn['cells'] {
  if (cells instanceof Int8Array) return Int8Array.from(order, (row) => cells[row]!);
  if (cells instanceof Int16Array) return Int16Array.from(order, (row) => cells[row]!);
  if (cells instanceof Float64Array) return Float64Array.from(order, (row) => cells[row]!);
  return Array.from(order, (row) => cells[row]!);
}

/** The choices of one question were labelled `question – choice`. */
function setsOf(columns: readonly ReleaseColumn[]): MultipleResponseSet[] {
  const names = [...new Set(columns.flatMap(({ set }) => set ?? []))];
  return names.map((name) => {
    const parts = columns.filter(({ set }) => set === name);
    const label = parts[0]?.label ?? plain(name);
    return {
      name,
      label: mapText(label, (words) => words.replace(/ – [^–]*$/, '')),
      variables: parts.map((part) => part.name),
    };
  });
}
