import { describe, expect, it } from 'vitest';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { InterviewSummary } from '../../../../server/contract/interview.ts';
import type { RefiImported, RefiPreview } from '../../../../server/contract/refi.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { givenInterview, openCodedStudy, upload } from '../interview/given.ts';
import { packed } from '../../formats/refi/full-project.ts';
import { choice, memosOf, text } from './coded-work.ts';

describe('a project of another program', () => {
  it('is shown before it is imported, then comes in with its coders, codes, memos and the values that were chosen', async () => {
    const server = await openCodedStudy();
    const { app, services, study, owner } = server;
    const url = `/api/studies/${study}`;
    const preview = await upload(app, `${url}/refi/preview`, owner.headers, packed);
    expect(preview.json<RefiPreview>()).toMatchObject({
      kind: 'project',
      origin: 'Some QDA 12',
      newCodes: ['Justice', 'Procedures·&·"rules"', 'Ranking'],
      strangers: ['Ann', 'BB', ''],
      unsaid: [
        { dimension: 'stance', count: 2, required: true },
        { dimension: 'roleBand', count: 3, required: false },
      ],
      againstRules: 2,
      memos: 5,
      leftOut: { emptySources: 0, uncodedSelections: 3, documentCodings: 1, values: 1 },
    });
    const list = () => app.inject({ url: `${url}/interviews`, headers: owner.headers });
    expect((await list()).json()).toEqual([]);
    const given = (values: string) => upload(app, `${url}/refi/imports`, owner.headers, packed, { values });
    expect((await given('roleBand:staff')).json()).toMatchObject({ code: 'value-missing' });
    expect((await given('stance:none')).json()).toMatchObject({ code: 'value-unknown' });
    expect((await list()).json()).toEqual([]);
    await given('stance:suggestion,roleBand:staff');
    expect(
      (await list())
        .json<InterviewSummary[]>()
        .map(({ code, title, attributes }) => [code, title, attributes]),
    ).toEqual([
      ['I1', '', { roleBand: 'staff' }],
      ['I2', 'Rules.pdf', { roleBand: 'staff' }],
      ['I3', 'Tape', { roleBand: 'staff' }],
    ]);
    const excerpts = (await app.inject({ url: `${url}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
    expect(
      excerpts.map(({ quote, coder, values, codes, memo }) => [quote, coder.name, values, codes, memo]),
    ).toEqual(
      expect.arrayContaining([
        [
          'Nobody explains them.',
          'BB',
          { link: 'across', stance: 'suggestion' },
          [{ code: 'Procedures·&·"rules"', kind: 'free' }],
          'He sighs.',
        ],
        [
          'Nobody explains them.',
          '?',
          { link: 'across', stance: 'suggestion' },
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
