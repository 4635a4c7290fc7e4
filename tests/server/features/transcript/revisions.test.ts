import { expect, it } from 'vitest';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { CorrectionEffect, Review, Revision } from '../../../../server/contract/transcript.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const text = '问：早\n答：😀墙上贴张表，𠮷才晓得扣了多少。\n问：还有呢？\n答：没人来谈。\n';

async function openCorrected() {
  const study = await openCodedStudy();
  const { app, owner, coderA } = study;
  const interview = await givenInterview(app, study.study, owner.headers, text);
  const url = `/api/studies/${study.study}/interviews/${interview.id}`;
  const at = (words: string, within = text) => {
    const start = Array.from(within.slice(0, within.indexOf(words))).length;
    return { start, end: start + Array.from(words).length };
  };
  const code = async (words: string) => {
    const coding = { values: { link: 'process', stance: 'problem' }, codes: ['JIF'], memo: '' };
    const payload = { revision: interview.revision.id, ...at(words), ...coding };
    return (
      await app.inject({ method: 'POST', url: `${url}/excerpts`, headers: coderA.headers, payload })
    ).json<Excerpt>();
  };
  const correct = (revision: string, corrected: string, path = 'revisions') =>
    app.inject({
      method: 'POST',
      url: `${url}/${path}`,
      headers: owner.headers,
      payload: { revision, text: corrected },
    });
  const excerpts = async () =>
    (await app.inject({ url: `${url}/excerpts`, headers: owner.headers })).json<Excerpt[]>();
  const reviews = async () =>
    (await app.inject({ url: `${url}/reviews`, headers: coderA.headers })).json<Review[]>();
  return { ...study, interview, url, at, code, correct, excerpts, reviews };
}

it('a correction moves quotes that read as before and queues those that changed, never silently', async () => {
  const { interview, code, correct, excerpts, reviews, services } = await openCorrected();
  const [changed, kept] = [await code('😀墙上贴张表，'), await code('没人来谈')];
  const corrected = text.replace('问：早', '问：早上好').replace('张表', '一张表');

  const preview = await correct(interview.revision.id, corrected, 'revisions/preview');
  const effect = { inserted: 3, deleted: 0, moved: 1, toReview: 1, redactionsTouched: 0 };
  expect(preview.json<CorrectionEffect>()).toEqual(effect);
  expect(await excerpts()).toMatchObject([changed, kept]);

  const made = await correct(interview.revision.id, corrected);
  expect(made.statusCode).toBe(201);
  const { revision } = made.json<{ revision: Revision }>();
  expect(made.json()).toMatchObject({ ...effect, revision: { number: 2 } });
  const now = await excerpts();
  expect(now.find(({ id }) => id === kept.id)).toMatchObject({
    quote: '没人来谈',
    start: kept.start + 3,
    revision: revision.id,
  });
  expect(now.find(({ id }) => id === changed.id)).toEqual(changed);
  expect(await reviews()).toMatchObject([{ excerpt: changed, proposal: { quote: '😀墙上贴一张表，' } }]);
  expect(await verifyQuotes(services.databases.studio)).toEqual([]);
});

it('who coded an excerpt under review lays it on its place in the new text', async () => {
  const { app, url, interview, code, correct, reviews, coderA, coderB, services } = await openCorrected();
  const coded = await code('墙上贴张表');
  await correct(interview.revision.id, text.replace('张表', '一张表'));
  const [review] = await reviews();
  const { start, end } = review!.proposal!;
  const settle = (headers: typeof coderA.headers) =>
    app.inject({
      method: 'PUT',
      url: `${url}/reviews/${coded.id}`,
      headers,
      payload: { version: coded.version, start, end },
    });
  expect((await settle(coderB.headers)).json()).toMatchObject({ code: 'excerpt-not-yours' });
  expect((await settle(coderA.headers)).json()).toMatchObject({ quote: '墙上贴一张表', version: 2 });
  expect((await settle(coderA.headers)).json()).toMatchObject({ code: 'review-not-needed' });
  expect(await reviews()).toEqual([]);
  expect(await verifyQuotes(services.databases.studio)).toEqual([]);
});

it('taking a correction back brings the queued excerpts back by themselves', async () => {
  const { interview, code, correct, excerpts, reviews } = await openCorrected();
  const coded = await code('墙上贴张表');
  const made = await correct(interview.revision.id, text.replace('张表', '一张表'));
  await correct(made.json<{ revision: Revision }>().revision.id, text);
  expect(await reviews()).toEqual([]);
  expect(await excerpts()).toMatchObject([{ id: coded.id, quote: coded.quote, start: coded.start }]);
});

it('a correction on an older revision, without a change or without words is refused and stores nothing', async () => {
  const { app, url, interview, correct, owner } = await openCorrected();
  expect((await correct(interview.revision.id, text)).json()).toMatchObject({ code: 'revision-unchanged' });
  expect((await correct(interview.revision.id, ' \n')).json()).toMatchObject({ code: 'transcript-empty' });
  expect((await correct(interview.revision.id, '问\u0000')).json()).toMatchObject({
    code: 'transcript-not-text',
  });
  expect((await correct(interview.revision.id, `${text}完`)).statusCode).toBe(201);
  expect((await correct(interview.revision.id, '别的')).json()).toMatchObject({ code: 'revision-outdated' });
  const revisions = await app.inject({ url: `${url}/revisions`, headers: owner.headers });
  expect(revisions.json<Revision[]>().map(({ number }) => number)).toEqual([2, 1]);
  const first = await app.inject({ url: `${url}/revisions/1`, headers: owner.headers });
  expect(first.json()).toMatchObject({ text });
  const none = await app.inject({ url: `${url}/revisions/9`, headers: owner.headers });
  expect(none.json()).toMatchObject({ code: 'revision-unknown' });
});
