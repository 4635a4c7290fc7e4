import type { ReleasedTable } from '../../../../analysis/model/table.ts';
import type { Block } from '../../../formats/report/block.ts';
import { causeTable, countermeasureTable } from '../../countermeasure/countermeasure.door.ts';
import type { Ground } from '../ground.ts';
import { tableBlocks } from './table-blocks.ts';

/** Why things are as they were found, by column of the frame. */
export async function causesPart(ground: Ground): Promise<Block[]> {
  const { databases, study, reader } = ground;
  return blocksOf(await causeTable(databases, study, reader.role), ground);
}

/** What could be done, who can do it, and at what price. */
export async function countermeasuresPart(ground: Ground): Promise<Block[]> {
  const { databases, study, reader } = ground;
  return blocksOf(await countermeasureTable(databases, study, reader.role), ground);
}

async function blocksOf(table: ReleasedTable, { results, locale }: Ground): Promise<Block[]> {
  return table.rows.length > 0 ? tableBlocks(table, (await results()).release, locale) : [];
}
