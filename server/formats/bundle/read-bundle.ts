import { Value } from 'typebox/value';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { readZip, type ZipLimits } from '../archive/read-zip.ts';
import { BundleManifest, formatNumber, jsonText, MANIFEST, NEWEST_FORMAT, sealOf } from './manifest.ts';

const MB = 1024 * 1024;
/** Columns of a million rows and the requests of a large study; one member at a time is in memory. */
const limits: ZipLimits = { entries: 50_000, entryBytes: 64 * MB, totalBytes: 4096 * MB, ratio: 1000 };

/** What is wrong with a member: it is listed and not there, there and not listed, unreadable, or other bytes than were written. */
export type MemberFault = 'missing' | 'unlisted' | 'broken' | 'changed';

export interface Bundle {
  readonly manifest: BundleManifest;
  readonly names: ReadonlySet<string>;
  readonly faults: ReadonlyMap<string, MemberFault>;
  /** The bytes of a member, as they are now; undefined where it is not there or cannot be read. */
  readonly bytes: (name: string) => Promise<Buffer | undefined>;
}

/** Opens a bundle: a Problem where it cannot be one, or must not be unpacked; members at fault are told. */
export async function readBundle(file: Buffer): Promise<Bundle> {
  const zip = await readZip(file, limits);
  const names = new Set(zip.names);
  if (!names.has(MANIFEST)) throw new Problem('bundle-no-manifest');
  const manifest = openManifest((await zip.read(MANIFEST)).toString('utf8'));
  const faults = new Map<string, MemberFault>();
  const listed = new Map(manifest.members.map((member) => [member.name, member]));
  for (const name of names) if (name !== MANIFEST && !listed.has(name)) faults.set(name, 'unlisted');
  for (const { name, sha256: digest } of listed.values()) {
    if (!names.has(name)) {
      faults.set(name, 'missing');
      continue;
    }
    const bytes = await readable(zip.read(name));
    if (!bytes) faults.set(name, 'broken');
    else if (sha256(bytes) !== digest) faults.set(name, 'changed');
  }
  // Members were read once, to be digested; what is computed of them reads them again.
  const again = await readZip(file, limits);
  return {
    manifest,
    names,
    faults,
    bytes: async (name) => (listed.has(name) && names.has(name) ? readable(again.read(name)) : undefined),
  };
}

/** The bytes, or undefined where they cannot be unpacked; what must not be unpacked is refused as a whole. */
async function readable(bytes: Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await bytes;
  } catch (error) {
    if (error instanceof Problem && error.code === 'archive-entry-broken') return undefined;
    throw error;
  }
}

function openManifest(text: string): BundleManifest {
  const read = parsed(text);
  const number = formatNumber((read as { readonly format?: unknown } | null)?.format);
  if (number !== null && number > NEWEST_FORMAT)
    throw new Problem('bundle-newer', { format: number, known: NEWEST_FORMAT });
  if (!Value.Check(BundleManifest, read)) throw new Problem('bundle-manifest-faulty');
  const { seal, ...unsealed } = read;
  // One byte that says the same, a space, would be a change too.
  if (sealOf(unsealed) !== seal || jsonText(read) !== text) throw new Problem('bundle-manifest-changed');
  return read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('bundle-manifest-faulty');
  }
}
