import { rText } from './r-words.ts';

/** A measurement model in lavaan’s words. */
export const measurementModel = (factors: Readonly<Record<string, readonly string[]>>): string =>
  Object.entries(factors)
    .map(([factor, items]) => `${factor} =~ ${items.join(' + ')}`)
    .join('\n');

/** The same as a text of R. */
export const lavaanModel = (model: string): string => (model.includes("'") ? rText(model) : `'\n${model}\n'`);
