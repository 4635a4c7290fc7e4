import { type ChoiceList, optionsOf } from '../../kinds/choice-list.ts';
import { spoken } from '../wordings.ts';

/** The whole numbers that a choice stands for, both ends included. */
export interface Band {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

const NUMBER = String.raw`(\d[\d,]*(?:\.\d+)?)\s*(万|千)?`;
const UNIT = String.raw`\s*(?:周?岁|年|元|个?月|天|小时|人|次|分钟|years?|yrs?|months?|days?|hours?|people|times?|minutes?)?\s*(?:old)?\s*`;
const patterns: readonly (readonly [RegExp, (low: number, high: number) => readonly [number, number]])[] = [
  [
    new RegExp(`^${NUMBER}${UNIT}(?:[-–—~～至到]|to)${UNIT}${NUMBER}${UNIT}$`, 'i'),
    (low, high) => [low, high],
  ],
  [new RegExp(`^(?:≤|<=|至多|不超过|up to|at most)\\s*${NUMBER}${UNIT}$`, 'i'), (a) => [-Infinity, a]],
  [
    new RegExp(`^(?:<|不满|不足|少于|低于|未满|under|less than|below|fewer than)\\s*${NUMBER}${UNIT}$`, 'i'),
    (a) => [-Infinity, a - 1],
  ],
  [new RegExp(`^(?:≥|>=|至少|at least)\\s*${NUMBER}${UNIT}$`, 'i'), (a) => [a, Infinity]],
  [
    new RegExp(`^(?:>|超过|多于|高于|over|more than|above)\\s*${NUMBER}${UNIT}$`, 'i'),
    (a) => [a + 1, Infinity],
  ],
  [
    new RegExp(
      `^${NUMBER}${UNIT}(?:及以下|以下|或以下|or (?:less|under|younger|below|fewer)|and under)$`,
      'i',
    ),
    (a) => [-Infinity, a],
  ],
  [
    new RegExp(
      `^${NUMBER}${UNIT}(?:及以上|以上|或以上|or (?:more|over|older|above)|and (?:over|older|above)|\\+)$`,
      'i',
    ),
    (a) => [a, Infinity],
  ],
  [new RegExp(`^${NUMBER}\\+${UNIT}$`, 'i'), (a) => [a, Infinity]],
];
const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, 千: 1000 };

/** The band that a label says; null where it says none. In Chinese law 以上 and 以下 include the number itself. */
export function readBand(label: string): Band | null {
  for (const [pattern, bounds] of patterns) {
    const found = pattern.exec(label.trim());
    if (!found) continue;
    const [, first, firstUnit, second, secondUnit] = found;
    const value = (digits: string | undefined, unit: string | undefined) =>
      Number(digits?.replaceAll(',', '')) * (FACTORS[unit ?? ''] ?? 1);
    const [low, high] = bounds(value(first, firstUnit ?? secondUnit), value(second, secondUnit));
    return { label: label.trim(), low, high };
  }
  return null;
}

/** The bands of a list by language, lowest first; none where not nearly every choice is one. */
export function bandsOf(
  list: Pick<ChoiceList, 'choices' | 'values'>,
): { readonly tag: string; readonly bands: readonly Band[] }[] {
  const options = optionsOf(list);
  return Object.keys(list.choices)
    .filter((tag) => spoken(tag))
    .flatMap((tag) => {
      const bands = options.flatMap(({ label }) => readBand(label[tag] ?? '') ?? []);
      if (bands.length < 2 || bands.length < options.length - 2) return [];
      return [{ tag, bands: bands.toSorted((left, right) => left.low - right.low) }];
    });
}
