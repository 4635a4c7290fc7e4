import { Zip, ZipDeflate } from 'fflate';

// Without a fixed time the file would say when it was made.
const mtime = new Date('1980-01-01T00:00:00');

/** Files of a container by name; each is packed while it is made, so that long ones stream. */
export function* zipChunks(
  files: readonly (readonly [name: string, chunks: Iterable<Uint8Array>])[],
): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const container = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const [name, chunks] of files) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    container.add(file);
    for (const chunk of chunks) {
      file.push(chunk);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  container.end();
  yield* ready.splice(0);
}
