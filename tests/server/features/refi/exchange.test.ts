import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Comparison, Decision } from '../../../../server/contract/adjudication.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { InterviewSummary } from '../../../../server/contract/interview.ts';
import type { Memo } from '../../../../server/contract/memo.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { givenResearcher, givenStudy } from '../../../support/server.ts';
import { givenInterview, openCodedStudy, upload } from '../interview/given.ts';
import { packed } from './full-project.ts';
import { examine } from './reading.ts';
import { schemaErrors } from './schema.ts';

const text = '问：考核公平吗？😀\n答：排名没人解释，😀但大家都看。\n答：工资按时发。';
const choice = { stance: 'problem', roleBand: 'other' };
type Server = Awaited<ReturnType<typeof openCodedStudy>>;
type Headers = Server['owner']['headers'];

/** Two interviews that two coders have coded, with memos, an outcome and a code of the researchers' own. */
async function givenCodedWork() {
  const server = await openCodedStudy();
  const { app, study, owner, coderA, coderB } = server;
  const url = `/api/studies/${study}`;
  const added = { method: 'POST', url: `${url}/codebook/codes`, headers: owner.headers } as const;
  expect((await app.inject({ ...added, payload: ownCode })).statusCode).toBe(201);
  const write = (headers: Headers, text: string, about: { interview?: string; code?: string } = {}) =>
    app.inject({
      method: 'POST',
      url: `${url}/memos`,
      headers,
      payload: { interview: null, code: null, text, ...about },
    });
  for (const title of ['窗口 干部', '']) {
    const reply = await upload(app, `${url}/interviews`, owner.headers, text, { title, roleBand: 'middle' });
    const { id, revision } = reply.json<{ id: string; revision: { id: string } }>();
    const code = (headers: Headers, start: number, end: number, codes: string[], memo: string) =>
      app.inject({
        method: 'POST',
        url: `${url}/interviews/${id}/excerpts`,
        headers,
        payload: { revision: revision.id, start, end, link: 'appraisal', stance: 'strength', codes, memo },
      });
    const made = [
      await code(coderA.headers, 2, 7, ['JPR'], '他叹了口气。\n<再看>'),
      await code(coderA.headers, 12, 25, ['TOU', 'BUR'], ''),
      await code(coderB.headers, 12, 25, ['TOU'], '“大家都看”'),
    ];
    expect(made.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    await write(coderB.headers, '排名是他主动提起的。', { interview: id });
  }
  await write(coderA.headers, '与“人情”如何区分？\n下次讨论。', { code: '面子' });
  await write(owner.headers, '两份访谈都在窗口。');
  return server;
}
const both = (words: string) => ({ 'zh-CN': words, en: `${words}\nen` });
const ownCode = {
  code: '面子',
  kind: 'free',
  parent: null,
  family: '',
  name: both('面子'),
  definition: both('在意别人怎么看'),
  include: both(''),
  exclude: both(''),
  example: both('排名大家都看'),
  nearMiss: both(''),
  surveyTwin: '',
  links: ['appraisal'],
};

/** What was written beside the excerpts, with what it is about and by whom. */
async function memosOf({ app }: Server, study: StudyId, headers: Headers) {
  const get = async <T>(path: string) =>
    (await app.inject({ url: `/api/studies/${study}/${path}`, headers })).json<T>();
  const codes = new Map((await get<InterviewSummary[]>('interviews')).map(({ id, code }) => [id, code]));
  return (await get<Memo[]>('memos'))
    .map(({ interview, code, author, text }) => [interview && codes.get(interview), code, author.name, text])
    .sort();
}

const exported = async ({ app }: Server, study: StudyId, headers: Headers): Promise<Buffer> =>
  (await app.inject({ url: `/api/studies/${study}/refi/project.qdpx`, headers })).rawPayload;

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
    const fresh = await givenStudy(services);
    const newOwner = await givenResearcher(services, { study: fresh, role: 'owner' });
    const url = `/api/studies/${fresh}`;
    const preview = await upload(app, `${url}/refi/preview`, newOwner.headers, file);
    const reply = await upload(app, `${url}/refi/imports`, newOwner.headers, file, choice);
    expect(reply.statusCode).toBe(201);
    const { interviews, excerpts, memos, withoutStance, strangers } = reply.json<RefiImported>();
    expect({ excerpts, memos, withoutStance, strangers: strangers.length }).toEqual({
      excerpts: 6,
      memos: 4,
      withoutStance: 0,
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
        .map(({ interview, coder, start, end, quote, link, stance, codes, memo }) =>
          JSON.stringify([
            interview.code,
            interview.roleBand,
            coder.name,
            start,
            end,
            quote,
            link,
            stance,
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

    const fresh = await givenStudy(services);
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

describe('a project of another program', () => {
  it('is shown before it is imported, then comes in with its coders, codes, memos and the stance that was chosen', async () => {
    const server = await openCodedStudy();
    const { app, services, study, owner } = server;
    const url = `/api/studies/${study}`;
    const preview = await upload(app, `${url}/refi/preview`, owner.headers, packed);
    expect(preview.json<RefiPreview>()).toMatchObject({
      kind: 'project',
      origin: 'Some QDA 12',
      newCodes: ['Justice', 'Procedures·&·"rules"', 'Ranking'],
      strangers: ['Ann', 'BB', ''],
      withoutStance: 2,
      memos: 5,
      leftOut: { emptySources: 0, uncodedSelections: 3, documentCodings: 1, values: 1 },
    });
    const list = () => app.inject({ url: `${url}/interviews`, headers: owner.headers });
    expect((await list()).json()).toEqual([]);
    await upload(app, `${url}/refi/imports`, owner.headers, packed, {
      stance: 'suggestion',
      roleBand: 'staff',
    });
    expect(
      (await list()).json<InterviewSummary[]>().map(({ code, title, roleBand }) => [code, title, roleBand]),
    ).toEqual([
      ['I1', '', 'staff'],
      ['I2', 'Rules.pdf', 'staff'],
      ['I3', 'Tape', 'staff'],
    ]);
    const excerpts = (await app.inject({ url: `${url}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
    expect(
      excerpts.map(({ quote, coder, stance, link, codes, memo }) => [
        quote,
        coder.name,
        stance,
        link,
        codes,
        memo,
      ]),
    ).toEqual(
      expect.arrayContaining([
        [
          'Nobody explains them.',
          'BB',
          'suggestion',
          'across',
          [{ code: 'Procedures·&·"rules"', kind: 'free' }],
          'He sighs.',
        ],
        [
          'Nobody explains them.',
          '?',
          'suggestion',
          'across',
          [{ code: 'Ranking', kind: 'free' }],
          'He sighs.\n\nLook\nagain.',
        ],
      ]),
    );
    const me = expect.stringContaining('研究者') as string;
    expect(await memosOf(server, study, owner.headers)).toEqual([
      [null, null, me, 'About it all'],
      [null, 'Procedures·&·"rules"', 'Ann', 'Memo\n\nLook\nagain.'],
      ['I1', null, 'Ann', 'Memo\n\nLook\nagain.'],
      ['I1', null, me, 'First interview'],
      ['I1', null, me, '“How are scores given”\n\nan idea'],
    ]);
    // Taken back and imported again, nothing about codes and the study comes twice.
    for (const { id } of (await list()).json<InterviewSummary[]>())
      await app.inject({ method: 'DELETE', url: `${url}/interviews/${id}`, headers: owner.headers });
    await upload(app, `${url}/refi/imports`, owner.headers, packed, choice);
    expect(await memosOf(server, study, owner.headers)).toHaveLength(5);
    expect(await verifyQuotes(services.databases.studio)).toEqual([]);
    // What comes in is not held against older criteria.
    expect((await app.inject({ url: `${url}/reviews`, headers: owner.headers })).json()).toEqual([]);
  });

  it('maps codes that the study has by code or name', async () => {
    const { app, study, owner } = await openCodedStudy();
    await givenInterview(app, study, owner.headers, text);
    const qdc = `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="a" name="程序公平" isCodable="true"/><Code guid="b" name="Tournament" isCodable="true"/><Code guid="c" name="bur" isCodable="true"/><Code guid="d" name="新编码" isCodable="true"/></Codes></CodeBook>`;
    const reply = await upload(
      app,
      `/api/studies/${study}/refi/imports`,
      owner.headers,
      qdc,
      choice,
      'x.qdc',
    );
    expect(reply.json<RefiImported>()).toMatchObject({
      interviews: [],
      newCodes: ['新编码'],
      knownCodes: [
        { name: '程序公平', code: 'JPR' },
        { name: 'Tournament', code: 'TOU' },
        { name: 'bur', code: 'BUR' },
      ],
    });
  });
});
