import { type Block, words } from '../../../formats/report/block.ts';
import type { Ground } from '../ground.ts';
import { tableBlocks } from './table-blocks.ts';

/** Survey and interviews side by side; why there is none, where there is none. */
export async function jointPart({ joint, locale }: Ground): Promise<Block[]> {
  const { absent, table, release } = await joint();
  if (absent) return [{ kind: 'paragraph', inline: words(absent[locale]) }];
  return tableBlocks(table, release, locale);
}
