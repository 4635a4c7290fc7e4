import { expect, it } from 'vitest';
import type { Excerpt } from '../../server/contract/excerpt.ts';
import { verifyQuotes } from '../../server/features/excerpt/verify-quotes.ts';
import { givenInterview, openCodedStudy } from '../server/features/interview/given.ts';
import { givenPostgres } from '../support/postgres.ts';

const postgres = givenPostgres();

it('transcripts are imported, coded blind, filtered, changed and deleted on PostgreSQL too', async () => {
  const { app, services, study, owner, coderA, coderB } = await openCodedStudy({
    DATABASE_URL: await postgres.url(),
  });
  const text = '问：早\n答：😀墙上贴张表，𠮷才晓得扣了多少。\n';
  const { id, revision, characters } = await givenInterview(app, study, owner.headers, text);
  expect(characters).toBe(Array.from(text).length);
  const excerpts = `/api/studies/${study}/interviews/${id}/excerpts`;
  const coding = { values: { link: 'process', stance: 'problem' }, codes: ['BUR', 'JIF'], memo: '' };
  const code = async ({ headers }: typeof coderA) => {
    const payload = { revision: revision.id, start: 6, end: 13, ...coding };
    return (await app.inject({ method: 'POST', url: excerpts, headers, payload })).json<Excerpt>();
  };
  const [a] = [await code(coderA), await code(coderB)];
  expect(a).toMatchObject({ quote: '😀墙上贴张表，', codes: [{ code: 'JIF' }, { code: 'BUR' }] });

  const list = async ({ headers }: typeof coderA, query: string) =>
    (await app.inject({ url: `/api/studies/${study}/excerpts?${query}`, headers })).json<Excerpt[]>();
  expect(await list(coderA, 'code=JIF')).toEqual([a]);
  expect(await list(owner, 'code=JIF&values=link:process,stance:problem')).toHaveLength(2);

  const url = `${excerpts}/${a.id}`;
  const { headers } = coderA;
  const changed = await app.inject({
    method: 'PATCH',
    url,
    headers,
    payload: { version: 1, ...coding, codes: ['REL'] },
  });
  expect(changed.json()).toMatchObject({ version: 2, codes: [{ code: 'REL' }] });
  expect((await app.inject({ method: 'DELETE', url: `${url}?version=1`, headers })).statusCode).toBe(409);
  expect((await app.inject({ method: 'DELETE', url: `${url}?version=2`, headers })).statusCode).toBe(204);
  expect(await verifyQuotes(services.databases.studio)).toEqual([]);

  const beginning = await app.inject({ url: `/api/studies/${study}/interviews/${id}?to=8`, headers });
  expect(beginning.json()).toMatchObject({ text: '问：早', characters });

  const settled = { name: '王科', role: 'other', labels: ['答'] };
  const speakers = await app.inject({
    method: 'PUT',
    url: `/api/studies/${study}/interviews/${id}/speakers`,
    headers: owner.headers,
    payload: { speakers: [settled], dropped: ['问'] },
  });
  expect(speakers.statusCode).toBe(200);
  const read = await app.inject({ url: `/api/studies/${study}/interviews/${id}`, headers });
  expect(read.json()).toMatchObject({ turns: [{ speaker: null }, { speaker: '王科', role: 'other' }] });
  const next = await givenInterview(app, study, owner.headers, text);
  expect(next.turns.map(({ speaker }) => speaker)).toEqual([null, '王科']);
  expect(await verifyQuotes(services.databases.studio)).toEqual([]);

  const interview = { url: `/api/studies/${study}/interviews/${id}`, headers: owner.headers };
  expect((await app.inject(interview)).json<{ progress: { excerpts: number }[] }>().progress).toHaveLength(2);
  expect((await app.inject({ method: 'DELETE', ...interview })).statusCode).toBe(204);
  expect(await list(owner, '')).toEqual([]);
});
