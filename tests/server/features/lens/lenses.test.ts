import { expect, test } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { type Cell, isInterval, type Table } from '../../../../analysis/model/table.ts';
import type { StudyFrame } from '../../../../server/contract/frame.ts';
import type { LensProfile, LensShares, Link, ShownLens } from '../../../../server/contract/lens.ts';
import { openDemonstration } from '../joint/demonstration.ts';
import { askedAgain, numbersIn } from './asked-again.ts';

const isNumber = (cell: Cell | undefined) => typeof cell === 'number' || isInterval(cell);

/** The numbers of the survey in a table, by column. */
const numbersOf = ({ rows }: Table, keys: readonly string[]): Cell[] =>
  rows.flatMap(({ cells }) => keys.map((key) => cells[key]!).filter(isNumber));

test('every number of the profile and of a lens is what the analyses answer to the requests of its tables', async () => {
  const demonstration = await openDemonstration();
  const { read } = demonstration;
  const profile = (await read('analyst', 'profile')).json<LensProfile>();
  expect(profile).toMatchObject({ n: 168, interviews: 8, group: null });
  expect(profile.tiles.every(({ sentence, missing }) => sentence.en !== '' && missing.length === 0)).toBe(
    true,
  );
  const shown = numbersOf(profile.table, ['n', 'value', 'interval', 'link', 'linkInterval']);
  const known = numbersIn(await askedAgain(demonstration, [profile.table]));
  expect(shown.length).toBeGreaterThan(80);
  expect(shown.filter((each) => !known.has(JSON.stringify(each)))).toEqual([]);

  expect(profile.lenses).toHaveLength(10);
  for (const { code } of profile.lenses.slice(2, 4)) {
    const lens = (await read('analyst', `lenses/${code}`)).json<ShownLens>();
    const [nodes, edges] = lens.tables;
    const answered = await askedAgain(demonstration, lens.tables);
    const numbers = numbersIn(answered);
    expect(
      numbersOf(nodes!, ['n', 'value', 'interval']).filter((each) => !numbers.has(JSON.stringify(each))),
    ).toEqual([]);
    expect(numbersOf(edges!, ['n', 'value']).filter((each) => !numbers.has(JSON.stringify(each)))).toEqual(
      [],
    );
    // A path has the interval of its coefficient, on the scale of β.
    const coefficients = answered.flatMap((each) =>
      each.procedure === 'regression' ? (each.models ?? []).flatMap((model) => model.coefficients) : [],
    );
    for (const { kind, link } of lens.edges) {
      if (kind === 'association' || !link) continue;
      const { b, beta, interval } = coefficients.find((each) => each.beta === link.value)!;
      expect(link.interval).toEqual(interval!.map((bound) => bound! * (beta! / b!)));
    }
  }
}, 240_000);

test('a lens says of each relation whether the data agree, and of each node what is said under the columns of the frame', async () => {
  const { read } = await openDemonstration();
  const lens = (await read('analyst', 'lenses/reinforcement')).json<ShownLens>();
  const edge = (from: string, to: string) => lens.edges.find((each) => each.from === from && each.to === to)!;
  expect(edge('deduction', 'burnout')).toMatchObject({ kind: 'path', expected: 1, agrees: 'yes' });
  expect(edge('deduction', 'gaming')).toMatchObject({ link: null, agrees: 'unmeasured' });
  const counts = ['yes', 'no', 'open'].map(
    (agrees) => lens.edges.filter((each) => each.agrees === agrees).length,
  );
  expect(lens.sentence.en).toContain(`Of ${counts[0]! + counts[1]! + counts[2]!} expected relations`);
  const { columns, interviews } = lens.nodes.find(({ code }) => code === 'reward')!;
  // One of its items stands under the plan, the other under the results.
  const itemsUnder = (wanted: string) =>
    columns.find(({ column }) => column === wanted)?.survey?.items.map(({ code }) => code);
  expect([itemsUnder('plan'), itemsUnder('results')]).toEqual([['PL6'], ['RE5']]);
  expect(interviews.excerpts.length).toBeGreaterThan(0);
}, 240_000);

