import {
  type Blank,
  blanks,
  type ColumnMapping,
  type Fate,
  fates,
  type Mapping,
  type Percent,
  percents,
  type Sign,
  signs,
} from '../../../../analysis/intake/mapping.ts';
import type { Question } from '../../../../analysis/intake/questions.ts';
import { m } from '../../../messages/compiled/messages.js';
import type { RecordImportDesk } from './import-desk.svelte.ts';

export const blankWords: Readonly<Record<Blank, () => string>> = {
  full: m.records_import_blank_full,
  notApplicable: m.records_import_blank_notApplicable,
  notAppraised: m.records_import_blank_notAppraised,
};
const signWords: Readonly<Record<Sign, () => string>> = {
  taken: m.records_import_sign_taken,
  given: m.records_import_sign_given,
  written: m.records_import_sign_written,
};
const percentWords: Readonly<Record<Percent, () => string>> = {
  points: m.records_import_percent_points,
  share: m.records_import_percent_share,
};
const fateWords: Readonly<Record<Fate, () => string>> = {
  renamed: m.records_import_fate_renamed,
  merged: m.records_import_fate_merged,
  apart: m.records_import_fate_apart,
};

/** One of the answers to a question, and what it does. */
export interface Answer {
  readonly label: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** The answers among which one is chosen; none where a value is typed or chosen elsewhere. */
export function answersTo(question: Question, desk: RecordImportDesk): Answer[] {
  const { mapping } = desk;
  switch (question.kind) {
    case 'blank':
      return ofColumn(
        desk,
        question,
        blanks.map((blank) => [blankWords[blank](), { blank }]),
      );
    case 'sign':
      return ofColumn(
        desk,
        question,
        signs.map((sign) => [signWords[sign](), { sign }]),
      );
    case 'percent':
      return ofColumn(
        desk,
        question,
        percents.map((percent) => [percentWords[percent](), { percent }]),
      );
    case 'names':
      return ofColumn(desk, question, [
        [m.records_import_names_all(), { coded: true }],
        [m.records_import_names_some(), { coded: false }],
      ]);
    case 'cumulative':
      return [true, false].map((cumulative) => ({
        label: cumulative ? m.records_import_yes() : m.records_import_no(),
        chosen: mapping.sheets[question.sheet]?.cumulative === cumulative,
        choose: () => desk.changeSheet(question.sheet, { cumulative }),
      }));
    case 'fate':
      return fates.map((fate) => ({
        label: fateWords[fate](),
        chosen: mapping.lineage[question.index]?.fate === fate,
        choose: () => desk.change({ lineage: withFate(mapping.lineage, question.index, fate) }),
      }));
    case 'fullMark':
      return [...new Set(mapping.sheets.flatMap((sheet) => sheet.fullMark ?? []))].map((fullMark) => ({
        label: String(fullMark),
        chosen: mapping.fullMark === fullMark,
        choose: () => desk.change({ fullMark }),
      }));
    default:
      return [];
  }
}

function ofColumn(
  desk: RecordImportDesk,
  { sheet, column }: { readonly sheet: number; readonly column: number },
  answers: readonly (readonly [label: string, change: Partial<ColumnMapping>])[],
): Answer[] {
  const own = desk.mapping.sheets[sheet]?.columns[column];
  return answers.map(([label, change]) => ({
    label,
    chosen:
      own !== undefined &&
      Object.entries(change).every(([name, value]) => own[name as keyof ColumnMapping] === value),
    choose: () => desk.changeColumn(sheet, column, change),
  }));
}

const withFate = (lineage: Mapping['lineage'], at: number, fate: Fate): Mapping['lineage'] =>
  lineage.map((each, index) => (index === at ? { ...each, fate } : each));
