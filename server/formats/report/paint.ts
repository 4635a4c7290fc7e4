import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';

/** Its letters come along: a server has none of its own that are Chinese. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
const FACE = 'Noto Sans S Chinese';
const SHARPNESS = 2;

/** A drawing as pixels on white. */
export async function paint(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: {
      loadSystemFonts: false,
      fontFiles: [join(fonts, 'NotoSansHans-Regular.otf')],
      defaultFontFamily: FACE,
      sansSerifFamily: FACE,
    },
  });
  return image.asPng();
}
