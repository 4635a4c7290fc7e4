import { expect, it } from 'vitest';
import type { SpeakerPlan } from '../../../../analysis/model/speakers.ts';
import type {
  Interview,
  InterviewSummary,
  SpeakerDesk,
  StoredDesk,
  TranscriptPreview,
} from '../../../../server/contract/interview.ts';
import type { SearchResult, WordCounts } from '../../../../server/contract/retrieval.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { openCodedStudy, upload } from '../interview/given.ts';

const text = [
  '访谈员：考核怎么样？',
  '王科：有几点。',
  '优点：标准清楚。',
  '优点：按时公布。',
  '优点：大家都知道。',
  '访谈员：还有呢？',
  '王科长：扣分太多。',
  '李会计：我也觉得扣分多。',
  '访谈员：谢谢。',
  '王科：不客气。',
  '李会计：再见。',
].join('\n');

const plan: SpeakerPlan = {
  speakers: [
    { name: '访谈员', role: 'interviewer', labels: ['访谈员'] },
    { name: '甲', role: 'respondent', labels: ['王科', '王科长'] },
    { name: '李会计', role: 'other', labels: ['李会计'] },
  ],
  dropped: ['优点'],
};

async function openDesk() {
  const study = await openCodedStudy();
  const { app, owner } = study;
  const base = `/api/studies/${study.study}`;
  const send = (path: string, fields: Record<string, string> = {}, words = text) =>
    upload(app, `${base}/interviews${path}`, owner.headers, words, fields);
  const get = async <T>(path: string) =>
    (await app.inject({ url: `${base}/${path}`, headers: owner.headers })).json<T>();
  const settle = (id: string, payload: object, who = owner) =>
    app.inject({ method: 'PUT', url: `${base}/interviews/${id}/speakers`, headers: who.headers, payload });
  return { ...study, base, send, get, settle };
}

const turnsOf = ({ turns }: Interview) => turns.map(({ speaker, role }) => `${speaker} ${role}`);
const settledTurns = [
  '访谈员 interviewer',
  '甲 respondent',
  '访谈员 interviewer',
  '甲 respondent',
  '李会计 other',
  '访谈员 interviewer',
  '甲 respondent',
  '李会计 other',
];

it('stores the plan that a person settled in the preview, and remembers it for the next file of the study', async () => {
  const { send, get } = await openDesk();
  const shown = (await send('/preview', { speakers: JSON.stringify(plan) })).json<TranscriptPreview>();
  expect(shown.turns).toBe(settledTurns.length);
  const label = (name: string) => shown.speakers.find((each) => each.label === name);
  expect(label('王科长')).toMatchObject({ name: '甲', role: 'respondent', turns: 1, dropped: false });
  expect(label('优点')).toMatchObject({ turns: 3, dropped: true, remembered: false });
  const made = (await send('', { speakers: JSON.stringify(plan) })).json<Interview>();
  expect(turnsOf(made)).toEqual(settledTurns);

  const next = (await send('/preview')).json<TranscriptPreview>();
  expect(next.speakers.find((each) => each.label === '李会计')).toMatchObject({
    role: 'other',
    remembered: true,
  });
  expect(next.speakers.find((each) => each.label === '优点')).toMatchObject({ dropped: true });
  expect(turnsOf((await send('')).json<Interview>())).toEqual(settledTurns);
  const desk = await get<SpeakerDesk>(`interviews/${made.id}/speakers`);
  expect(desk).toMatchObject({ turns: settledTurns.length, before: 0 });
});

it('refuses a plan that is none, names a label twice, gives one name two roles, or knows a label that the text does not', async () => {
  const { send, settle, get, coderA } = await openDesk();
  const { id } = (await send('')).json<Interview>();
  const [, second, third] = plan.speakers;
  const wrong: [object, string][] = [
    [{ speakers: [], dropped: ['优点', '优点'] }, 'speaker-label-twice'],
    [{ speakers: [second, { ...third, labels: ['王科'] }], dropped: [] }, 'speaker-label-twice'],
    [{ speakers: [second, { ...third, name: '甲' }], dropped: [] }, 'speaker-name-twice'],
    [{ speakers: [{ ...second, labels: ['局长'] }], dropped: [] }, 'speaker-label-unknown'],
  ];
  const before = await get(`interviews/${id}`);
  for (const [each, code] of wrong) {
    expect((await settle(id, each)).json()).toMatchObject({ code, status: 422 });
    for (const path of ['', '/preview'])
      expect((await send(path, { speakers: JSON.stringify(each) })).json()).toMatchObject({ code });
  }
  const long = { speakers: [{ ...second, name: '甲'.repeat(61) }], dropped: [] };
  expect((await settle(id, long)).json()).toMatchObject({ code: 'request-invalid' });
  for (const speakers of ['甲', JSON.stringify(long)])
    expect((await send('', { speakers })).json()).toMatchObject({ code: 'speakers-unreadable' });
  expect((await settle(id, plan, coderA)).json()).toMatchObject({ code: 'not-allowed' });
  expect(await get(`interviews/${id}`)).toEqual(before);
});

