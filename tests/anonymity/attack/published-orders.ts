import type { Collected } from '../collect.ts';
import type { Recovered } from './recovered.ts';

/** One column of one table of a database, whatever database it is. */
export type ReadColumn = (database: 'studio' | 'roster' | 'answers', query: string) => Promise<Buffer[]>;

/** The orders of the answers that a freeze itself makes and leaves: its board, and the open answers of its release. */
export async function publishedOrders(
  read: ReadColumn,
  { leaves, people }: Pick<Collected, 'leaves' | 'people'>,
): Promise<Recovered[]> {
  const boards = Buffer.concat(await read('answers', 'select leaves from board'));
  const published = Array.from({ length: boards.length / 32 }, (_, at) =>
    boards.toString('hex', 32 * at, 32 * at + 32),
  );
  const texts = await read('studio', "select bytes from release_column where pool = 'open:O1'");
  const words = texts.flatMap((text) => JSON.parse(text.toString()) as string[]);
  const serials = new Map([...people].map(([serial, person]) => [person.words, serial]));
  return [
    { from: 'leaves on the board', order: published.flatMap((leaf) => leaves.get(leaf) ?? []) },
    { from: 'open answers of the release', order: words.flatMap((word) => serials.get(word) ?? []) },
  ];
}
