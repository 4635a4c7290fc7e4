import { writtenName } from './print.ts';
import { RESERVED } from './reader.ts';
import { tokensOf } from './tokens.ts';

/**
 * An expression in which names are exchanged; one that cannot be read stays as it is.
 *
 * @example
 * renameIn('A1 + mean(A1 by `by`)', new Map([['A1', 'B1'], ['by', 'G']])) // => 'B1 + mean(B1 by G)'
 */
export function renameIn(source: string, names: ReadonlyMap<string, string>): string {
  try {
    const tokens = tokensOf(source);
    const found = tokens.flatMap((token, i) => {
      // Words of the language, and what is called, are no variables.
      const isPlain =
        token.kind === 'name' && !RESERVED.includes(token.value) && tokens[i + 1]?.value !== '(';
      const name = isPlain || token.kind === 'quoted' ? names.get(String(token.value)) : undefined;
      return name === undefined ? [] : [{ ...token, name: writtenName(name) }];
    });
    return found.reduceRight((text, { at, kind, value, name }) => {
      const length = kind === 'quoted' ? value.length + 2 : String(value).length;
      return text.slice(0, at) + name + text.slice(at + length);
    }, source);
  } catch {
    return source;
  }
}
