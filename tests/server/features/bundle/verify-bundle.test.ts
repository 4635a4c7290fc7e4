import { describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../../../server/features/bundle/check.ts';
import { verifyBundle } from '../../../../server/features/bundle/verify-bundle.ts';
import type { Voices } from '../../../../server/features/bundle/voices.ts';
import type { LensProfile } from '../../../../server/contract/lens.ts';
import type { JointDisplay } from '../../../../server/contract/joint.ts';
import type { Table } from '../../../../analysis/model/table.ts';
import { readBundle } from '../../../../server/formats/bundle/read-bundle.ts';
import { aBundle, altered, type Files, jsonOf, pack, resealed, unpack, whole, patience } from './given.ts';

vi.setConfig(patience);

interface Cited {
  findings: { evidence: { ref: { kind: string }; now: { key: string; value: unknown }[] }[] }[];
}

const faultsIn = async (files: Files): Promise<Fault[]> =>
  (await verifyBundle(pack(files))).checks.flatMap(({ faults }) => [...faults]);

/** The first result that holds a reply. */
const aResult = (files: Files) =>
  Object.keys(files).find((name) => name.startsWith('results/') && 'reply' in jsonOf<object>(files, name))!;

describe('a bundle with columns and transcripts', () => {
  test('is sound: quotes are cut, and results, tables and joint display are computed, anew', async () => {
    const { checks } = await verifyBundle(await aBundle());
    expect(checks.flatMap(({ faults }) => faults)).toEqual([]);
    const found = Object.fromEntries(checks.map(({ kind, checked, left }) => [kind, { checked, left }]));
    expect(found['quotes']!.left).toBe(0);
    expect(found['results']!.left).toBe(0);
    expect(found['joint']!.left).toBe(0);
    expect(found['lenses']!.left).toBe(0);
    expect(found['readings']!.left).toBe(0);
    for (const { checked } of checks) expect(checked).toBeGreaterThan(10);
    // Who was invited, and background that is parted from the rows.
    expect(found['tables']!.left).toBe(2);
  });

  test('names the member of which one byte is flipped, whichever it is', async () => {
    const files = unpack(await aBundle());
    for (const [name, bytes] of Object.entries(files)) {
      if (name === 'manifest.json') continue;
      const flipped = Uint8Array.from(bytes);
      flipped[Math.floor(bytes.length / 2)]! ^= 1;
      const { faults } = await readBundle(pack({ ...files, [name]: flipped }));
      expect([...faults]).toEqual([[name, 'changed']]);
    }
  });

  test('refuses a manifest of which one byte is flipped, wherever it is', async () => {
    const files = unpack(await aBundle());
    const manifest = files['manifest.json']!;
    for (let at = 0; at < manifest.length; at += 997) {
      const flipped = Uint8Array.from(manifest);
      flipped[at]! ^= 1;
      await expect(readBundle(pack({ ...files, 'manifest.json': flipped }))).rejects.toThrow(
        /^bundle-manifest-(changed|faulty)$/,
      );
    }
  });

  test('names a number that was changed in a result, by its place, digests made anew', async () => {
    const files = unpack(await aBundle());
    const name = aResult(files);
    const changed = altered<{ reply: { rows: number } }>(files, name, ({ reply }) => (reply.rows += 1));
    expect(await faultsIn(resealed(changed))).toEqual([
      { member: name, fault: 'differs', path: '/reply/rows', stored: 169, found: 168 },
    ]);
  });

  test('names a number that was changed in a table, in the joint display or in a lens, digests made anew', async () => {
    const files = unpack(await aBundle());
    const tampered = altered<Table>(files, 'tables/reliability.json', ({ rows }) => {
      rows[0]!.cells['alpha'] = 0.99;
    });
    const both = altered<JointDisplay>(tampered, 'joint-display.json', ({ rows }) => {
      const told = rows.flatMap(({ cells }) => cells).find(({ survey }) => survey)!;
      Object.assign(told.survey!, { value: 1.23456 });
    });
    const all = altered<LensProfile>(both, 'lenses/profile.json', ({ tiles }) => {
      Object.assign(tiles[0]!.parts.find(({ survey }) => survey)!.survey!, { value: 1.5 });
    });
    const cited = altered<Cited>(all, 'findings.json', ({ findings }) => {
      const reading = findings.flatMap(({ evidence }) => evidence).find(({ ref }) => ref.kind === 'reading')!;
      Object.assign(
        reading.now.find(({ key }) => key === 'value')!,
        { value: 2.5 },
      );
    });
    const faults = await faultsIn(resealed(cited));
    expect(faults.map(({ member, stored }) => [member, stored])).toEqual([
      ['tables/reliability.json', 0.99],
      ['joint-display.json', 1.23456],
      ['lenses/profile.json', 1.5],
      ['findings.json', 2.5],
    ]);
  });

  test('names what rests on an answer that was changed in a column, digests made anew', async () => {
    const files = unpack(await aBundle());
    const { columns } = jsonOf<{ columns: { member: string; name: string }[] }>(files, 'columns.json');
    const { member } = columns.find(({ name }) => name === 'RE1')!;
    const cells = Uint8Array.from(files[member]!);
    cells[40] = cells[40] === 1 ? 2 : 1;
    const faults = await faultsIn(resealed({ ...files, [member]: cells }));
    expect(new Set(faults.map(({ fault }) => fault))).toEqual(new Set(['differs']));
    expect(new Set(faults.map((fault) => fault.member.split('/')[0]))).toEqual(
      new Set(['results', 'tables', 'joint-display.json', 'lenses', 'findings.json']),
    );
  });

  test('names the excerpt whose place was shifted, or whose quote was rewritten, digests made anew', async () => {
    const files = unpack(await aBundle());
    const shifted = altered<Voices>(files, 'excerpts.json', ({ excerpts }) => {
      excerpts[3]!.span!.start += 1;
      excerpts[3]!.span!.end += 1;
    });
    const { excerpts } = jsonOf<Voices>(files, 'excerpts.json');
    const faults = await faultsIn(resealed(shifted));
    expect(faults).toMatchObject([
      { member: 'excerpts.json', fault: 'astray', path: `/excerpts/3 (${excerpts[3]!.id})` },
    ]);
    const said = altered<Voices>(files, 'excerpts.json', (voices) => {
      voices.excerpts[3]!.quote = '我没有这样说';
    });
    const kinds = (await faultsIn(resealed(said))).map(({ fault, member }) => `${member} ${fault}`);
    expect(kinds).toContain('excerpts.json quote');
    expect(kinds).toContain('excerpts.json astray');
  });

  test('names what belongs to another release', async () => {
    const files = unpack(await aBundle());
    const name = aResult(files);
    const one = altered<{ release: string }>(files, name, (result) => (result.release = 'f'.repeat(64)));
    expect(await faultsIn(resealed(one))).toMatchObject([{ member: name, fault: 'release' }]);
    const all = resealed(files, ({ release }) => (release.hash = 'f'.repeat(64)));
    const named = (await faultsIn(all)).filter(({ fault }) => fault === 'release');
    expect(named.map(({ member }) => member)).toContain('columns.json');
    expect(named.length).toBeGreaterThan(30);
  });

  test('names what is missing, what nobody listed, and what refers to it', async () => {
    const { [aResult(unpack(await aBundle()))]: _, ...files } = unpack(await aBundle());
    const name = aResult(unpack(await aBundle()));
    const faults = await faultsIn({ ...files, 'more.txt': Buffer.from('?') });
    expect(faults).toEqual(
      expect.arrayContaining([
        { member: name, fault: 'missing' },
        { member: 'more.txt', fault: 'unlisted' },
        { member: name.replace('results', 'requests'), fault: 'unresolved', path: '', stored: name },
      ]),
    );
  });

  test('names a request that was changed: it goes by what it says', async () => {
    const files = unpack(await aBundle());
    const name = aResult(files).replace('results', 'requests');
    const changed = altered<{ where?: object }>(files, name, (request) => {
      request.where = { column: 'flagged', equals: 0 };
    });
    expect(await faultsIn(resealed(changed))).toEqual(
      expect.arrayContaining([expect.objectContaining({ member: name, fault: 'renamed' })]),
    );
  });
});

test('a bundle without columns and transcripts says that nothing was computed or cut anew', async () => {
  const bundle = await aBundle({ ...whole, columns: false, transcripts: false });
  const { checks } = await verifyBundle(bundle);
  expect(checks.flatMap(({ faults }) => faults)).toEqual([]);
  const found = Object.fromEntries(checks.map(({ kind, checked, left }) => [kind, { checked, left }]));
  for (const kind of ['quotes', 'results', 'tables'] as const) {
    expect(found[kind]!.checked).toBe(0);
    expect(found[kind]!.left).toBeGreaterThan(10);
  }
  // Interviews are counted again from the excerpts.
  expect(found['joint']!.checked).toBeGreaterThan(10);
  const files = unpack(bundle);
  expect(Object.keys(files).filter((name) => /^(columns|transcripts)/.test(name))).toEqual([]);
  const said = altered<Voices>(files, 'excerpts.json', ({ excerpts }) => (excerpts[0]!.quote += '。'));
  expect((await faultsIn(resealed(said))).map(({ fault }) => fault)).toContain('quote');
});
