import { type Colour, colours } from '../../../analysis/model/frame/frame.ts';

/** The colours and letters of charts, read from the tokens of the page, so light and dark are the same chart. */
export interface ChartTheme {
  readonly font: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly marks: Readonly<Record<Colour, string>>;
  readonly markTexts: Readonly<Record<Colour, string>>;
  /** From the unfavourable end over neutral to the favourable end. */
  readonly diverging: (answers: number) => readonly string[];
}

// Brown to teal (ColorBrewer BrBG): told apart with any colour vision and, by lightness, in grey print.
const unfavourable = ['#a6611a', '#d0a255', '#ead9b4'];
const favourable = ['#00695c', '#4fa89c', '#b5ddd6'];
const neutral = { light: '#dcdcd7', dark: '#5b616b' };

/** Colours of series that have none of their own, told apart with any colour vision. */
export const seriesColours: readonly Colour[] = ['blue', 'orange', 'green', 'purple', 'red', 'sky', 'grey'];

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'];

/** Shape beside colour: the values of a dimension keep their own marks in every chart, what gathers the rest an open one. */
export function symbolAt(at: number, gathers: boolean): string {
  return gathers ? 'emptyCircle' : symbols[at % symbols.length]!;
}

export function readTheme(): ChartTheme {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  return themeOf(
    (name) => style.getPropertyValue(`--${name}`).trim(),
    root.dataset.theme === 'dark' ? 'dark' : 'light',
  );
}

/** A theme from the tokens of a page, or of paper. */
export function themeOf(token: (name: string) => string, shade: 'light' | 'dark'): ChartTheme {
  const ofColours = (suffix: string) =>
    Object.fromEntries(colours.map((colour) => [colour, token(`${colour}${suffix}`)])) as Record<
      Colour,
      string
    >;
  return {
    font: token('font'),
    text: token('text'),
    soft: token('text-soft'),
    line: token('line'),
    surface: token('surface'),
    marks: ofColours(''),
    markTexts: ofColours('-text'),
    diverging: (answers) => diverging(answers, neutral[shade]),
  };
}

/** The same for paper: images and prints are light whatever the page is. */
export function readPrintTheme(): ChartTheme {
  const { dataset } = document.documentElement;
  const shown = dataset.theme;
  dataset.theme = 'light';
  const theme = readTheme();
  if (shown) dataset.theme = shown;
  return theme;
}

function diverging(answers: number, middle: string): string[] {
  const side = Math.floor(answers / 2);
  const shades = (scale: readonly string[]) =>
    Array.from({ length: side }, (_, i) => scale[Math.min(i, scale.length - 1)]!);
  return [...shades(unfavourable), ...(answers % 2 ? [middle] : []), ...shades(favourable).reverse()];
}
