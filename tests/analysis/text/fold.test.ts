import { Converter } from 'opencc-js/t2cn';
import { describe, expect, it } from 'vitest';
import { foldWith } from '../../../analysis/text/fold.ts';

const fold = foldWith(Converter({ from: 'tw', to: 'cn' }));

describe('a folded text', () => {
  it('is simplified, of half width and in small letters', () => {
    expect(fold('績效ＡＢ：Plan')).toBe('绩效ab:plan');
  });

  it('keeps every place: astral characters, ligatures and a byte order mark stay as long as they were', () => {
    const text = '\ufeff😀𠮷ﬁ㈱𝐀績';
    expect(fold(text)).toBe('\ufeff😀𠮷ﬁ㈱𝐀绩');
  });
});
