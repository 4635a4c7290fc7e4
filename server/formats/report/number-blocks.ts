import type { Frame } from '../../../analysis/model/frame/frame.ts';
import type { Locale } from '../../../analysis/model/words.ts';
import type { Block } from './block.ts';
import { drawDiagram } from './diagram/draw-diagram.ts';
import { drawChart, type Drawn } from './draw-chart.ts';

/** A block with its number in the report: tables and figures are counted apart. */
export type Numbered =
  | Exclude<Block, { kind: 'table' | 'figure' | 'diagram' | 'heading' }>
  | (Extract<Block, { kind: 'table' }> & { readonly number: number })
  | (Extract<Block, { kind: 'heading' }> & { readonly number: number })
  | {
      readonly kind: 'figure';
      readonly number: number;
      readonly title: string;
      readonly drawn: Drawn;
      readonly source: string;
    };

/** Draws the charts and counts tables, figures and headings; a table without a chart leaves no gap. */
export function numberBlocks(blocks: readonly Block[], frame: Frame, locale: Locale): Numbered[] {
  const counted = { table: 0, figure: 0, heading: 0 };
  return blocks.flatMap((block): Numbered[] => {
    switch (block.kind) {
      case 'table':
        return [{ ...block, number: ++counted.table }];
      case 'heading':
        return [{ ...block, number: ++counted.heading }];
      case 'figure': {
        const drawn = drawChart(block.table, frame, locale);
        const { table, source } = block;
        return drawn
          ? [{ kind: 'figure', number: ++counted.figure, title: table.title[locale], drawn, source }]
          : [];
      }
      case 'diagram': {
        const { diagram, source } = block;
        const drawn = drawDiagram(diagram, frame, locale);
        return [{ kind: 'figure', number: ++counted.figure, title: diagram.name[locale], drawn, source }];
      }
      default:
        return [block];
    }
  });
}

/** The number of each table, by its id. */
export function tableNumbers(blocks: readonly Numbered[]): Map<string, number> {
  return new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.table.id, block.number]] : [])));
}