it('speakers settled anew move no excerpt, and change what counts as said by respondents', async () => {
  const { app, services, base, send, get, settle, coderA } = await openDesk();
  const { studio } = services.databases;
  const made = (await send('', { speakers: JSON.stringify(plan) })).json<Interview>();
  const start = Array.from(text.slice(0, text.indexOf('我也觉得'))).length;
  const coded = await app.inject({
    method: 'POST',
    url: `${base}/interviews/${made.id}/excerpts`,
    headers: coderA.headers,
    payload: {
      revision: made.revision.id,
      start: start - 10,
      end: start + 4,
      values: { link: 'appraisal', stance: 'problem' },
      codes: ['PUN'],
      memo: '',
    },
  });
  expect(coded.statusCode).toBe(201);
  await app.inject({
    method: 'PUT',
    url: `${base}/interviews/${made.id}/task`,
    headers: coderA.headers,
    payload: { state: 'finished' },
  });
  const stored = () =>
    Promise.all([
      studio.selectFrom('excerpt').selectAll().execute(),
      studio.selectFrom('transcript_revision').selectAll().execute(),
    ]);
  const before = await stored();
  const points = (saidBy: string) =>
    get<WordCounts>(`words?saidBy=${saidBy}`).then(({ words, spoken }) => ({
      ...spoken,
      points: words.find(({ word }) => word === '扣分')?.count ?? 0,
    }));
  const extent = (saidBy: string) =>
    get<{ matrices: { cells: { extent: object }[] }[] }>(`code-use?saidBy=${saidBy}`).then(
      ({ matrices }) => matrices[0]!.cells[0]?.extent,
    );
  expect(await points('respondents')).toEqual({ points: 1, turns: 8, withoutRole: 0 });
  expect(await points('everyone')).toMatchObject({ points: 2 });
  expect(await extent('everyone')).toEqual({ excerpts: 1, turns: 2, characters: 14 });
  expect(await extent('respondents')).toEqual({ excerpts: 1, turns: 1, characters: 5 });

  const roles = (li: 'respondent' | 'unknown'): SpeakerPlan => ({
    ...plan,
    speakers: plan.speakers.map((each) => (each.name === '李会计' ? { ...each, role: li } : each)),
  });
  expect((await settle(made.id, roles('respondent'))).statusCode).toBe(200);
  expect(await points('respondents')).toMatchObject({ points: 2 });
  expect(await extent('respondents')).toEqual({ excerpts: 1, turns: 2, characters: 13 });
  await settle(made.id, roles('unknown'));
  expect(await points('respondents')).toEqual({ points: 1, turns: 8, withoutRole: 2 });
  expect(await points('all-but-interviewers')).toMatchObject({ points: 2 });
  expect(await get<SearchResult>(`search?q=扣分&speaker=unknown`)).toMatchObject({
    total: 1,
    hits: [{ speaker: '李会计' }],
    spoken: { turns: 8, withoutRole: 2 },
  });
  expect(await stored()).toEqual(before);
  expect(await verifyQuotes(studio)).toEqual([]);
});

const subtitles = `WEBVTT

00:01.000 --> 00:02.000
<v 访谈员>怎么样？

00:03.500 --> 00:05.000
<v 老王>还行。

01:00:00.000 --> 01:00:02.000
<v 访谈员>谢谢。
`;

it('a corrected text keeps its plan, takes times along, and a label that it brings in opens turns', async () => {
  const { app, base, owner, send } = await openDesk();
  const made = (await send('', {}, subtitles)).json<Interview>();
  const shown = ({ turns }: Interview) => turns.map(({ speaker, startMs }) => [speaker, startMs]);
  expect(shown(made)).toEqual([
    ['访谈员', 1000],
    ['老王', 3500],
    ['访谈员', 3_600_000],
  ]);
  const corrected = `访谈开始前说明：略。\n${made.text.replace('老王', '老汪').replace('谢谢', '好，谢谢')}`;
  const reply = await app.inject({
    method: 'POST',
    url: `${base}/interviews/${made.id}/revisions`,
    headers: owner.headers,
    payload: { revision: made.revision.id, text: corrected },
  });
  expect(reply.statusCode).toBe(201);
  const read = await app.inject({ url: `${base}/interviews/${made.id}`, headers: owner.headers });
  expect(shown(read.json<Interview>()).slice(1)).toEqual([
    ['访谈员', 1000],
    ['老汪', 3500],
    ['访谈员', 3_600_000],
  ]);
});

it('counts a label that a person names where nobody took it for one, and refuses one that opens no turn', async () => {
  const { send, get } = await openDesk();
  const words = `${text}\n小赵：我补一句。`;
  const kept: SpeakerPlan = { ...plan, dropped: ['优点', '小赵'] };
  const { id, withoutRole } = (await send('', { speakers: JSON.stringify(kept) }, words)).json<Interview>();
  expect(withoutRole).toBe(0);
  const { speakers } = await get<StoredDesk>(`interviews/${id}/speakers?label=${encodeURIComponent('小赵')}`);
  expect(speakers.find(({ label }) => label === '小赵')).toMatchObject({
    turns: 1,
    dropped: false,
    name: '小赵',
  });
  expect(await get(`interviews/${id}/speakers?label=${encodeURIComponent('钱七')}`)).toMatchObject({
    code: 'speaker-label-unknown',
    details: { label: '钱七' },
  });
});

it('does not write over what somebody else settled since, and tells how many have no role', async () => {
  const { send, get, settle } = await openDesk();
  const { id } = (await send('', { speakers: JSON.stringify(plan) })).json<Interview>();
  const { version } = await get<StoredDesk>(`interviews/${id}/speakers`);
  const [first, second, third] = plan.speakers;
  const open: SpeakerPlan = { ...plan, speakers: [first!, second!, { ...third!, role: 'unknown' }] };
  const saved = await settle(id, { ...open, version });
  expect(saved.statusCode).toBe(200);
  const late = await settle(id, { ...plan, version });
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'speakers-changed']);
  const [row] = await get<InterviewSummary[]>('interviews');
  expect(row).toMatchObject({ withoutRole: 1 });
  expect((await settle(id, { ...plan, ...saved.json<{ version: string }>() })).statusCode).toBe(200);
});
