import type { Link } from '../../../server/contract/construct.ts';

/** The colours and letters of charts, read from the tokens of the page, so light and dark are the same chart. */
export interface ChartTheme {
  readonly font: string;
  readonly text: string;
  readonly soft: string;
  readonly line: string;
  readonly surface: string;
  readonly links: Readonly<Record<Link, string>>;
  readonly linkTexts: Readonly<Record<Link, string>>;
  /** From the low end over neutral to the high end. */
  readonly diverging: (answers: number) => readonly string[];
}

// Brown to teal (ColorBrewer BrBG): told apart with any colour vision and, by lightness, in grey print.
const low = ['#a6611a', '#d0a255', '#ead9b4'];
const high = ['#00695c', '#4fa89c', '#b5ddd6'];
const neutral = { light: '#dcdcd7', dark: '#5b616b' };

/** Shape beside colour: each link keeps its own mark in every chart. */
export const linkSymbols: Readonly<Record<Link, string>> = {
  plan: 'circle',
  process: 'rect',
  appraisal: 'triangle',
  results: 'diamond',
  across: 'emptyCircle',
};

export function readTheme(): ChartTheme {
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const ofLinks = (suffix: string) => ({
    plan: token(`plan${suffix}`),
    process: token(`process${suffix}`),
    appraisal: token(`appraisal${suffix}`),
    results: token(`results${suffix}`),
    across: token(`across${suffix}`),
  });
  const middle = neutral[root.dataset.theme === 'dark' ? 'dark' : 'light'];
  return {
    font: token('font'),
    text: token('text'),
    soft: token('text-soft'),
    line: token('line'),
    surface: token('surface'),
    links: ofLinks(''),
    linkTexts: ofLinks('-text'),
    diverging: (answers) => diverging(answers, middle),
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
  const colours = (scale: readonly string[]) =>
    Array.from({ length: side }, (_, i) => scale[Math.min(i, scale.length - 1)]!);
  return [...colours(low), ...(answers % 2 ? [middle] : []), ...colours(high).reverse()];
}
