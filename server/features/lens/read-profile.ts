import type { Tile } from '../../../analysis/model/frame/lens.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { LensProfile, ShownTile } from '../../contract/lens.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { releaseTable } from '../disclosure/disclosure.door.ts';
import { takeReadingsWith } from '../reading/reading.door.ts';
import { noLenses, noProfile } from './absence.ts';
import { missingOf } from './missing.ts';
import { type LensGround, type LensReader, openGround } from './open-ground.ts';
import { profileTable } from './profile-table.ts';
import { scoreName } from './score-name.ts';
import { readingsOf, tellIdea } from './tell-idea.ts';
import { askTileLinks, type TileLinks, weakestOf } from './tile-links.ts';
import { tileSentence } from './tile-sentence.ts';

/** The page with which the lenses open. */
export async function readLensProfile(
  db: StudioDb,
  study: StudyId,
  release: ReleaseId,
  reader: LensReader,
): Promise<LensProfile> {
  const ground = await openGround(db, study, release, reader);
  const { frame, audience } = ground.open;
  const { lenses = [], profile } = frame;
  const tiles = profile?.tiles ?? [];
  const [taken, links] = await Promise.all([
    takeReadingsWith(
      ground.open,
      readingsOf(
        ground,
        tiles.flatMap(({ parts }) => parts),
      ),
    ),
    askTileLinks(ground, tiles),
  ]);
  const absent = lenses.length === 0 ? noLenses : profile ? undefined : noProfile;
  const shown = {
    ...ground.head,
    ...(absent && { absent }),
    name: profile ? bilingual(profile.name) : both('画像', 'Profile'),
    tiles: tiles.map((tile) => showTile(ground, tile, taken.read, links)),
    lenses: lenses.map(({ code, name, question }) => ({
      code,
      name: bilingual(name),
      question: bilingual(question),
    })),
  };
  const table = profileTable(shown, frame, [...taken.requests, ...links.requests]);
  return { ...shown, table: releaseTable(table, audience)! };
}

function showTile(
  ground: LensGround,
  tile: Tile,
  read: Parameters<typeof tellIdea>[2],
  links: TileLinks,
): ShownTile {
  const { code, lens, kind, name } = tile;
  const parts = tile.parts.map((part) => tellIdea(ground, part, read));
  const difference = kind === 'balance' ? links.differenceOf(tile, 0, 1) : null;
  const weakest = kind === 'chain' || kind === 'set' ? weakestOf(tile, parts, links) : undefined;
  const numbers = {
    kind,
    parts,
    ...(difference && { difference }),
    ...(kind === 'rise' && { rises: links.risesOf(tile) }),
    ...(weakest !== undefined && { weakest }),
  };
  const outcome = tile.outcome === undefined ? null : scoreName(ground.open, tile.outcome);
  return {
    code,
    lens,
    name: bilingual(name),
    ...numbers,
    sentence: tileSentence(numbers, outcome, ground.open.frame),
    missing: missingOf(ground, tile.parts),
  };
}
