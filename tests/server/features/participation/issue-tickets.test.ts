import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromBytes, power, toBytes } from '../../../../analysis/protocol/modular.ts';
import type { Ticket } from '../../../../server/contract/participation.ts';
import { takeTicket } from '../../../../server/features/demonstration/take-ticket.ts';
import { newSeed } from '../../../../web/answer/seed.ts';
import { openAnswering } from '../response/answering.ts';

type Given = Awaited<ReturnType<typeof openAnswering>>;

const aBlinded = () => Buffer.concat([Buffer.of(1), randomBytes(255)]).toString('base64url');
const outcome = ({ statusCode, json }: Awaited<ReturnType<Given['ask']>>) => {
  const { code, signature } = json<{ code?: string } & Partial<Ticket>>();
  return [statusCode, code ?? typeof signature];
};
const marks = async ({ services }: Given) =>
  (await services.databases.roster.selectFrom('ticket').select('blinded_hash').execute()).map(
    ({ blinded_hash }) => Buffer.from(blinded_hash).some((byte) => byte > 0),
  );

test('a code gives one ticket: the same request again has the same signature, another is refused', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const blinded = aBlinded();
  const first = await given.ask({ code, blinded });
  expect(outcome(first)).toEqual([200, 'string']);
  expect((await given.ask({ code, blinded })).json()).toEqual(first.json());
  expect(outcome(await given.ask({ code, blinded: aBlinded() }))).toEqual([409, 'ticket-used']);
  expect((await given.ask({ code, blinded })).json()).toEqual(first.json());
});

test('the blind signature is blinded ^ d mod n: raised to e it is the request', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const blinded = aBlinded();
  const { signature } = (await given.ask({ code, blinded })).json<Ticket>();
  const number = (text: string) => fromBytes(Buffer.from(text, 'base64url'));
  const n = number(given.questionnaire.ticketKey!);
  expect(power(number(signature), 65537n, n)).toBe(number(blinded));
});

test('a code is read as people type it', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const typed = code!.toLowerCase().replace(/(.{4})/g, '$1 - ');
  expect(outcome(await given.ask({ code: typed, blinded: aBlinded() }))).toEqual([200, 'string']);
});

test('requests that arrive together are marked together: each code once, each reply its own', async () => {
  const given = await openAnswering();
  const codes = await given.draw(12);
  const requests = codes.map((code) => ({ code, blinded: aBlinded() }));
  const rival = { code: codes[3]!, blinded: aBlinded() };
  const replies = await Promise.all([...requests, rival].map((request) => given.ask(request)));
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([...Array<number>(12).fill(200), 409]);
  expect(new Set(replies.map(({ body }) => body)).size).toBe(13);
  expect(await marks(given)).toEqual(Array(12).fill(true));
});

test.each([
  ['nothing', () => Buffer.alloc(0)],
  ['a message one byte short', (n: Buffer) => n.subarray(1)],
  ['a message one byte long', (n: Buffer) => Buffer.concat([Buffer.of(0), n])],
  ['zero', () => Buffer.alloc(256)],
  ['one', () => Buffer.from(toBytes(1n, 256))],
  ['n − 1', (n: Buffer) => Buffer.from(toBytes(fromBytes(n) - 1n, 256))],
  ['n', (n: Buffer) => n],
  ['more than n', () => Buffer.alloc(256, 255)],
])('%s is no blinded message: refused with a sentence, and the code stays good', async (_, make) => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const blinded = make(Buffer.from(given.questionnaire.ticketKey!, 'base64url')).toString('base64url');
  const reply = await given.ask({ code, blinded });
  expect(outcome(reply)).toEqual([400, 'blinded-refused']);
  expect(reply.json<{ title: string }>().title).toContain('没有使用您的答题码');
  expect(await marks(given)).toEqual([false]);
  expect(outcome(await given.ask({ code, blinded: aBlinded() }))).toEqual([200, 'string']);
});

test('a wrong code, a code of another study and what is no code at all are not found', async () => {
  const given = await openAnswering();
  const other = await openAnswering();
  const [foreign] = await other.draw(1);
  for (const code of ['0123456789ABCDEF', foreign, 'no code', ''])
    expect(outcome(await given.ask({ code, blinded: aBlinded() }))).toEqual([404, 'ticket-unknown']);
  const nowhere = await given.ask({ code: foreign, blinded: aBlinded() }, 'C'.repeat(22));
  expect(outcome(nowhere)).toEqual([404, 'questionnaire-unknown']);
});

test('after twenty wrong codes an hour the refusal says to wait; a right code is still served', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const wrong = () => given.ask({ code: '0000000000000000', blinded: aBlinded() });
  for (let tries = 0; tries < 20; tries++) expect((await wrong()).statusCode).toBe(404);
  const reply = await wrong();
  expect(outcome(reply)).toEqual([429, 'too-many-tries']);
  expect(reply.json<{ title: string }>().title).toContain('60 分钟');
  expect(outcome(await given.ask({ code, blinded: aBlinded() }))).toEqual([200, 'string']);
  given.clock.now = new Date(given.clock.now.getTime() + 60 * 60 * 1000);
  expect((await wrong()).statusCode).toBe(404);
});

test('before the opening and after the close no ticket is issued, and no code is used up', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const blinded = aBlinded();
  await given.own('POST', 'collection/close');
  expect(outcome(await given.ask({ code, blinded }))).toEqual([409, 'issuing-closed']);
  expect(await marks(given)).toEqual([false]);
  await given.own('POST', 'collection/open');
  expect(outcome(await given.ask({ code, blinded }))).toEqual([200, 'string']);
});

test('a lost reply is asked for again with the same seed and becomes the same ticket', async () => {
  const given = await openAnswering();
  const [code] = await given.draw(1);
  const seed = newSeed();
  const serial = randomBytes(32).toString('base64url');
  const take = () =>
    takeTicket(given.study, given.questionnaire, serial, seed, async (blinded) =>
      (await given.ask({ code, blinded })).json(),
    );
  expect(await take()).toEqual(await take());
});

test('neither code nor message nor time is stored, and a marked row has the size and place it had', async () => {
  const given = await openAnswering();
  const [code, ...others] = await given.draw(5);
  const { roster } = given.services.databases;
  const rows = () => roster.selectFrom('ticket').selectAll().execute();
  const before = await rows();
  await given.ask({ code, blinded: aBlinded() });
  const after = await rows();
  expect(Object.keys(after[0]!)).toEqual(['study_id', 'code_hash', 'blinded_hash', 'site']);
  expect(after.map(({ code_hash }) => code_hash)).toEqual(before.map(({ code_hash }) => code_hash));
  expect(after.map(({ blinded_hash }) => blinded_hash.length)).toEqual(Array(5).fill(32));
  const stored = JSON.stringify(after);
  for (const each of [code, ...others]) expect(stored).not.toContain(each);
});

test('in open mode there are no tickets to draw or to ask for', async () => {
  const given = await openAnswering({ mode: 'open' });
  expect((await given.own('POST', 'tickets', { count: 1 })).json()).toMatchObject({ code: 'tickets-unused' });
  const reply = await given.ask({ code: '0123456789ABCDEF', blinded: aBlinded() });
  expect(outcome(reply)).toEqual([409, 'tickets-unused']);
});
