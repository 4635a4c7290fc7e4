import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Table } from '../../../analysis/model/table.ts';
import { both, type Locale, textIn } from '../../../analysis/model/words.ts';
import { init } from '../../../web/ui/charts/echarts.ts';
import { type ChartWords, drawTable } from '../../../web/ui/charts/table-chart.ts';
import { paperTheme } from './paper-theme.ts';

export interface Drawn {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly describe: string;
  /** How to read its colours. */
  readonly note: string;
}

const colours = both(
  '颜色按含义：青色有利，棕色不利。',
  'Colours go by meaning: teal favourable, brown unfavourable.',
);
const turned = both(
  '标 ⇄ 的题，高端回答是坏消息，颜色相反。',
  ' Of items marked ⇄ high answers are the bad news, and their colours are turned.',
);
const turnedBack = both(
  '标 ⇄ 的题，高端回答是好消息，颜色相反。',
  ' Of items marked ⇄ high answers are the good news, and their colours are turned.',
);
const dots = both(
  '每个点是均值，横线是 95 % 置信区间，虚线是量程中点',
  'Dots are means, lines 95 % intervals, the dashed line the midpoint',
);
const associations = both(
  '每个点是相关系数，横线是 95 % 置信区间，虚线是 0。',
  'Dots are correlations, lines 95 % intervals, the dashed line 0.',
);

const wordsIn = (locale: Locale): ChartWords => ({
  associations: () => associations[locale],
  means: (_, midpoint) => `${dots[locale]} ${midpoint}${locale === 'zh-CN' ? '。' : '.'}`,
  answers: () => colours[locale],
  turned: turned[locale],
  turnedBack: turnedBack[locale],
});

/** As wide as a column of text, so that its letters are printed at nearly their size. */
const WIDTH = 720;

/** The chart of a table as a drawing, the same that the page shows; null where it has none. */
export function drawChart(table: Table, frame: Frame, locale: Locale): Drawn | null {
  const chart = drawTable(table, {
    pick: (text) => textIn(text, locale),
    frame,
    words: wordsIn(locale),
  });
  if (!chart) return null;
  const height = chart.height(WIDTH);
  const drawing = init(null, undefined, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawing.setOption(chart.option(paperTheme, WIDTH));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return { svg, width: WIDTH, height, describe: chart.label, note: chart.label + (chart.note ?? '') };
}
