import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import type { ReleaseDetail, ReleaseList, Verification } from '../../../../server/contract/release.ts';
import { sha256 } from '../../../../server/platform/random.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openAnswering } from '../response/answering.ts';
import { answersOf, freeze } from './frozen.ts';

const N = 10;

/** A release of ten, some of them flagged, with what is stored of it. */
async function openFrozen() {
  const given = await openAnswering();
  await given.own('POST', 'collection/open');
  for (let i = 0; i < N; i++) {
    const flags = i % 4 === 1 ? ['attention'] : [];
    const sheet = { instrument: given.questionnaire.hash, answers: answersOf(i), flags };
    await given.send((await given.sealAny(sheet)).submission);
  }
  await given.own('POST', 'collection/close');
  const frozen = await freeze(given);
  const { studio } = given.services.databases;
  const row = await studio.selectFrom('release').selectAll().executeTakeFirstOrThrow();
  const columns = await studio.selectFrom('release_column').selectAll().execute();
  return { given, frozen, stored: { ...row, columns } };
}

/** Every column of `N` cells of 0 and 1. */
function* guesses(cells: number[] = []): Generator<Int8Array> {
  if (cells.length === N) yield Int8Array.from(cells);
  else for (const value of [0, 1]) yield* guesses([...cells, value]);
}

/** The cells behind a digest, found by trying. */
function cellsBehind(digest: string): number[] | undefined {
  for (const cells of guesses())
    if (createHash('sha256').update(cells).digest('hex') === digest) return [...cells];
  return undefined;
}

test('a plain digest of a column gives its cells back to whoever tries them all; that of a release does not', async () => {
  const { stored } = await openFrozen();
  const { bytes } = stored.columns.find(({ name }) => name === 'flagged')!;
  expect(cellsBehind(sha256(bytes))).toEqual([...new Int8Array(bytes)]);
  const manifest = JSON.parse(stored.manifest) as { columns: { name: string; digest: string }[] };
  const keyed = manifest.columns.find(({ name }) => name === 'flagged')!;
  expect(keyed.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(cellsBehind(keyed.digest)).toBeUndefined();
});

test('no role is sent the digest of a column, the secret or what few have in common', async () => {
  const { given, frozen, stored } = await openFrozen();
  const { services, study, app } = given;
  const digests = stored.manifest.match(/[0-9a-f]{64}/g)!;
  const secret = Buffer.from(stored.secret);
  const inside = [
    ...digests,
    ...(['hex', 'base64', 'base64url'] as const).map((way) => secret.toString(way)),
  ];
  const told = new Set([frozen.hash, frozen.manifest.instrument.hash]);
  for (const role of ['owner', 'analyst', 'viewer'] as const) {
    const { headers } = await givenResearcher(services, { study, role });
    const base = `/api/studies/${study}`;
    for (const path of ['releases', `releases/${frozen.id}`, 'jobs', 'overview', 'collection']) {
      const { body, statusCode } = await app.inject({ url: `${base}/${path}`, headers });
      expect([path, statusCode]).toEqual([path, 200]);
      expect([path, inside.filter((each) => !told.has(each) && body.includes(each))]).toEqual([path, []]);
    }
    const url = `${base}/releases/${frozen.id}`;
    const { manifest } = (await app.inject({ url, headers })).json<ReleaseDetail>();
    expect(manifest.flagged).toBeNull();
    expect(manifest.refused).toBe(role === 'viewer' ? null : 0);
    expect(manifest.columns.filter((column) => 'rows' in column)).toEqual([]);
  }
});

test('a release made with plain hashes is still proved byte by byte, and goes by a keyed one', async () => {
  const { given, frozen, stored } = await openFrozen();
  const { studio } = given.services.databases;
  const { columns, ...rest } = JSON.parse(stored.manifest) as { columns: Record<string, string>[] };
  const before = canonicalJson({
    ...rest,
    format: 'fourlinks release 1',
    columns: columns.map(({ digest: _, ...column }) => {
      const found = stored.columns.find(({ pool, name }) => pool === column.pool && name === column.name)!;
      return { ...column, sha256: sha256(found.bytes) };
    }),
  });
  const change = { manifest: before, hash: sha256(before) };
  await studio.updateTable('release').set(change).where('id', '=', frozen.id).execute();
  const verified = (await given.own('GET', `releases/${frozen.id}/verification`)).json<Verification>();
  expect(verified).toEqual({ sound: true, columns: columns.length, changed: [] });
  const { releases } = (await given.own('GET', 'releases')).json<ReleaseList>();
  expect(releases[0]!.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(releases[0]!.hash).not.toBe(sha256(before));
  const shown = (await given.own('GET', `releases/${frozen.id}`)).body;
  expect(before.match(/"sha256":"[0-9a-f]{64}"/g)!.length).toBe(columns.length);
  expect(before.match(/[0-9a-f]{64}/g)!.filter((each) => shown.includes(each))).toEqual([
    frozen.manifest.instrument.hash,
  ]);
});
