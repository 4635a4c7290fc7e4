import type { Cell, Column } from '../../../analysis/model/table.ts';
import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';

export function column(key: string, kind: Column['kind'], label: Bilingual): Column {
  return { key, kind, label };
}

const missing = (zh: string, en: string): Cell => ({ missing: both(zh, en) });

export const notAsked = missing('问卷没有问这一项', 'Not asked in this questionnaire');
export const notComputed = missing(
  '回答太少或没有差异，无法计算',
  'Cannot be computed: too few answers, or none differ',
);

/** A number of the engine; null where it could not be computed. */
export function numeric(value: number | null | undefined): Cell {
  return value ?? notComputed;
}

export function interval(value: readonly (number | null)[] | null | undefined): Cell {
  const [low, high] = value ?? [];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : notComputed;
}
