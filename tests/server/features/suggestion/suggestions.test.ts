import { expect, it } from 'vitest';
import type { SuggestionQuality, Suggestions } from '../../../../server/contract/suggestion.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const sentences = Array.from({ length: 60 }, (_, i) =>
  i % 2 ? `第${i}次差错又扣分，超时也扣分。` : `第${i}回没有人来沟通，也没有人来谈。`,
);

it('proposes codes learned from what was settled in other interviews, once there are fifty', async () => {
  const { app, study, owner, coderA, clock } = await openCodedStudy();
  const text = `答：${sentences.join('\n')}\n`;
  const interview = await givenInterview(app, study, owner.headers, text);
  const other = await givenInterview(app, study, owner.headers, '问：早\n答：又扣分了。\n');
  const ask = async (id: string) =>
    (
      await app.inject({
        method: 'POST',
        url: `/api/studies/${study}/suggestions`,
        headers: coderA.headers,
        payload: { interview: id, words: '这个月又扣分' },
      })
    ).json<Suggestions>();
  const quality = async () =>
    (
      await app.inject({ url: `/api/studies/${study}/suggestions/quality`, headers: coderA.headers })
    ).json<SuggestionQuality>();
  expect(await ask(other.id)).toEqual({ settled: 0, needed: 50, codes: [], values: [] });

  const url = `/api/studies/${study}/interviews/${interview.id}`;
  for (const [i, words] of sentences.entries()) {
    const start = text.indexOf(words);
    const payload = {
      revision: interview.revision.id,
      start,
      end: start + words.length,
      values: { link: i % 2 ? 'appraisal' : 'process', stance: 'problem' },
      codes: [i % 2 ? 'PUN' : 'REL'],
      memo: '',
    };
    await app.inject({ method: 'POST', url: `${url}/excerpts`, headers: coderA.headers, payload });
  }
  expect(await ask(other.id)).toMatchObject({ settled: 0, codes: [] });
  await app.inject({
    method: 'PUT',
    url: `${url}/task`,
    headers: coderA.headers,
    payload: { state: 'finished' },
  });
  // What was learned is kept for a minute.
  expect(await ask(other.id)).toMatchObject({ settled: 0 });
  clock.now = new Date(clock.now.getTime() + 60_000);
  const { settled, codes, values } = await ask(other.id);
  expect(settled).toBe(60);
  expect(codes[0]).toMatchObject({ code: 'PUN' });
  expect(values).toMatchObject([{ dimension: 'link', value: 'appraisal' }]);
  expect(await ask(interview.id)).toMatchObject({ settled: 0, codes: [] });
  // All of one interview: nothing is left to learn from, so cross-validation finds the definitions only.
  expect(await quality()).toMatchObject({ settled: 60, proposed: 3, codes: { chance: { recall: 3 / 27 } } });
});
