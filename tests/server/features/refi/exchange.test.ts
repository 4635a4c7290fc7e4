import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Comparison, Decision } from '../../../../server/contract/adjudication.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { InterviewSummary } from '../../../../server/contract/interview.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { givenResearcher } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';
import { examine } from '../../formats/refi/reading.ts';
import { schemaErrors } from '../../formats/refi/schema.ts';
import {
  choice,
  exported,
  givenCodedWork,
  givenFramedStudy,
  memosOf,
  text,
  type Headers,
} from './coded-work.ts';

describe('a study as a REFI-QDA project', () => {
  it('is valid, with quotes for names, memos as notes, and nothing of e-mail addresses or folders', async () => {
    const server = await givenCodedWork();
    const file = await exported(server, server.study, server.owner.headers);
    const qde = strFromU8(unzipSync(file)['project.qde']!);
    expect(await schemaErrors(qde, 'Project')).toEqual([]);
    expect(qde).not.toMatch(/@|Path="[^i]|\/home|\/tmp/);
    const { project, diagnosis } = await examine(file);
    expect(diagnosis).toMatchObject({ notCarried: [], troubles: [], selections: { found: 6, carried: 6 } });
    expect(project.sources.map(({ name, text: own }) => [name, own])).toEqual([
      ['I1 窗口 干部', text],
      ['I2', text],
    ]);
    expect(project.notes.map((note) => note.text).sort()).toEqual([
      '“大家都看”',
      '“大家都看”',
      '与“人情”如何区分？\n下次讨论。',
      '两份访谈都在窗口。',
      '他叹了口气。\n<再看>',
      '他叹了口气。\n<再看>',
      '排名是他主动提起的。',
      '排名是他主动提起的。',
    ]);
    expect(project.sources.map(({ notes }) => notes.length)).toEqual([1, 1]);
  });

  it('comes back into a fresh study as the same project, byte for byte when it leaves again', async () => {
    const server = await givenCodedWork();
    const { app, services, owner, coderA } = server;
    const file = await exported(server, server.study, owner.headers);
    const fresh = await givenFramedStudy(services);
    const newOwner = await givenResearcher(services, { study: fresh, role: 'owner' });
    const url = `/api/studies/${fresh}`;
    const preview = await upload(app, `${url}/refi/preview`, newOwner.headers, file);
    const reply = await upload(app, `${url}/refi/imports`, newOwner.headers, file, choice);
    expect(reply.statusCode).toBe(201);
    const { interviews, excerpts, memos, unsaid, againstRules, strangers } = reply.json<RefiImported>();
    expect({ excerpts, memos, unsaid, againstRules, strangers: strangers.length }).toEqual({
      excerpts: 6,
      memos: 4,
      unsaid: [],
      againstRules: 0,
      strangers: 3,
    });
    expect(interviews.map(({ code, title }) => [code, title])).toEqual([
      ['I1', '窗口 干部'],
      ['I2', ''],
    ]);
    const { interviews: coming, leftOut, newCodes } = preview.json<RefiPreview>();
    expect(reply.json<RefiImported>()).toMatchObject({ interviews: coming, excerpts: 6, leftOut, newCodes });
    const listed = async (of: StudyId, headers: Headers) =>
      (await app.inject({ url: `/api/studies/${of}/excerpts`, headers }))
        .json<Excerpt[]>()
        .map(({ interview, coder, start, end, quote, values, codes, memo }) =>
          JSON.stringify([
            interview.code,
            interview.attributes,
            coder.name,
            start,
            end,
            quote,
            values,
            codes,
            memo,
          ]),
        )
        .sort();
    expect(await listed(fresh, newOwner.headers)).toEqual(await listed(server.study, owner.headers));
    expect(await memosOf(server, fresh, newOwner.headers)).toEqual(
      await memosOf(server, server.study, owner.headers),
    );
    const codebook = async (of: StudyId, headers: Headers) =>
      (await app.inject({ url: `/api/studies/${of}/refi/codebook.qdc`, headers })).body;
    expect(await codebook(fresh, newOwner.headers)).toBe(await codebook(server.study, coderA.headers));
    expect((await exported(server, fresh, newOwner.headers)).equals(file)).toBe(true);
    expect(await verifyQuotes(services.databases.studio)).toEqual([]);
  });

  it('knows members again and does not come into the same study twice', async () => {
    const server = await givenCodedWork();
    const { app, study, owner } = server;
    const url = `/api/studies/${study}`;
    const file = await exported(server, study, owner.headers);
    const again = await upload(app, `${url}/refi/imports`, owner.headers, file, choice);
    expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'refi-imported-already']);
    for (const { id } of (await app.inject({ url: `${url}/interviews`, headers: owner.headers })).json<
      InterviewSummary[]
    >())
      await app.inject({ method: 'DELETE', url: `${url}/interviews/${id}`, headers: owner.headers });
    const after = await upload(app, `${url}/refi/imports`, owner.headers, file, choice);
    expect(after.json<RefiImported>()).toMatchObject({ excerpts: 6, memos: 2, strangers: [], newCodes: [] });
    expect(await memosOf(server, study, owner.headers)).toHaveLength(4);
  });

  it('leaves with redacted characters masked, every span where it was', async () => {
    const server = await givenCodedWork();
    const { app, study, owner } = server;
    const url = `/api/studies/${study}/interviews`;
    const [first] = (await app.inject({ url, headers: owner.headers })).json<InterviewSummary[]>();
    const { revision } = (await app.inject({ url: `${url}/${first!.id}`, headers: owner.headers })).json<{
      revision: { id: string };
    }>();
    const redacted = await app.inject({
      method: 'POST',
      url: `${url}/${first!.id}/redactions`,
      headers: owner.headers,
      payload: { revision: revision.id, kind: 'other', spans: [{ start: 12, end: 14 }] },
    });
    expect(redacted.statusCode).toBe(201);
    const file = await exported(server, study, owner.headers);
    const { project } = await examine(file);
    expect(project.sources[0]!.text).toBe(text.replace('排名', '■■'));
    expect(project.sources[0]!.selections.map(({ start, end }) => [start, end])).toEqual([
      [2, 7],
      [12, 25],
      [12, 25],
    ]);
    const qde = strFromU8(unzipSync(file)['project.qde']!);
    expect(qde).toContain('name="■■没人解释');
    expect(qde).toContain('［其他1］是他主动提起的。');
    const qdc = await app.inject({
      url: `/api/studies/${study}/refi/codebook.qdc`,
      headers: owner.headers,
    });
    for (const leaving of [qde, qdc.body]) expect(leaving).not.toMatch(/排名(是|大家)/);
  });

  it('shows what was settled as a coder of its own, which does not come back as a stranger', async () => {
    const server = await givenCodedWork();
    const { app, services, study, owner, coderA, coderB } = server;
    const url = `/api/studies/${study}`;
    const before = await exported(server, study, owner.headers);
    const list = await app.inject({ url: `${url}/interviews`, headers: owner.headers });
    const { id } = list.json<InterviewSummary[]>()[0]!;
    for (const { headers } of [coderA, coderB])
      await app.inject({
        method: 'PUT',
        url: `${url}/interviews/${id}/task`,
        headers,
        payload: { state: 'finished' },
      });
    const compared = await app.inject({ url: `${url}/comparisons`, headers: owner.headers });
    const matches = compared.json<Comparison[]>()[0]!.matches;
    const settle = (match: string, decision: Decision) =>
      app.inject({
        method: 'PUT',
        url: `${url}/interviews/${id}/matches/${match}/decision`,
        headers: owner.headers,
        payload: { version: 0, decision },
      });
    await settle(matches[0]!.id, { kind: 'take', coder: coderA.id });
    expect((await exported(server, study, owner.headers)).equals(before)).toBe(true);
    await settle(matches[1]!.id, { kind: 'merge' });

    const file = await exported(server, study, owner.headers);
    expect(await schemaErrors(strFromU8(unzipSync(file)['project.qde']!), 'Project')).toEqual([]);
    const { project } = await examine(file);
    const settled = project.users.find(({ name }) => name === '裁定 Settled')!;
    const own = project.sources.flatMap(({ selections }) =>
      selections.filter(({ user }) => user === settled.guid),
    );
    expect(own.map(({ start, end, codings }) => [start, end, codings.length])).toEqual([
      [2, 7, 3],
      [12, 25, 4],
    ]);

    const fresh = await givenFramedStudy(services);
    const newOwner = await givenResearcher(services, { study: fresh, role: 'owner' });
    const [preview, reply] = [
      await upload(app, `/api/studies/${fresh}/refi/preview`, newOwner.headers, file),
      await upload(app, `/api/studies/${fresh}/refi/imports`, newOwner.headers, file, choice),
    ];
    expect(preview.json<RefiPreview>()).toMatchObject({ excerpts: 6, leftOut: { settledSelections: 2 } });
    expect(reply.json<RefiImported>().strangers).not.toContain('裁定 Settled');
    expect((await exported(server, fresh, newOwner.headers)).equals(before)).toBe(true);
  });

  it('is for those who oversee the coding: a coder who codes blind gets none', async () => {
    const { app, study, coderA } = await givenCodedWork();
    const url = `/api/studies/${study}/refi/project.qdpx`;
    expect((await app.inject({ url, headers: coderA.headers })).statusCode).toBe(403);
  });
});
