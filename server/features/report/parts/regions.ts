import { textIn } from '../../../../analysis/model/words.ts';
import { type Block, words } from '../../../formats/report/block.ts';
import { readRegions } from '../../region/region.door.ts';
import type { Ground } from '../ground.ts';
import { tableBlocks } from './table-blocks.ts';

/** Other sites beside this one, each with what must be known before its numbers are read. */
export async function regionsPart({
  databases,
  study,
  release,
  reader,
  researcher,
  locale,
}: Ground): Promise<Block[]> {
  const compared = await readRegions(databases, study, release, { ...reader, researcher });
  return compared.regions.flatMap(({ name, absent, simulated, warnings, tables }): Block[] => [
    { kind: 'heading', level: 2, text: textIn(name, locale) },
    ...(absent ? [{ kind: 'paragraph', inline: words(absent[locale]) } as const] : []),
    ...warnings.map((text): Block => ({ kind: 'note', text: text[locale] })),
    ...tables.flatMap((table) =>
      tableBlocks(table, { ...compared.release, simulated: simulated || compared.release.simulated }, locale),
    ),
  ]);
}
