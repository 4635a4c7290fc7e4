import { expect, test } from 'vitest';
import type { ExportRequest, ExportPreview } from '../../../../server/contract/export.ts';
import type { LookPage } from '../../../../server/contract/look.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { readCells } from '../../../../server/formats/spreadsheet/read-cells.ts';
import { openSession } from '../../../../server/platform/session.ts';
import { givenResearcher, givenStudy } from '../../../support/server.ts';
import { askRows, decideRows, takeRows } from '../../../support/take-rows.ts';
import { openReleased } from './released.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

async function opened() {
  const given = await openReleased();
  const member = async (role: Role) => {
    const { headers, id } = await givenResearcher(given.services, { study: given.study, role });
    return { app: given.app, study: given.study, headers, id };
  };
  const wish = { release: given.release.id };
  const asked = async (more = {}) => (await askRows(given, { ...wish, ...more })).json<ExportRequest>();
  const looks = async (query = '') =>
    (
      await given.app.inject({ url: `/api/studies/${given.study}/looks${query}`, headers: given.headers })
    ).json<LookPage>();
  return { ...given, wish, member, asked, looks };
}

const codeOf = (reply: { json: () => unknown }) => (reply.json() as { code: string }).code;

test('alone nobody can ask: a second owner or analyst has to be there', async () => {
  const given = await opened();
  const alone = await askRows(given, given.wish);
  expect([alone.statusCode, codeOf(alone)]).toEqual([409, 'export-needs-second']);
  const covered = await askRows(given, { ...given.wish, content: 'protected' });
  expect(codeOf(covered)).toBe('export-needs-second');
  await given.member('coder');
  expect(codeOf(await askRows(given, given.wish))).toBe('export-needs-second');
});

test('the one who asked cannot approve, another can, and only the one who asked takes it', async () => {
  const given = await opened();
  const second = await given.member('analyst');
  const request = await given.asked();
  expect(request).toMatchObject({ state: 'asked', decider: null, until: null, figures: { rows: 60 } });
  expect(codeOf(await takeRows(given, request))).toBe('export-not-approved');
  const own = await decideRows(given, request);
  expect([own.statusCode, codeOf(own)]).toEqual([403, 'export-own-request']);

  const approved = (await decideRows(second, request)).json<ExportRequest>();
  expect(approved).toMatchObject({ state: 'approved', decider: { id: second.id } });
  expect(codeOf(await decideRows(second, request, { approve: false }))).toBe('export-settled');
  expect(codeOf(await takeRows(second, request))).toBe('export-not-yours');
  const file = await takeRows(given, request);
  expect(file.statusCode).toBe(200);
  expect((await readCells(file.rawPayload, 'rows.csv')).rows).toHaveLength(60);
});

test('what was declined is not taken, nor what was approved more than seven days ago', async () => {
  const given = await opened();
  const second = await given.member('owner');
  const declined = await given.asked();
  await decideRows(second, declined, { approve: false, reason: '不需要逐行数据' });
  expect(codeOf(await takeRows(given, declined))).toBe('export-not-approved');

  const late = await given.asked();
  await decideRows(second, late);
  given.clock.now = new Date(given.clock.now.getTime() + 7 * DAY_MS - 1);
  // The session of the test is as old as the approval.
  const again = await givenSession(given);
  expect((await takeRows(again, late)).statusCode).toBe(200);
  given.clock.now = new Date(given.clock.now.getTime() + 1);
  expect(codeOf(await takeRows(again, late))).toBe('export-expired');
  const list = await given.app.inject({ url: `/api/studies/${given.study}/exports`, headers: again.headers });
  expect(list.json<ExportRequest[]>().map(({ state, reason }) => [state, reason])).toContainEqual([
    'declined',
    '不需要逐行数据',
  ]);
});

/** The owner signed in anew. */
async function givenSession({ services, owner, ...given }: Awaited<ReturnType<typeof opened>>) {
  const token = await openSession(services.databases.studio, owner, services.now());
  return { ...given, headers: { cookie: `fourlinks=${token}` } };
}

