import { type Static, Type } from 'typebox';
import { Bilingual, Locale } from '../../../analysis/model/text.ts';
import { sha256 } from '../../platform/random.ts';

export const MANIFEST = 'manifest.json';
const FORMAT = 'fourlinks bundle';
export const NEWEST_FORMAT = 1;

const Digest = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What was written and when, by its release; every member by its digest. */
export const BundleHead = Type.Object({
  study: Bilingual,
  createdAt: Type.String(),
  software: Type.String(),
  language: Locale,
  audience: Type.Enum(['team', 'outside']),
  simulated: Type.Boolean(),
  /** Groups of fewer respondents are not told of. */
  floor: Type.Integer(),
  release: Type.Object({ number: Type.Integer(), n: Type.Integer(), hash: Digest }),
  /** What may be computed anew from it. */
  holds: Type.Object({ columns: Type.Boolean(), transcripts: Type.Boolean() }),
});
export type BundleHead = Static<typeof BundleHead>;

export const BundleMember = Type.Object({ name: Type.String(), bytes: Type.Integer(), sha256: Digest });
export type BundleMember = Static<typeof BundleMember>;

export const BundleManifest = Type.Object({
  format: Type.Literal(`${FORMAT} ${NEWEST_FORMAT}`),
  ...BundleHead.properties,
  members: Type.Array(BundleMember),
  /** The digest of all above. */
  seal: Digest,
});
export type BundleManifest = Static<typeof BundleManifest>;

export function writeManifest(head: BundleHead, members: readonly BundleMember[]): string {
  const unsealed = { format: `${FORMAT} ${NEWEST_FORMAT}` as const, ...head, members: [...members] };
  return jsonText({ ...unsealed, seal: sealOf(unsealed) });
}

/** The digest of a manifest without its seal. */
export function sealOf(unsealed: Omit<BundleManifest, 'seal'>): string {
  return sha256(jsonText(unsealed));
}

/** The number of a format, null where it is none of ours. */
export function formatNumber(format: unknown): number | null {
  const [, number] = new RegExp(`^${FORMAT} (\\d{1,6})$`).exec(String(format)) ?? [];
  return number === undefined ? null : Number(number);
}

/** JSON as members hold it: for people to read, and the same bytes for the same value. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
