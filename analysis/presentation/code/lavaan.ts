import { rText } from './r-words.ts';

/** A measurement model in lavaan’s words. */
export function measurementModel(
  factors: Readonly<Record<string, readonly string[]>>,
  errors: readonly (readonly string[])[] = [],
): string {
  return [
    ...Object.entries(factors).map(([factor, items]) => `${factor} =~ ${items.join(' + ')}`),
    ...errors.map((pair) => pair.join(' ~~ ')),
  ].join('\n');
}

/** The same as a text of R. */
export const lavaanModel = (model: string): string => (model.includes("'") ? rText(model) : `'\n${model}\n'`);