test('readers outside the team see rounded numbers, no quotes, no few interviews and no groups', async () => {
  const { read } = await openDemonstration();
  const lens = (await read('analyst', 'lenses/justice')).json<ShownLens>();
  const quotes = lens.nodes.flatMap(({ interviews }) => interviews.excerpts.map(({ quote }) => quote));
  expect(quotes.length).toBeGreaterThan(5);
  for (const address of ['lenses/justice', 'profile', 'lens-shares?lenses=justice,two-factors']) {
    const reply = await read('viewer', address);
    expect(reply.statusCode).toBe(200);
    expect(quotes.filter((quote) => reply.body.includes(quote.slice(0, 12)))).toEqual([]);
    // Counts of interviews, coordinates and settings are whole; what is not has two decimals at most.
    const numbers = [...numbersIn(reply.json())].filter((each) => !each.startsWith('['));
    expect(numbers.filter((each) => /\.\d{3}/.test(each))).toEqual([]);
    expect(reply.body).not.toContain('"requests"');
  }
  const seen = (await read('viewer', 'lenses/justice')).json<ShownLens>();
  expect(seen.groups).toEqual([]);
  expect(seen.nodes.flatMap(({ interviews }) => interviews.excerpts)).toEqual([]);
  expect(seen.nodes.filter(({ interviews }) => interviews.interviews)).toEqual([]);
  const refused = await read('viewer', 'profile?group=D1=1');
  expect(refused.json()).toMatchObject({ code: 'group-not-offered', status: 403 });
}, 240_000);

test('the team reads a group that is offered as it would analyse it, and no other', async () => {
  const demonstration = await openDemonstration();
  const { read } = demonstration;
  const { groups } = (await read('analyst', 'profile')).json<LensProfile>();
  const [first] = groups;
  const chosen = encodeURIComponent(first!.value);
  const profile = (await read('analyst', `profile?group=${chosen}`)).json<LensProfile>();
  expect(profile.group).toEqual(first!.name);
  expect(profile.n).toBeGreaterThanOrEqual(profile.floor);
  expect(profile.n).toBeLessThan(168);
  const lens = (await read('analyst', `lenses/public-service?group=${chosen}`)).json<ShownLens>();
  const tables = [profile.table, ...lens.tables];
  const known = numbersIn(await askedAgain(demonstration, tables));
  const shown = tables.flatMap((table) => numbersOf(table, ['n', 'value', 'link']));
  expect(shown.length).toBeGreaterThan(60);
  expect(shown.filter((each) => !known.has(JSON.stringify(each)))).toEqual([]);
  // Single answers are counted of everybody only.
  expect(lens.nodes.filter(({ survey }) => survey && survey.low !== null)).toEqual([]);
  for (const query of ['group=D1=99', 'group=D5=1', `group=${chosen}&cases=unflagged`])
    expect((await read('analyst', `profile?${query}`)).json()).toMatchObject({ code: 'group-not-offered' });
}, 240_000);

test('competing lenses share out what they explain, and are told apart where they cannot', async () => {
  const { app, owner, releasePath, read } = await openDemonstration();
  const [burnout, effort] = (await read('analyst', 'lens-shares?lenses=two-factors,public-service')).json<
    LensShares[]
  >();
  const percents = effort!.shares.map(({ percent }) => percent as number);
  expect(percents.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 8);
  // Reputation is a score of both: they have it in halves.
  expect(effort!.notes).toHaveLength(2);
  const predictors = ['PV', 'EX', 'IM5', 'PLPUN', 'EX1+RC1', 'EX2+EX5', 'IM1+IM2', 'OV1'];
  const analysed = await app.inject({
    method: 'POST',
    url: `${releasePath}/analyses`,
    headers: owner.headers,
    payload: {
      scales: Object.fromEntries(
        predictors
          .filter((name) => name.includes('+'))
          .map((name) => [name, { items: name.split('+'), minimumAnswered: 1 }]),
      ),
      analyses: [{ procedure: 'importance', outcome: 'WE', predictors }],
    },
  });
  const [found] = analysed.json<{ analyses: { n: number; r2: number; percent: Record<string, number> }[] }>()
    .analyses;
  expect(effort!.n).toBe(found!.n);
  expect(effort!.r2).toBeCloseTo(found!.r2, 10);
  const { PV = NaN, EX = NaN, PLPUN = NaN, IM5 = NaN } = found!.percent;
  const service = effort!.shares.find(({ lens }) => lens === 'public-service')!;
  expect(service.percent).toBeCloseTo(PV + EX + PLPUN + IM5 / 2, 8);
  // Burnout is an outcome itself and explains none.
  expect(burnout!.absent).toBeUndefined();

  const codes = (await read('analyst', 'profile')).json<LensProfile>().lenses.map(({ code }) => code);
  const [all] = (await read('analyst', `lens-shares?lenses=${codes.join(',')}`)).json<LensShares[]>();
  expect(all).toMatchObject({
    shares: [],
    absent: { en: expect.stringMatching(/At most \d+ scores/) as string },
  });
  expect((await read('analyst', 'lens-shares?lenses=astrology')).json()).toMatchObject({
    code: 'lens-missing',
    status: 404,
  });
}, 240_000);

