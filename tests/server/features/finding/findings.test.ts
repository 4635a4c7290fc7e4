import { expect, test } from 'vitest';
import type { Finding } from '../../../../server/contract/finding.ts';
import { evidenceOf, openFindings } from './findings.ts';

const appraisal = evidenceOf('a', { kind: 'reading', reading: { scale: 'AP' } });

test('a finding is kept as it was written, with what its evidence said', async () => {
  const { made, show, list } = await openFindings();
  const finding = await made({ evidence: [appraisal], column: 'appraisal', row: 'justice' });
  expect(finding).toMatchObject({
    version: 1,
    state: 'draft',
    strength: 'survey',
    lacks: [],
    removedAt: null,
  });
  const [evidence] = finding.evidence;
  expect(evidence!.now!.map(({ key }) => key)).toEqual(['value', 'interval', 'n', 'low', 'release']);
  expect(evidence).toMatchObject({ cited: evidence!.now, changes: [] });
  expect(await show(finding.id)).toEqual(finding);
  expect(await list()).toEqual([finding]);
});

test('all kinds of evidence say what they say now, in one look', async () => {
  const { made, search } = await openFindings();
  const [hit] = await search({ codes: ['JPR'], values: { stance: ['problem'] } });
  const request = { analyses: [{ procedure: 'paired', before: 'PL', after: 'AP' }] };
  const finding = await made({
    evidence: [
      appraisal,
      evidenceOf('b', { kind: 'table', table: 'links', row: 'AP' }),
      evidenceOf('c', { kind: 'analysis', request, table: 'paired', row: '1' }),
      evidenceOf('d', { kind: 'cell', row: 'justice', column: 'appraisal' }),
      evidenceOf('e', { kind: 'excerpt', excerpt: hit!.id }),
    ],
  });
  const said = new Map(
    finding.evidence.map(({ id, now }) => [id, new Map(now!.map((part) => [part.key, part.value]))]),
  );
  expect(said.get('b')!.get('mean')).toBeCloseTo(said.get('a')!.get('value') as number, 10);
  expect(said.get('c')!.get('n')).toBe(168);
  expect(said.get('d')!.get('interviews')).toBeGreaterThan(0);
  expect(said.get('e')!.get('quote')).toMatchObject({ 'zh-CN': hit!.quote });
  expect(said.get('e')!.get('interview')).toBe(hit!.interview.code);
  expect(said.get('e')!.has('criteria:JPR')).toBe(true);
  expect(finding.strength).toBe('both');
});

test('nothing is concluded without evidence, nor does it stand without a search whose hits were all judged', async () => {
  const { made, save, search, create, show } = await openFindings();
  expect((await create({ verdict: 'unsupported' })).json()).toMatchObject({
    code: 'finding-without-evidence',
  });
  const finding = await made({ evidence: [appraisal] });
  const refused = await save(finding, { verdict: 'supported' });
  expect([refused.statusCode, refused.json()]).toMatchObject([422, { code: 'finding-not-searched' }]);
  expect(await show(finding.id)).toEqual(finding);

  const query = { codes: ['JPR'], values: { stance: ['strength'] }, words: '' };
  const hits = await search(query);
  expect(hits.length).toBeGreaterThan(1);
  const judged = hits.map(({ id }) => ({ excerpt: id, judgement: 'contradicts' as const, note: '' }));
  const part = [{ id: 's', query, judged: judged.slice(1), reviewed: true }];
  expect((await save(finding, { verdict: 'partly', searches: part })).json()).toMatchObject({
    code: 'finding-not-searched',
  });
  const whole = [{ id: 's', query, judged, reviewed: true }];
  const decided = await save(finding, { verdict: 'partly', searches: whole });
  expect(decided.json()).toMatchObject({ state: 'partly', lacks: [], searches: [{ unjudged: [] }] });
  // A search for nothing finds everything that it looked for, and is none.
  const nothing = [{ id: 's', query: { codes: [], values: {}, words: '' }, judged: [], reviewed: true }];
  const empty = await save(decided.json<Finding>(), { searches: nothing });
  expect(empty.json()).toMatchObject({ code: 'finding-not-searched' });
  expect((await save(decided.json<Finding>(), { verdict: 'unsupported' })).json()).toMatchObject({
    state: 'unsupported',
  });
});

