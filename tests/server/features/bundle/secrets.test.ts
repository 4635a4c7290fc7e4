import { expect, test, vi } from 'vitest';
import { writeBundle } from '../../../../server/features/bundle/write-bundle.ts';
import { listReleases, openAnswersIn } from '../../../../server/features/release/release.door.ts';
import { openDemonstration } from '../joint/demonstration.ts';
import { aBundle, jsonOf, unpack, patience } from './given.ts';

vi.setConfig(patience);

/** Every way in which bytes are written as text. */
const spellings = (bytes: Uint8Array) =>
  (['hex', 'base64', 'base64url', 'latin1'] as const).map((how) => Buffer.from(bytes).toString(how));

test('nothing secret is inside: no key, no receipt, no address of a person, no raw name, no open answer', async () => {
  const { services, study } = await openDemonstration();
  const { studio } = services.databases;
  const [release] = await listReleases(studio, study);
  const wish = {
    study,
    release: release!,
    language: 'en',
    audience: 'team',
    columns: true,
    transcripts: true,
  } as const;
  const at = new Date('2026-03-09T08:00:00Z');
  const chunks: Uint8Array[] = [];
  for await (const chunk of await writeBundle(services.databases, wish, at, () => undefined))
    chunks.push(chunk);
  const inside = Object.values(unpack(Buffer.concat(chunks))).map((bytes) => Buffer.from(bytes));
  const text = inside.map((bytes) => bytes.toString('latin1')).join('\n');
  const words = inside.map((bytes) => bytes.toString('utf8')).join('\n');
  const secrets = await studio.selectFrom('release').select('secret').execute();
  const researchers = await studio.selectFrom('researcher').select(['email', 'id']).execute();
  const sessions = await studio.selectFrom('session').selectAll().execute();
  for (const { secret } of secrets)
    for (const spelling of spellings(secret)) expect(text.includes(spelling)).toBe(false);
  for (const { email, id } of researchers) {
    expect(words.includes(email)).toBe(false);
    expect(words.includes(id)).toBe(false);
  }
  expect(sessions.length).toBeGreaterThan(0);
  expect(words).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
  expect(words).not.toMatch(/receipt|password|serial/i);
  const open = release!.manifest.columns.filter(({ role }) => role === 'open');
  for (const { name } of open)
    for (const { text: answer } of await openAnswersIn(studio, study, release!, name))
      if (answer.length > 8) expect(words.includes(answer)).toBe(false);
  const redacted = await studio
    .selectFrom('redaction')
    .innerJoin('transcript_revision as revision', 'revision.id', 'redaction.revision_id')
    .select(['redaction.start_point', 'redaction.end_point', 'revision.text'])
    .execute();
  for (const { text: raw, start_point: from, end_point: to } of redacted)
    expect(words.includes([...raw].slice(from, to).join(''))).toBe(false);
  // When the bundle was written, and no other time.
  expect(words.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual([at.toISOString()]);
});

test('a bundle for readers outside the team has no quote, no single excerpt, and every number rounded', async () => {
  const files = unpack(await aBundle({ audience: 'outside', columns: false, transcripts: false }));
  const names = Object.keys(files);
  expect(names.filter((name) => /^(excerpts|columns|transcripts)/.test(name))).toEqual([]);
  const { excerpts } = jsonOf<{ excerpts: { quote: string }[] }>(unpack(await aBundle()), 'excerpts.json');
  const words = Object.values(files)
    .map((bytes) => Buffer.from(bytes).toString('utf8'))
    .join('\n');
  for (const { quote } of excerpts.filter((each) => each.quote.length > 8))
    expect(words.includes(quote)).toBe(false);
  expect(words).not.toMatch(/\d\.\d{4,}/);
});
