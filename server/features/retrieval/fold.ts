import { Converter } from 'opencc-js/t2cn';
import { type Fold, foldWith } from '../../../analysis/text/fold.ts';

let known: Fold | undefined;

/** A text as it is searched. Never stored. */
export function fold(text: string): string {
  known ??= foldWith(Converter({ from: 'tw', to: 'cn' }));
  return known(text);
}