test('a finding on codes with too little agreement stands only where it says so', async () => {
  const { made, save, search } = await openFindings();
  const [hit] = await search({ codes: ['BUR'] });
  const query = { codes: [], values: {}, words: '没有人说过这句话' };
  const finding = await made({
    evidence: [evidenceOf('e', { kind: 'excerpt', excerpt: hit!.id })],
    searches: [{ id: 's', query, judged: [], reviewed: true }],
  });
  expect(finding.unreliable.map(({ code }) => code)).toContain('BUR');
  const refused = await save(finding, { verdict: 'supported' });
  expect(refused.json()).toMatchObject({ code: 'finding-unreliable' });
  expect(refused.json<{ title: string }>().title).toContain('BUR');
  expect((await save(finding, { verdict: 'supported', saysUnreliable: true })).json()).toMatchObject({
    state: 'supported',
    strength: 'interviews',
  });
});

test('a save at an older version is refused; a removed finding is brought back as it was', async () => {
  const { made, save, call, list, show } = await openFindings();
  const finding = await made({ evidence: [appraisal] });
  expect((await save(finding, { claim: { en: 'One' } })).json()).toMatchObject({ version: 2 });
  expect((await save(finding, { claim: { en: 'Two' } })).json()).toMatchObject({ code: 'changed-meanwhile' });
  expect((await show(finding.id)).claim).toEqual({ en: 'One' });
  expect((await call('DELETE', `findings/${finding.id}?version=1`)).statusCode).toBe(409);
  expect((await call('DELETE', `findings/${finding.id}?version=2`)).statusCode).toBe(204);
  expect((await call('GET', `findings/${finding.id}`)).json()).toMatchObject({ code: 'finding-unknown' });
  expect((await list())[0]!.removedAt).not.toBeNull();
  const back = (await call('POST', `findings/${finding.id}/restore`)).json<Finding>();
  expect(back).toMatchObject({ claim: { en: 'One' }, removedAt: null, version: 3 });
});

test('findings are listed in the order that was given', async () => {
  const { made, call, list } = await openFindings();
  const ids = [(await made()).id, (await made()).id, (await made()).id];
  const order = [ids[2]!, ids[0]!];
  expect((await call('PUT', 'finding-order', order)).statusCode).toBe(204);
  expect((await list()).map(({ id }) => id)).toEqual([...order, ids[1]!]);
});

test('what says nothing, stands nowhere or stands twice is refused with its reason, and nothing is written', async () => {
  const { create, list } = await openFindings();
  const gone = evidenceOf('e', { kind: 'excerpt', excerpt: 'A'.repeat(22) });
  const unasked = evidenceOf('e', { kind: 'reading', reading: { scale: 'Q9' } });
  const wrong = evidenceOf('e', { kind: 'analysis', request: { analyses: [] }, table: 't', row: '1' });
  for (const evidence of [gone, unasked, wrong])
    expect((await create({ evidence: [evidence] })).json()).toMatchObject({ code: 'finding-evidence-gone' });
  expect((await create({ evidence: [appraisal, appraisal] })).statusCode).toBe(400);
  expect((await create({ row: 'nowhere' })).json()).toMatchObject({ code: 'finding-place-unknown' });
  expect(await list()).toEqual([]);
});

test('findings are for those who may analyse', async () => {
  const { made, as } = await openFindings();
  await made();
  for (const role of ['viewer', 'coder'] as const)
    expect((await (await as(role))('GET', 'findings')).statusCode).toBe(403);
  expect((await (await as('analyst'))('GET', 'findings')).json()).toHaveLength(1);
});
