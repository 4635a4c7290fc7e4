import { Zip, ZipDeflate } from 'fflate';

/** A file of an archive, made while it is packed. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}

/** Nothing tells when an archive was made: the first moment that the format knows. */
const BEGINNING = new Date(1980, 0, 1);
const LEVEL = 6;

/** An archive of files, each packed chunk by chunk; what is packed leaves before more is made. */
export function* zipChunks(entries: Iterable<ZipEntry>): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: LEVEL });
    file.mtime = BEGINNING;
    zip.add(file);
    for (const chunk of chunks) {
      file.push(chunk);
      yield* ready;
      ready = [];
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  yield* ready;
}
