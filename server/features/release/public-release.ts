import type { Manifest, PublicManifest, ReleaseDetail, ShownManifest } from '../../contract/release.ts';
import type { Audience } from '../disclosure/disclosure.door.ts';
import type { Release } from './release.door.ts';

/** A release as an audience may have it. */
export function publicRelease({ manifest, ...summary }: Release, audience: Audience): ReleaseDetail {
  return { ...summary, manifest: publicManifest(manifest, audience) };
}

/** What an audience may have of a manifest. What is not named here stays inside. */
export function publicManifest(
  { flagged, refused, joined = [], columns, ...manifest }: Manifest,
  audience: Audience,
): PublicManifest {
  const { number, source, simulated, n, floor, instrument, scoring } = manifest;
  const isTeam = !audience.rounded;
  const mayPart = (parts: readonly number[]) =>
    [n - parts.reduce((sum, part) => sum + part, 0), ...parts].every(
      (part) => part === 0 || part >= audience.floor,
    );
  const countsJoined = mayPart(joined.map(({ rows }) => rows));
  const shown: ShownManifest = {
    number,
    source,
    simulated,
    n,
    floor,
    instrument,
    scoring,
    columns: columns.map(({ rows: _, ...column }) => column),
    flagged: isTeam && mayPart([flagged]) ? flagged : null,
    refused: isTeam ? refused : null,
    joined: joined.map((version) => ({ ...version, rows: countsJoined ? version.rows : null })),
  };
  return shown as PublicManifest;
}
