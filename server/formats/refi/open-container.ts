import { readZip, type ZipLimits } from '../archive/read-zip.ts';
import { Problem } from '../../platform/problem.ts';
import { fileFinder } from './find-file.ts';
import { type Element, readXml } from './read-xml.ts';
import { type SettledGuids, settleGuids } from './settle-guids.ts';

/** The XML of an exchange file with the files that lie beside it. */
export interface Container {
  readonly root: Element;
  readonly guids: Omit<SettledGuids, 'root'>;
  /** The name of the one file that a path of the XML means, if it is there. */
  readonly find: (path: string) => string | undefined;
  readonly read: (name: string) => Promise<Buffer>;
  /** How many files lie beside the XML. */
  readonly files: number;
}

/** Opens a .qdpx, or a .qde or .qdc that stands alone; told by the bytes, not by the name. */
export async function openContainer(bytes: Buffer, limits?: ZipLimits): Promise<Container> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return withRoot(readXml(bytes), [], () => Promise.reject(new Error('no files')));
  const zip = await readZip(bytes, limits);
  const names = zip.names.filter((name) => !/(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(name));
  const main = mainFile(names);
  const files = names.filter((name) => name !== main);
  return withRoot(readXml(await zip.read(main)), files, zip.read);
}

/** The .qde at the root whatever its name; in a container that was packed by hand, the one in its only folder. */
function mainFile(names: readonly string[]): string {
  const found = names.filter((name) => /\.qde$/i.test(name));
  const depth = (name: string) => name.split('/').length;
  const highest = Math.min(...found.map(depth));
  const [main, ...more] = found.filter((name) => depth(name) === highest);
  if (main === undefined || more.length > 0) throw new Problem('refi-no-project', { count: found.length });
  return main;
}

function withRoot(found: Element, files: readonly string[], read: Container['read']): Container {
  if (found.name !== 'Project' && found.name !== 'CodeBook')
    throw new Problem('refi-not-exchange', { found: found.name });
  const { root, ...guids } = settleGuids(found);
  return { root, guids, find: fileFinder(files), read, files: files.length };
}
