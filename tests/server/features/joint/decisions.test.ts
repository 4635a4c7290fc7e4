import { expect, test } from 'vitest';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { ResearcherId } from '../../../../server/contract/ids.ts';
import type {
  DecidedCell,
  DecisionEntry,
  JointCell,
  JointDisplay,
  JointGroups,
} from '../../../../server/contract/joint.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { openSession } from '../../../../server/platform/session.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openDemonstration } from './demonstration.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The demonstration, and calls as a member with any role or as somebody who is there. */
async function openDeciding() {
  const { app, services, study, releasePath } = await openDemonstration();
  const session = (headers: object) => (method: Method, url: string, body?: object) =>
    app.inject({ method, url, headers: { ...headers }, ...(body && { payload: body }) });
  const as = async (role: Role) => session((await givenResearcher(services, { study, role })).headers);
  const asResearcher = async (id: ResearcherId) =>
    session({ cookie: `fourlinks=${await openSession(services.databases.studio, id, services.now())}` });
  const cells = `${releasePath}/joint-display`;
  return { study, as, asResearcher, cells, decisions: `${releasePath}/joint-decisions` };
}

const placed = ({ rows }: JointDisplay) =>
  rows.flatMap(({ code, cells }) => cells.map((cell) => ({ at: `${code} ${cell.column}`, cell })));
const cellAt = (display: JointDisplay, at: string): JointCell =>
  placed(display).find((each) => each.at === at)!.cell;
const goals = { row: 'goals', column: 'plan' };

function decision({ review }: Pick<JointCell, 'review'>, fit: string, inference: string) {
  const { version, sight } = review!;
  return { ...goals, version, sight, fit, inference };
}

test('a decision stands beside the proposal; of two on one cell the second is refused, and taking it back brings the one before', async () => {
  const { study, as, cells, decisions } = await openDeciding();
  const [one, other, viewer, coder] = [
    await as('owner'),
    await as('analyst'),
    await as('viewer'),
    await as('coder'),
  ];
  const before = cellAt((await one('GET', cells)).json<JointDisplay>(), 'goals plan');
  expect(before).toMatchObject({ fit: 'discordance', decision: null, review: { version: 0, changes: [] } });

  const first = await one('PUT', decisions, decision(before, 'expansion', ' 目标清楚，却与日常工作无关。 '));
  expect(first.json<DecidedCell>()).toMatchObject({
    decision: { fit: 'expansion', inference: '目标清楚，却与日常工作无关。', release: 1 },
    review: { version: 1, changes: [] },
  });
  const late = await other('PUT', decisions, decision(before, 'silence', 'too late'));
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
  const second = await other('PUT', decisions, decision(first.json(), 'discordance', 'Both are right.'));
  expect(second.json<DecidedCell>().decision).toMatchObject({ fit: 'discordance' });

  const back = `${decisions}?row=goals&column=plan&version`;
  expect((await one('DELETE', `${back}=1`)).statusCode).toBe(409);
  expect((await one('DELETE', `${back}=2`)).json<DecidedCell>()).toMatchObject({
    decision: { fit: 'expansion' },
    review: { version: 3 },
  });
  const log = (await one('GET', `/api/studies/${study}/joint-decisions`)).json<DecisionEntry[]>();
  expect(log.map(({ fit }) => fit)).toEqual([null, 'discordance', 'expansion']);

  // The proposal stays, and files carry both.
  expect(cellAt((await one('GET', cells)).json(), 'goals plan').fit).toBe('discordance');
  const file = await one('GET', `${cells.replace('joint-display', 'tables/joint.csv')}?language=en`);
  expect(file.body).toContain('Discordance,Expansion,目标清楚，却与日常工作无关。');

  // Who reads results sees what was decided, but not on what; who may not decide cannot.
  const seen = await viewer('GET', cells);
  const { decision: told, review } = cellAt(seen.json(), 'goals plan');
  expect([told!.fit, review]).toEqual(['expansion', undefined]);
  for (const member of [viewer, coder]) {
    const tried = await member('PUT', decisions, decision(before, 'silence', ''));
    expect(tried.statusCode).toBe(403);
    expect((await member('GET', `/api/studies/${study}/joint-decisions`)).statusCode).toBe(403);
  }
  const nowhere = await one('PUT', decisions, { ...decision(before, 'silence', ''), column: 'nowhere' });
  expect([nowhere.statusCode, nowhere.json<{ code: string }>().code]).toEqual([404, 'joint-cell-unknown']);
}, 300_000);

