import type { Bilingual } from '../../contract/construct.ts';
import type { ResultCell, ResultColumn } from '../../contract/result.ts';

export const both = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });
export const plain = (text: string): Bilingual => both(text, text);

export function column(key: string, kind: ResultColumn['kind'], label: Bilingual): ResultColumn {
  return { key, kind, label };
}

const missing = (zh: string, en: string): ResultCell => ({ missing: both(zh, en) });

/** One sign for every protected cell: the reason would tell what it hides. */
export const protectedCell = missing('人数较少，为保护受访者不显示', 'Not shown, to protect small groups');
export const notAsked = missing('问卷没有问这一项', 'Not asked in this questionnaire');
export const notComputed = missing(
  '回答太少或没有差异，无法计算',
  'Cannot be computed: too few answers, or none differ',
);

/** A number of the engine; null where it could not be computed. */
export function numeric(value: number | null | undefined): ResultCell {
  return value ?? notComputed;
}

export function interval(value: readonly (number | null)[] | null | undefined): ResultCell {
  const [low, high] = value ?? [];
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : notComputed;
}

/** Every cell of a row, or the sign of protection in each. */
export function guarded(isHidden: boolean, cells: Record<string, ResultCell>): Record<string, ResultCell> {
  if (!isHidden) return cells;
  return Object.fromEntries(Object.keys(cells).map((key) => [key, protectedCell]));
}
