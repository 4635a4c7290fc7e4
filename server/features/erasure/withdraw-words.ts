/** Stands where words were that somebody asked to have erased. */
export const withdrawn = '［原话已应要求删除 · quote erased on request］';

/** A shorter quote is one of many people's: it is withdrawn only where it is all that stands there. */
const SHORTEST_WITHIN = 6;
/** A shorter sentence may be anybody's. */
const SHORTEST_SENTENCE = 10;

/** Puts the mark in the place of words, in a text or in every text of a JSON document. */
export interface Withdrawing {
  readonly inText: (text: string) => string;
  readonly inJson: (document: string) => string;
}

/** What is withdrawn of an interview: its quotes, and every sentence of its texts that is long enough to be its own. */
export function withdrawing(quotes: readonly string[], texts: readonly string[]): Withdrawing {
  const sentences = texts.flatMap((text) => text.split(/[\n。！？!?.]+/u)).map(spoken);
  const whole = new Set(quotes);
  const within = [
    ...new Set([
      ...quotes.filter((quote) => length(quote) >= SHORTEST_WITHIN),
      ...sentences.filter((sentence) => length(sentence) >= SHORTEST_SENTENCE),
    ]),
  ].sort((one, other) => other.length - one.length);
  const inText = (text: string): string =>
    whole.has(text) ? withdrawn : within.reduce((left, words) => left.replaceAll(words, withdrawn), text);
  const inJson = (document: string): string => {
    const changed = JSON.stringify(JSON.parse(document), (_key, value: unknown) =>
      typeof value === 'string' ? inText(value) : value,
    );
    return changed.includes(withdrawn) ? changed : document;
  };
  return { inText, inJson };
}

const length = (text: string): number => [...text].length;

/** What follows the name of a speaker. */
const spoken = (line: string): string => line.replace(/^[^：:]{1,12}[：:]/u, '').trim();
