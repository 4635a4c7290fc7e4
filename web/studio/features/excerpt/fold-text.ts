import { type Fold, foldWith } from '../../../../analysis/text/fold.ts';

/** The characters are loaded when a text is first searched. */
export async function loadFold(): Promise<Fold> {
  const { Converter } = await import('opencc-js/t2cn');
  return foldWith(Converter({ from: 'tw', to: 'cn' }));
}
