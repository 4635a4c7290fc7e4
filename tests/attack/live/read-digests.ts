import { createHash } from 'node:crypto';
import { encodeCells } from '../../../server/features/release/cells.ts';
import { loadCells, type Release } from '../../../server/features/release/release.door.ts';
import type { Tally } from '../tally.ts';
import type { Page } from './crawl.ts';
import type { Bureau } from './open-bureau.ts';

const ATTACK = 'digests on pages';

/** Looks on pages for the digest of any column as it is stored: whoever has it can try rows until it fits. */
export async function readDigests(
  { services }: Bureau,
  release: Release,
  pages: readonly Page[],
  tally: Tally,
): Promise<void> {
  const cells = await loadCells(services.databases.studio, release);
  const text = pages.map(({ body }) => body).join('\n');
  for (const column of release.manifest.columns) {
    tally.try(ATTACK);
    const digest = createHash('sha256')
      .update(encodeCells(cells(column)))
      .digest();
    if (text.includes(digest.toString('hex')) || text.includes(digest.toString('base64url')))
      tally.found(ATTACK, `${column.name}: its digest without a secret`);
  }
}
