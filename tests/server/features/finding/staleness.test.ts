import { expect, test } from 'vitest';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { Finding } from '../../../../server/contract/finding.ts';
import type { StudyFrame } from '../../../../server/contract/frame.ts';
import { openSession } from '../../../../server/platform/session.ts';
import { openAnswering } from '../response/answering.ts';
import { collect, freeze } from '../release/frozen.ts';
import { contentOf, evidenceOf, openFindings } from './findings.ts';

/** Findings on excerpts of different interviews, codes and values, and one on a number. */
async function openDependents() {
  const opened = await openFindings();
  const { call, made, list, services, app, study } = opened;
  const all = (await call('GET', 'excerpts')).json<Excerpt[]>();
  const one = all.find(({ codes }) => codes.some(({ code }) => code === 'JPR'))!;
  const own = new Set(one.codes.map(({ code }) => code));
  const other = all.find(
    ({ interview, codes, values }) =>
      interview.id !== one.interview.id &&
      interview.attributes.roleBand !== one.interview.attributes.roleBand &&
      codes.every(({ code }) => !own.has(code)) &&
      Object.entries(values).every(([dimension, value]) => one.values[dimension] !== value),
  )!;
  const findings = {
    one: await made({ evidence: [evidenceOf('e', { kind: 'excerpt', excerpt: one.id })] }),
    other: await made({ evidence: [evidenceOf('e', { kind: 'excerpt', excerpt: other.id })] }),
    number: await made({ evidence: [evidenceOf('e', { kind: 'reading', reading: { scale: 'AP' } })] }),
    empty: await made(),
  };
  /** What changed in each finding, by the parts that differ. */
  const changes = async () => {
    const now = new Map((await list()).map((finding) => [finding.id, finding]));
    const entries = Object.entries(findings).map(([name, { id }]) => {
      const { evidence, state } = now.get(id)!;
      const keys = evidence.flatMap((each) => each.changes.map(({ key }) => key));
      expect(state).toBe(keys.length > 0 ? 'stale' : 'draft');
      return [name, keys] as const;
    });
    return Object.fromEntries(entries.filter(([, keys]) => keys.length > 0));
  };
  const asCoder = async (
    excerpt: Excerpt,
    method: 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    payload?: object,
  ) => {
    const token = await openSession(services.databases.studio, excerpt.coder.id, services.now());
    const url = `/api/studies/${study}/interviews/${excerpt.interview.id}/${path}`;
    return app.inject({
      method,
      url,
      headers: { cookie: `fourlinks=${token}` },
      ...(payload && { payload }),
    });
  };
  return { ...opened, one, findings, changes, asCoder };
}

test('recoding an excerpt changes the finding that cites it, and no other; looking again takes the change in', async () => {
  const { one, findings, changes, asCoder, save, show } = await openDependents();
  const { version, values, memo, codes, id } = one;
  const recoded = [...codes.map(({ code }) => code), 'TOU'];
  await asCoder(one, 'PUT', 'task', { state: 'open' });
  const reply = await asCoder(one, 'PATCH', `excerpts/${id}`, { version, values, memo, codes: recoded });
  expect(reply.statusCode, reply.body).toBe(200);
  expect(await changes()).toEqual({ one: ['code:TOU', 'criteria:TOU'] });

  // Another change keeps what was cited; looking again takes the newer in its place.
  const kept = await save(findings.one, { claim: { en: 'still' } });
  expect(kept.json<Finding>().evidence[0]!.changes).toHaveLength(2);
  await save(kept.json<Finding>(), { renew: ['e'] });
  expect((await show(findings.one.id)).evidence[0]!.changes).toEqual([]);
});

test('an excerpt that is taken out is said to be gone, with what it said', async () => {
  const { one, findings, asCoder, show, list } = await openDependents();
  await asCoder(one, 'PUT', 'task', { state: 'open' });
  await asCoder(one, 'DELETE', `excerpts/${one.id}?version=${one.version}`);
  const { evidence } = await show(findings.one.id);
  expect(evidence[0]).toMatchObject({ now: null, cited: findings.one.evidence[0]!.cited });
  expect(evidence[0]!.changes.length).toBeGreaterThan(0);
  const touched = (await list()).filter((each) => each.evidence.some(({ now }) => now === null));
  expect(touched.map(({ id }) => id)).toEqual([findings.one.id]);
});

test('revising a transcript changes the findings that quote it, and no other', async () => {
  const { one, changes, call } = await openDependents();
  const path = `interviews/${one.interview.id}/revisions`;
  const { id, text } = (await call('GET', `${path}/1`)).json<{ id: string; text: string }>();
  const revised = await call('POST', path, { revision: id, text: `${text}\n（完）` });
  expect(revised.statusCode, revised.body).toBe(201);
  expect(await changes()).toEqual({ one: ['revision'] });
});

test('redefining a code changes the findings whose excerpts carry it, and no other', async () => {
  const { changes, call } = await openDependents();
  const { codes } = (await call('GET', 'codebook')).json<{ codes: Code[] }>();
  const found = codes.find(({ code }) => code === 'JPR')!;
  const { parent, revision, name, definition, include, exclude, example, nearMiss, note, tags } = found;
  const redefined = await call('PUT', 'codebook/codes/JPR', {
    ...{ parent, revision, name, definition, exclude, example, nearMiss, note, tags },
    include: { ...include, 'zh-CN': '另一种标准' },
  });
  expect(redefined.statusCode, redefined.body).toBe(200);
  expect(await changes()).toEqual({ one: ['criteria:JPR'] });
});

test('renaming a value of the frame changes the findings whose excerpts carry it, and no other', async () => {
  const { one, changes, call } = await openDependents();
  const { number, frame } = (await call('GET', 'frame')).json<StudyFrame>();
  const dimensions = frame.dimensions.map((dimension) => ({
    ...dimension,
    values: dimension.values.map((value) =>
      dimension.code === 'stance' && value.code === one.values.stance
        ? { ...value, name: { ...value.name, 'zh-CN': '另一个名字' } }
        : value,
    ),
  }));
  const renamed = await call('PUT', 'frame', { number, frame: { ...frame, dimensions } });
  expect(renamed.statusCode, renamed.body).toBe(200);
  expect(await changes()).toEqual({ one: ['value:stance'] });
});

test('freezing a new release changes the findings that read the newest, and not one that keeps to its own', async () => {
  const given = await openAnswering();
  await collect(given, 0, 40);
  const first = await freeze(given);
  const reading = { kind: 'reading', reading: { scale: 'AP' } } as const;
  const make = async (release: typeof first.id | null) => {
    const body = contentOf({ evidence: [evidenceOf('e', reading, { release })] });
    return (await given.own('POST', 'findings', body)).json<Finding>();
  };
  const [following, pinned] = [await make(null), await make(first.id)];
  expect(following.evidence[0]!.now!.map(({ key }) => key)).toContain('release');
  await collect(given, 40, 60);
  await freeze(given);
  const now = new Map((await given.own('GET', 'findings')).json<Finding[]>().map((each) => [each.id, each]));
  const release = now.get(following.id)!.evidence[0]!.changes.find(({ key }) => key === 'release');
  expect(release).toMatchObject({ before: 1, after: 2 });
  expect(now.get(pinned.id)!.evidence[0]!.changes).toEqual([]);
});
