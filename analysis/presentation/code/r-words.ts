/** Words of R code. */

const reserved = new Set(
  'if else repeat while function for next break TRUE FALSE NULL Inf NaN NA NA_integer_ NA_real_ NA_character_ in'.split(
    ' ',
  ),
);

/** A name as a formula writes it: between backticks where R would not read it as one. */
export const rName = (name: string): string =>
  /^[A-Za-z][A-Za-z0-9._]*$/.test(name) && !reserved.has(name) ? name : `\`${name.replaceAll('`', '\\`')}\``;

export const rText = (text: string): string => JSON.stringify(text);
export const rLiteral = (value: string | number): string =>
  typeof value === 'number' ? String(value) : rText(value);

/** A vector of texts. */
export const rTexts = (texts: readonly string[]): string => `c(${texts.map(rText).join(', ')})`;

/** A column of the data frame. */
export const rColumn = (name: string): string => `d$${rName(name)}`;

/** Some columns of the data frame. */
export const rColumns = (names: readonly string[]): string => `d[${rTexts(names)}]`;

/** The right side of a formula; categories enter as factors. */
export const rTerms = (names: readonly string[], categorical: readonly string[] = []): string =>
  names.map((name) => (categorical.includes(name) ? `factor(${rName(name)})` : rName(name))).join(' + ');

export const lines = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('\n');

/** The shares of both tails outside an interval, as R writes them. */
export function tails(confidence = 0.95): { readonly low: number; readonly high: number } {
  const tidy = (value: number) => Number(value.toFixed(12));
  return { low: tidy((1 - confidence) / 2), high: tidy((1 + confidence) / 2) };
}
