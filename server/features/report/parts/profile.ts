import type { Block } from '../../../formats/report/block.ts';
import { readLensProfile } from '../../lens/lens.door.ts';
import type { Ground } from '../ground.ts';
import { tableBlocks } from './table-blocks.ts';

/** The ideas of the profile, each in a sentence, then their numbers. */
export async function profilePart({ databases, study, release, reader, locale }: Ground): Promise<Block[]> {
  const profile = await readLensProfile(databases.studio, study, release, reader);
  if (profile.absent) return [];
  const colon = locale === 'zh-CN' ? '：' : ': ';
  return [
    {
      kind: 'list',
      ordered: false,
      items: profile.tiles.map(({ name, sentence }) => [
        { kind: 'bold', text: name[locale] },
        { kind: 'plain', text: colon + sentence[locale] },
      ]),
    },
    ...tableBlocks(profile.table, profile.release, locale),
  ];
}
