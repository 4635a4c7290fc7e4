import { unzipSync, zipSync } from 'fflate';
import type { BundleWish } from '../../../../server/features/bundle/wish.ts';
import { writeBundle } from '../../../../server/features/bundle/write-bundle.ts';
import { listReleases } from '../../../../server/features/release/release.door.ts';
import { jsonText, sealOf, type BundleManifest } from '../../../../server/formats/bundle/manifest.ts';
import { sha256 } from '../../../../server/platform/random.ts';
import { contentOf, evidenceOf } from '../finding/findings.ts';
import { openDemonstration } from '../joint/demonstration.ts';

/** A bundle computes every number of a study; on a busy machine that takes its time. */
export const patience = { testTimeout: 400_000 };

type How = Pick<BundleWish, 'audience' | 'columns' | 'transcripts'>;
export const whole: How = { audience: 'team', columns: true, transcripts: true };

/** What the finding of the bundle cites. */
const readings = [
  ...['PL', 'PR', 'AP', 'RE'].map((scale) => ({ scale })),
  ...['PL1', 'PL2', 'PL3', 'PL4', 'AP1', 'AP2', 'AP3', 'AP4'].map((item) => ({ items: [item] })),
];

const written = new Map<string, Promise<Buffer>>();

/** A bundle of the demonstration; one of a kind is written once. */
export function aBundle(how: How = whole): Promise<Buffer> {
  const name = JSON.stringify(how);
  const known = written.get(name) ?? write(how);
  written.set(name, known);
  return known;
}

async function write(how: How): Promise<Buffer> {
  const { app, owner, services, study } = await openDemonstration();
  const finding = contentOf({
    evidence: readings.map((reading, at) => evidenceOf(`e${at}`, { kind: 'reading', reading })),
  });
  const url = `/api/studies/${study}/findings`;
  await app.inject({ method: 'POST', url, headers: owner.headers, payload: finding });
  const [release] = await listReleases(services.databases.studio, study);
  const wish = { study, release: release!, language: 'en', ...how } as const;
  const chunks: Uint8Array[] = [];
  const noteFault = (fault: unknown): never => {
    throw fault;
  };
  for await (const chunk of await writeBundle(services.databases, wish, new Date(), noteFault))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

export type Files = Record<string, Uint8Array>;

export const unpack = (bundle: Buffer): Files => unzipSync(bundle);
export const pack = (files: Files): Buffer => Buffer.from(zipSync(files, { level: 0 }));

export function jsonOf<T>(files: Files, name: string): T {
  return JSON.parse(Buffer.from(files[name]!).toString('utf8')) as T;
}

/** A member rewritten. */
export function altered<T>(files: Files, name: string, change: (value: T) => void): Files {
  const value = jsonOf<T>(files, name);
  change(value);
  return { ...files, [name]: Buffer.from(jsonText(value)) };
}

/** What somebody does who knows how bundles are made: every digest, and the seal, as if nothing had happened. */
export function resealed(files: Files, change: (manifest: BundleManifest) => void = () => undefined): Files {
  return altered<BundleManifest>(files, 'manifest.json', (manifest) => {
    change(manifest);
    manifest.members = Object.entries(files)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
    const { seal: _, ...unsealed } = manifest;
    manifest.seal = sealOf(unsealed);
  });
}
