import { MISSING_INTEGER } from '../../../analysis/model/dataset/missing.ts';
import type { LabelledValue, LabelledVariable } from '../../../analysis/model/labelled-table.ts';

/** The codes that hold no answer in a numeric variable, lowest first: all five where cells are small whole numbers. */
export function missingCodes({ cells, missing }: LabelledVariable): number[] {
  const declared = missing.map(({ value }) => value);
  const own = cells instanceof Int8Array ? Object.values(MISSING_INTEGER) : [];
  return [...new Set([...declared, ...own])].sort((a, b) => a - b);
}

/** Values and codes with their labels, each once. */
export function labelsOf({ values, missing }: LabelledVariable): LabelledValue[] {
  return [...new Map([...missing, ...values].map((each) => [each.value, each])).values()].sort(
    (a, b) => a.value - b.value,
  );
}