test('a recoded excerpt turns exactly its cells back to be decided, and coding it as before turns them again', async () => {
  const { study, as, asResearcher, cells, decisions } = await openDeciding();
  const owner = await as('owner');
  const display = (await owner('GET', cells)).json<JointDisplay>();
  for (const { at, cell } of placed(display)) {
    const [row, column] = at.split(' ') as [string, string];
    const sent = await owner('PUT', decisions, { ...decision(cell, cell.fit, ''), row, column });
    expect(sent.statusCode, at).toBe(200);
  }
  const turned = async () =>
    placed((await owner('GET', cells)).json())
      .filter(({ cell }) => cell.review!.changes.length > 0)
      .map(({ at }) => at);
  expect(await turned()).toEqual([]);

  // Its coder takes another view of one passage.
  const [spoken] = cellAt(display, 'goals plan').interviews.excerpts;
  const base = `/api/studies/${study}/interviews/${spoken!.interview.id}/excerpts`;
  const excerpt = (await owner('GET', base)).json<Excerpt[]>().find(({ id }) => id === spoken!.id)!;
  const holding = placed(display)
    .filter(({ cell }) => cell.interviews.excerpts.some(({ id }) => id === spoken!.id))
    .map(({ at }) => at);
  const coder = await asResearcher(excerpt.coder.id);
  const task = base.replace('excerpts', 'task');
  const recode = async (values: object, version: number) => {
    const codes = excerpt.codes.map(({ code }) => code);
    await coder('PUT', task, { state: 'open' });
    const reply = await coder('PATCH', `${base}/${excerpt.id}`, {
      version,
      values: { ...excerpt.values, ...values },
      codes,
      memo: excerpt.memo,
    });
    expect(reply.statusCode, reply.body).toBe(200);
    await coder('PUT', task, { state: 'finished' });
    return reply.json<Excerpt>().version;
  };
  const version = await recode({ stance: 'suggestion' }, excerpt.version);
  expect(await turned()).toEqual(holding);
  expect(holding).toContain('goals plan');
  const { decision: kept, review } = cellAt((await owner('GET', cells)).json(), 'goals plan');
  expect(kept!.fit).toBe('discordance');
  expect(review!.changes.map(({ key }) => key)).toContain('passages');
  expect(review!.changes.map(({ key }) => key)).not.toContain('value');

  // The same in the words of the cell: it still holds. What was coded before is what the others were decided on.
  const held = await owner('PUT', decisions, decision({ review: review! }, kept!.fit, kept!.inference));
  expect(held.json<DecidedCell>().review!.changes).toEqual([]);
  await recode(excerpt.values, version);
  expect(await turned()).toEqual(['goals plan']);
}, 300_000);

test('a group of interviews is counted by itself for the team, where it is not too small', async () => {
  const { as, cells } = await openDeciding();
  const owner = await as('owner');
  const all = (await owner('GET', cells)).json<JointDisplay>();
  const [staff] = all.groups;
  expect(all.groups.map(({ value, isTold }) => [value, isTold])).toContainEqual(['staff', true]);
  const group = (await owner('GET', `${cells}?group=roleBand%3Dstaff`)).json<JointDisplay>();
  expect(group).toMatchObject({ interviews: staff!.interviews, group: { value: 'staff' } });
  const quoted = placed(group).flatMap(({ cell }) => cell.interviews.excerpts);
  expect(quoted.length).toBeGreaterThan(10);
  expect(new Set(quoted.map(({ interview }) => interview.attributes['roleBand']))).toEqual(
    new Set(['staff']),
  );
  // The survey is that of everybody, and a decision is of all interviews.
  expect(cellAt(group, 'goals plan').survey).toEqual(cellAt(all, 'goals plan').survey);
  expect(cellAt(group, 'goals plan').review).toEqual(cellAt(all, 'goals plan').review);

  const apart = await owner('GET', cells.replace('joint-display', 'joint-groups?column=plan'));
  const groups = apart.json<JointGroups>();
  const at = groups.groups.filter(({ isTold }) => isTold).findIndex(({ value }) => value === 'staff');
  const inGroup = groups.rows.find(({ code }) => code === 'goals')!.cells[at]!;
  expect(inGroup.interviews).toBe(cellAt(group, 'goals plan').interviews.interviews);

  const few = all.groups.find(({ isTold }) => !isTold);
  const refused = await owner('GET', `${cells}?group=roleBand%3D${few?.value ?? 'nobody'}`);
  expect(refused.json<{ code: string }>().code).toBe('joint-group-unknown');
  const viewer = await as('viewer');
  const hidden = await viewer('GET', `${cells}?group=roleBand%3Dstaff`);
  expect(hidden.json<{ code: string }>().code).toBe('joint-group-unknown');
  expect((await viewer('GET', cells)).json<JointDisplay>().groups).toEqual([]);
}, 300_000);