test('viewers and coders neither ask, decide, list nor take; another study has neither release nor request', async () => {
  const given = await opened();
  await given.member('analyst');
  const request = await given.asked();
  for (const role of ['viewer', 'coder'] as const) {
    const member = await given.member(role);
    const replies = [
      await askRows(member, given.wish),
      await decideRows(member, request),
      await takeRows(member, request),
      await given.app.inject({ url: `/api/studies/${given.study}/exports`, headers: member.headers }),
      await given.app.inject({ url: `/api/studies/${given.study}/looks`, headers: member.headers }),
    ];
    expect(replies.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
  }
  const study = await givenStudy(given.services);
  const { headers } = await givenResearcher(given.services, { study, role: 'owner' });
  await givenResearcher(given.services, { study, role: 'owner' });
  const elsewhere = { app: given.app, study, headers };
  expect(codeOf(await askRows(elsewhere, given.wish))).toBe('release-unknown');
  expect(codeOf(await decideRows(elsewhere, request))).toBe('export-unknown');
  expect(codeOf(await takeRows(elsewhere, request))).toBe('export-unknown');
});

test('open answers are asked for by an owner, of a question there is and enough people answered', async () => {
  const given = await opened();
  const analyst = await given.member('analyst');
  const open = { ...given.wish, content: 'open' as const };
  expect(codeOf(await askRows(analyst, { ...open, question: 'O1' }))).toBe('export-open-owner');
  expect(codeOf(await askRows(given, { ...open, question: 'PL1' }))).toBe('export-question-unknown');
  expect((await given.asked({ content: 'open', question: 'O1' })).state).toBe('asked');
  await given.services.databases.studio.updateTable('study').set({ floor: 61 }).execute();
  expect(codeOf(await askRows(given, { ...open, question: 'O1' }))).toBe('export-too-few');
});

test('the log says who asked, approved and took what and when, to the owner, page by page and as CSV', async () => {
  const given = await opened();
  const second = await given.member('analyst');
  const request = await given.asked();
  await decideRows(second, request);
  given.clock.now = new Date('2026-03-02T09:00:00Z');
  await takeRows(given, request);
  await takeRows(given, request);
  const { looks, people, next } = await given.looks();
  expect(looks.map(({ action }) => action).toSorted()).toEqual(
    ['export.approve', 'export.ask', 'export.take', 'export.take'].toSorted(),
  );
  expect(looks[0]).toMatchObject({
    at: '2026-03-02T09:00:00.000Z',
    action: 'export.take',
    release: 1,
    request: { content: 'rows', format: 'csv' },
  });
  expect(next).toBeNull();
  expect(people).toHaveLength(2);
  expect((await given.looks(`?by=${second.id}`)).looks.map(({ action }) => action)).toEqual([
    'export.approve',
  ]);
  const file = await given.app.inject({
    url: `/api/studies/${given.study}/looks.csv?language=en`,
    headers: given.headers,
  });
  const { header, rows } = await readCells(file.rawPayload, 'looks.csv');
  expect(header).toEqual(['When', 'Who', 'What', 'Release', 'Request']);
  expect(rows).toHaveLength(4);
});

test('a long log comes in pages that neither repeat nor leave out a look', async () => {
  const given = await opened();
  const rows = Array.from({ length: 120 }, (_, i) => ({
    id: `look-${String(i).padStart(3, '0')}`,
    study_id: given.study,
    researcher_id: given.owner,
    action: 'release.freeze',
    subject: 'x',
    // Many at one time.
    at: `2026-03-02T08:00:0${Math.floor(i / 40)}.000Z`,
  }));
  await given.services.databases.studio.insertInto('look').values(rows).execute();
  const seen: string[] = [];
  for (let query = ''; ;) {
    const { looks, next } = await given.looks(query);
    seen.push(...looks.map(({ id }) => id));
    if (next === null) break;
    query = `?before=${encodeURIComponent(next)}`;
  }
  expect(seen).toEqual(rows.map(({ id }) => id).toReversed());
});

test('the preview says what leaves, what does not, and what it gives away', async () => {
  const given = await opened();
  const preview = async (content: string) =>
    (
      await given.app.inject({
        url: `/api/studies/${given.study}/releases/${given.release.id}/export-preview?content=${content}`,
        headers: given.headers,
      })
    ).json<ExportPreview>();
  const raw = await preview('rows');
  expect(raw.columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['PL1', 'flagged', 'PM']));
  expect(raw.left).toContainEqual(expect.objectContaining({ name: 'D4', why: 'apart' }));
  expect(raw.left).toContainEqual(expect.objectContaining({ name: 'O1', why: 'open' }));
  expect(raw.questions.map(({ name }) => name)).toContain('O1');
  expect(raw.figures).toMatchObject({ rows: 60, background: 0 });
  expect(raw.figures.smallest).toBeGreaterThanOrEqual(5);
  expect(raw.columns.filter(({ groups }) => groups !== null).length).toBeGreaterThan(0);
  expect(raw.retained).toBe(1);
  const covered = await preview('protected');
  expect(covered.retained).toBe(0.8);
  expect(covered.figures.smallest).toBeGreaterThanOrEqual(10);
  expect(covered.figures.fourAnswers).toBeLessThan(raw.figures.fourAnswers);
});
