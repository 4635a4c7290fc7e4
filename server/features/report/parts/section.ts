import type { Block } from '../../../formats/report/block.ts';
import type { Ground } from '../ground.ts';
import { tableBlocks } from './table-blocks.ts';

/** The tables and charts of a section of the study's report plan. */
export async function sectionPart({ results, locale }: Ground, code: string): Promise<Block[]> {
  const { tables, release } = await results();
  return tables
    .filter(({ section }) => section === code)
    .flatMap((table) => tableBlocks(table, release, locale));
}
