import { createHash } from 'node:crypto';
import { Zip, ZipDeflate } from 'fflate';
import { type BundleHead, type BundleMember, jsonText, MANIFEST, writeManifest } from './manifest.ts';

/** A file of a bundle. */
export interface Member {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array>;
}

/** A member of JSON. */
export function jsonMember(name: string, value: unknown): Member {
  return { name, chunks: [Buffer.from(jsonText(value))] };
}

/** Nothing but the manifest tells when a bundle was made. */
const BEGINNING = new Date(1980, 0, 1);

/** The bytes of a bundle: members as they come, digested as they pass, and the manifest of their digests last. */
export async function* packBundle(
  head: BundleHead,
  members: AsyncIterable<Member>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const taken = () => {
    const bytes = ready;
    ready = [];
    return bytes;
  };
  function* add({ name, chunks }: Member): Generator<Uint8Array, BundleMember> {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = BEGINNING;
    zip.add(file);
    const digest = createHash('sha256');
    let bytes = 0;
    for (const chunk of chunks) {
      digest.update(chunk);
      bytes += chunk.byteLength;
      file.push(chunk);
      yield* taken();
    }
    file.push(new Uint8Array(0), true);
    yield* taken();
    return { name, bytes, sha256: digest.digest('hex') };
  }
  const packed: BundleMember[] = [];
  for await (const member of members) packed.push(yield* add(member));
  yield* add({ name: MANIFEST, chunks: [Buffer.from(writeManifest(head, packed))] });
  zip.end();
  yield* taken();
}
