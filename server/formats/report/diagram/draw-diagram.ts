import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import type { Locale } from '../../../../analysis/model/words.ts';
import { estimateOf, holdsZero } from '../../../../web/ui/diagram/estimates.ts';
import { HEAD, LABEL, type Line, placeLines } from '../../../../web/ui/diagram/place-lines.ts';
import { placeNodes } from '../../../../web/ui/diagram/place-nodes.ts';
import type { ShownEdge } from '../../../contract/lens.ts';
import type { Diagram } from '../block.ts';
import type { Drawn } from '../draw-chart.ts';
import { paperTokens } from '../paper-theme.ts';
import { reportWords } from '../report-words.ts';
import { drawCard } from './draw-card.ts';
import { tag, write } from './svg.ts';

/** As wide as cards with their letters need; a page shows it smaller. */
const ROOM = 900;

const looks: Readonly<Record<ShownEdge['agrees'], { readonly colour: string; readonly glyph: string }>> = {
  yes: { colour: 'green-text', glyph: '✓' },
  no: { colour: 'red-text', glyph: '×' },
  open: { colour: 'grey', glyph: '?' },
  unmeasured: { colour: 'grey', glyph: '∅' },
};

/** The diagram of a theory as the page shows it: ideas as cards, lines as wide as their estimates are strong. */
export function drawDiagram(diagram: Diagram, frame: Frame, locale: Locale): Drawn {
  const { nodes, edges, valence, name, sentence } = diagram;
  const placement = placeNodes(nodes, edges, ROOM);
  const { width, height, card, middles } = placement;
  const lines = placeLines(edges, placement);
  const svg = tag(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
    [
      ...edges.map((edge, at) => drawArrow(edge, lines[at]!)),
      ...nodes.map((node) =>
        drawCard(node, { middle: middles.get(node.code)!, card }, { frame, valence, locale }),
      ),
      ...edges.map((edge, at) => drawLabel(edge, lines[at]!, locale)),
    ].join(''),
  );
  const describe = `${reportWords.diagram[locale]}${name[locale]}${locale === 'zh-CN' ? '。' : '. '}${sentence[locale]}`;
  return { svg, width, height, describe, note: edges.length > 0 ? reportWords.lines[locale] : '' };
}

function drawArrow({ agrees, link }: ShownEdge, { path }: Line): string {
  const colour = paperTokens[looks[agrees].colour]!;
  const strength = typeof link?.value === 'number' ? Math.min(1, Math.abs(link.value)) : 0;
  const dashes = agrees === 'unmeasured' ? '2 5' : link && holdsZero(link.interval) ? '9 6' : undefined;
  return (
    tag('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': 1.5 + 7 * strength,
      ...(dashes && { 'stroke-dasharray': dashes }),
    }) + drawHead(path, colour)
  );
}

/** The head of an arrow: a triangle at the end of its line that looks where the line goes. */
function drawHead(path: string, fill: string): string {
  const [, , bendX, bendY, x, y] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
  const turn = (Math.atan2(y! - bendY!, x! - bendX!) * 180) / Math.PI;
  const half = (HEAD + 1) / 2;
  return tag('path', {
    d: `M0 ${-half}L${HEAD} 0L0 ${half}z`,
    fill,
    transform: `translate(${x} ${y}) rotate(${turn.toFixed(1)})`,
  });
}

function drawLabel(edge: ShownEdge, { label }: Line, locale: Locale): string {
  const { colour, glyph } = looks[edge.agrees];
  return (
    tag('rect', {
      x: label.x - LABEL.width / 2,
      y: label.y - LABEL.height / 2,
      width: LABEL.width,
      height: LABEL.height,
      rx: LABEL.height / 2,
      fill: paperTokens['surface']!,
      stroke: paperTokens['line']!,
    }) +
    write(`${estimateOf(edge, (text) => text[locale])} ${glyph}`, {
      x: label.x,
      y: label.y + 4.5,
      'font-size': 12,
      'text-anchor': 'middle',
      fill: paperTokens[colour]!,
    })
  );
}
