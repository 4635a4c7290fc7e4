import { createHmac, randomBytes } from 'node:crypto';
import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Manifest } from '../../contract/release.ts';

/** A fresh secret of a release: without it nobody can try out which answers give a digest. */
export function makeSecret(): Buffer {
  return randomBytes(32);
}

/** The digest of a whole release: of its manifest as it is stored, which has those of the columns. */
export function manifestDigest(secret: Uint8Array, stored: string): string {
  return createHmac('sha256', secret).update(stored).digest('hex');
}

/** The digest of one column. Its name is in it, so that equal columns do not show that they are. */
export function columnDigest(
  secret: Uint8Array,
  { pool, name }: { readonly pool: string; readonly name: string },
  cells: Uint8Array,
): string {
  return createHmac('sha256', secret).update(`column ${pool} ${name}\n`).update(cells).digest('hex');
}

type Column = Manifest['columns'][number];
/** The columns of a manifest as they are stored: the first format had plain SHA-256. */
type StoredColumn = Column & { readonly digest?: string; readonly sha256?: string };

/** A manifest as it is stored, the digest of each column beside it. */
export function sealManifest(manifest: Manifest, digests: readonly string[]): string {
  const columns = manifest.columns.map((column, at) => ({ ...column, digest: digests[at]! }));
  return canonicalJson({ ...manifest, columns });
}

/** The digests of a stored manifest by column, as they are compared and nothing else. */
export function sealedDigests(
  stored: string,
): (Pick<Column, 'pool' | 'name'> & { readonly digest: string })[] {
  const { columns } = JSON.parse(stored) as { readonly columns: readonly StoredColumn[] };
  return columns.map(({ pool, name, digest, sha256 }) => ({ pool, name, digest: digest ?? sha256 ?? '' }));
}

/** A stored manifest without its digests. */
export function openManifest(stored: string): Manifest {
  const { columns, ...manifest } = JSON.parse(stored) as Omit<Manifest, 'columns'> & {
    readonly columns: readonly StoredColumn[];
  };
  return { ...manifest, columns: columns.map(({ digest: _, sha256: __, ...column }) => column) };
}
