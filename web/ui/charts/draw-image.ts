import { type ChartOption, init } from './echarts.ts';
import { type ChartTheme, readPrintTheme } from './theme.ts';

/** What a chart is drawn from: at any width and in any theme. */
export interface ChartSource {
  readonly height: (width: number) => number;
  readonly option: (theme: ChartTheme, width: number) => ChartOption;
}

export interface ImageText {
  readonly title: string;
  /** Release, n, that it is simulated: an image must not travel without it. */
  readonly caption: string;
}

const width = 960;
const head = 44;
const foot = 36;

/** The chart as an image file on white, with its title above and its caption below. */
export function drawImage(
  { height, option }: ChartSource,
  { title, caption }: ImageText,
  type: 'png' | 'svg',
): Blob {
  const theme = readPrintTheme();
  const whole = height(width) + head + foot;
  const chart = init(document.createElement('div'), undefined, {
    renderer: type === 'png' ? 'canvas' : 'svg',
    width,
    height: whole,
    devicePixelRatio: 2,
  });
  const drawn = option(theme, width) as { grid: { top: number; bottom: number }; legend?: object };
  chart.setOption({
    ...drawn,
    grid: { ...drawn.grid, top: drawn.grid.top + head, bottom: drawn.grid.bottom + foot },
    ...(drawn.legend && { legend: { ...drawn.legend, top: head } }),
    title: [
      {
        text: title,
        left: 12,
        top: 10,
        textStyle: { color: theme.text, fontFamily: theme.font, fontSize: 17 },
      },
      {
        text: caption,
        left: 12,
        bottom: 8,
        textStyle: { color: theme.soft, fontFamily: theme.font, fontSize: 12, fontWeight: 'normal' },
      },
    ],
  });
  const address = chart.getDataURL({ type, pixelRatio: 2, backgroundColor: '#ffffff' });
  chart.dispose();
  return blobOf(address);
}

/** Read by hand: the content policy does not let a page fetch data addresses. */
function blobOf(address: string): Blob {
  const comma = address.indexOf(',');
  const [kind, body] = [address.slice(5, comma), address.slice(comma + 1)];
  const type = kind.split(';')[0]!;
  if (!kind.endsWith('base64')) return new Blob([decodeURIComponent(body)], { type });
  return new Blob([Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0))], { type });
}