test('what the questionnaire does not ask and the codebook does not know is named, and the rest stays readable', async () => {
  const { app, study, owner, read } = await openDemonstration();
  const url = `/api/studies/${study}/frame`;
  const change = async (edit: (frame: Frame) => Frame) => {
    const { number, frame } = (await app.inject({ url, headers: owner.headers })).json<StudyFrame>();
    const payload = { number, frame: edit(frame) };
    const saved = await app.inject({ method: 'PUT', url, headers: owner.headers, payload });
    expect(saved.statusCode).toBe(200);
  };
  const take = (template: string) =>
    app.inject({
      method: 'POST',
      url: `${url}/lenses`,
      headers: { ...owner.headers, 'accept-language': 'en' },
      payload: { template },
    });

  await change((frame) => {
    const copy = structuredClone(frame);
    const service = copy.lenses!.find(({ code }) => code === 'public-service')!.nodes[0]!;
    Object.assign(service, { reading: { scale: 'NOWHERE' }, codes: ['NOCODE'] });
    return copy;
  });
  const lens = (await read('analyst', 'lenses/public-service')).json<ShownLens>();
  expect(lens.missing.map(({ en }) => en)).toEqual([
    'The questionnaire asks nothing that could be read for “Service value”.',
    'The codebook has no code NOCODE.',
  ]);
  expect(lens.nodes[0]).toMatchObject({ survey: null, interviews: { interviews: 0 } });
  expect(lens.nodes[1]!.survey).not.toBeNull();
  expect(lens.edges.find(({ from }) => from === 'service')).toMatchObject({
    link: null,
    agrees: 'unmeasured',
  });

  await change(({ lenses: _, profile: __, claims: ___, levels: ____, ...frame }) => frame);
  const empty = (await read('analyst', 'profile')).json<LensProfile>();
  expect(empty).toMatchObject({
    tiles: [],
    lenses: [],
    absent: { en: expect.stringContaining('no lenses yet') as string },
  });
  expect((await read('analyst', 'lenses/justice')).json()).toMatchObject({ code: 'lens-missing' });

  // The lenses of another template name columns that this frame does not have.
  const other = await take('hospital');
  expect(other.json()).toMatchObject({
    code: 'frame-invalid',
    title: expect.stringContaining('claims[') as string,
  });
  expect((await take('blank')).json()).toMatchObject({ code: 'template-lacks' });
  expect((await take('four-links')).statusCode).toBe(204);
  const back = (await read('analyst', 'profile')).json<LensProfile>();
  expect([back.absent, back.lenses.length, back.tiles.length]).toEqual([undefined, 10, 7]);
  expect((await take('four-links')).json()).toMatchObject({ code: 'lenses-taken' });
}, 240_000);

test('numbers that did not pass the gate are no link', () => {
  // @ts-expect-error an ungated estimate is no released one
  const ungated: Link = { n: 3, value: 0.5, interval: [0.1, 0.9] };
  expect(ungated).toBeDefined();
});
