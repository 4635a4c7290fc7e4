import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { thinFont } from './letters/thin-font.ts';

/** Its letters come along: a server has none of its own that are Chinese. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')), '../fonts');
export const wholeFont = join(fonts, 'NotoSansHans-Regular.otf');
const FACE = 'Noto Sans S Chinese';
const SHARPNESS = 2;

/** Drawings as pixels on white. */
export async function paintAll(drawings: readonly string[]): Promise<Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fourlinks-letters-'));
  try {
    const font = join(folder, 'letters.otf');
    // Quotes stand in a drawing by their names.
    await writeFile(font, thinFont(await readFile(wholeFont), `${drawings.join('')}'"`));
    return await Promise.all(drawings.map((svg) => paint(svg, font)));
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function paint(svg: string, font: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SHARPNESS },
    font: {
      loadSystemFonts: false,
      fontFiles: [font],
      defaultFontFamily: FACE,
      sansSerifFamily: FACE,
    },
  });
  return image.asPng();
}
