import { expect, it } from 'vitest';
import type {
  CodeUse,
  Preparation,
  SearchResult,
  WordCounts,
} from '../../../../server/contract/retrieval.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const first = '问：考核怎么扣分？\n答：張老師說扣分最多，绩效考核從不加分😀，扣分就公示。\n';
const second = '问：有沟通吗？\n答：没有沟通，只有扣分。\n';

async function openSearch() {
  const study = await openCodedStudy();
  const { app, owner, coderA, coderB } = study;
  const interviews = [
    await givenInterview(app, study.study, owner.headers, first),
    await givenInterview(app, study.study, owner.headers, second),
  ];
  const get = async <T>(path: string, { headers } = owner) =>
    (await app.inject({ url: `/api/studies/${study.study}/${path}`, headers })).json<T>();
  const search = (q: string, more = '', who = owner) =>
    get<SearchResult>(`search?q=${encodeURIComponent(q)}${more}`, who);
  const code = async (i: number, words: string, codes: string[], { headers } = coderA) => {
    const { text, id, revision } = interviews[i]!;
    const start = Array.from(text.slice(0, text.indexOf(words))).length;
    const payload = {
      revision: revision.id,
      start,
      end: start + Array.from(words).length,
      values: { link: 'appraisal', stance: 'problem' },
      codes,
      memo: '',
    };
    await app.inject({
      method: 'POST',
      url: `/api/studies/${study.study}/interviews/${id}/excerpts`,
      headers,
      payload,
    });
  };
  return { ...study, interviews, coderB, get, search, code };
}

it('shows keywords in context, by turn, whatever script and width they are typed in', async () => {
  const { search } = await openSearch();
  const found = await search('ＫＰＩ | 张老师');
  expect(found).toMatchObject({ total: 1, interviews: 1, searched: 2 });
  expect(found.hits[0]).toMatchObject({
    words: '張老師',
    before: '',
    speaker: '答',
    interview: { code: 'I1' },
  });
  expect(await search('扣分 加分')).toMatchObject({ total: 3, interviews: 1 });
  expect(await search('没有 ~2 沟通')).toMatchObject({ hits: [{ words: '没有沟通' }] });
  expect(await search('扣分', '&speaker=interviewer')).toMatchObject({ total: 1 });
});

it('a hit has the place of its words in the transcript, astral characters counted once', async () => {
  const { search } = await openSearch();
  const { hits } = await search('公示');
  expect(Array.from(first).slice(hits[0]!.start, hits[0]!.end).join('')).toBe('公示');
});

it('keeps to what is coded so, as far as the reader may see it', async () => {
  const { search, code, coderB } = await openSearch();
  await code(0, '扣分就公示', ['PUN']);
  expect(await search('扣分', '&code=PUN')).toMatchObject({ total: 1 });
  expect(await search('扣分', '&values=link:plan')).toMatchObject({ total: 0, hits: [] });
  expect(await search('扣分', '&values=link:plan,link:appraisal')).toMatchObject({ total: 1 });
  expect(await search('扣分', '&code=PUN', coderB)).toMatchObject({ total: 0 });
});

it('keeps to interviews that are described so', async () => {
  const { search } = await openSearch();
  expect(await search('扣分', '&values=roleBand:staff')).toMatchObject({ total: 4, searched: 2 });
  expect(await search('扣分', '&values=roleBand:middle')).toMatchObject({ total: 0, searched: 0 });
  expect(await search('扣分', '&values=roleBand')).toMatchObject({ code: 'request-invalid' });
});

it('nobody finds redacted words who may not read them, and they count in no list of words', async () => {
  const { app, study, owner, coderA, interviews, search, get } = await openSearch();
  const listed = async () => (await get<WordCounts>('words')).words.map(({ word }) => word);
  expect((await listed()).some((word) => word.includes('老師'))).toBe(true);
  const start = first.indexOf('張老師');
  await app.inject({
    method: 'POST',
    url: `/api/studies/${study}/interviews/${interviews[0]!.id}/redactions`,
    headers: owner.headers,
    payload: {
      revision: interviews[0]!.revision.id,
      kind: 'name',
      spans: [{ start, end: start + 3 }],
    },
  });
  expect(await search('张老师', '', coderA)).toMatchObject({ total: 0 });
  expect((await search('扣分最多', '', coderA)).hits[0]).toMatchObject({ before: '■■■說' });
  expect(await search('张老师')).toMatchObject({ total: 1 });
  const { words } = await get<WordCounts>('words');
  expect(words.find(({ word }) => word === '扣分')).toEqual({ word: '扣分', count: 3, interviews: 2 });
  expect((await listed()).some((word) => word.includes('老師'))).toBe(false);
});

it('tells codes by interview, codes together and saturation to who oversees the coding only', async () => {
  const { app, study, get, code, coderA, interviews } = await openSearch();
  await code(0, '扣分最多', ['PUN', 'JIF']);
  await code(1, '没有沟通', ['REL']);
  for (const { id } of interviews) {
    const url = `/api/studies/${study}/interviews/${id}/task`;
    await app.inject({ method: 'PUT', url, headers: coderA.headers, payload: { state: 'finished' } });
  }
  const use = await get<CodeUse>('code-use');
  expect(use.matrices.map(({ by, columns }) => [by, columns])).toEqual([
    [null, interviews.map(({ id }) => id)],
    ['roleBand', ['staff']],
    ['link', ['appraisal']],
    ['stance', ['problem']],
  ]);
  expect(use.matrices[0]!.cells.map(({ code, extent }) => [code, extent])).toEqual([
    ['PUN', { excerpts: 1, turns: 1, characters: 4 }],
    ['JIF', { excerpts: 1, turns: 1, characters: 4 }],
    ['REL', { excerpts: 1, turns: 1, characters: 4 }],
  ]);
  expect(use.together).toEqual([{ first: 'JIF', second: 'PUN', excerpts: 1, interviews: 1 }]);
  expect(use.saturation).toEqual([
    { interview: 'I1', added: 2, total: 2 },
    { interview: 'I2', added: 1, total: 3 },
  ]);
  expect(await get('code-use', coderA)).toMatchObject({ code: 'not-allowed' });
});

it('prepares transcripts slice by slice, each going on where the last one stopped, for a reader of masks as well', async () => {
  const { app, study, owner, coderA, interviews, get, search } = await openSearch();
  const slice = (who = owner) => get<Preparation>('search/preparation?withinMs=0', who);
  expect(await slice()).toEqual({ prepared: 1, total: 2 });
  expect(await slice()).toEqual({ prepared: 2, total: 2 });
  await app.inject({
    method: 'POST',
    url: `/api/studies/${study}/interviews/${interviews[1]!.id}/redactions`,
    headers: owner.headers,
    payload: { revision: interviews[1]!.revision.id, kind: 'other', spans: [{ start: 2, end: 4 }] },
  });
  expect(await slice()).toEqual({ prepared: 2, total: 2 });
  const third = await givenInterview(app, study, owner.headers, second);
  expect(third.code).toBe('I3');
  // The masked text is another one than the text itself, so it has to be prepared too.
  expect(await slice(coderA)).toEqual({ prepared: 2, total: 3 });
  expect(await slice(coderA)).toEqual({ prepared: 3, total: 3 });
  expect(await slice()).toEqual({ prepared: 3, total: 3 });
  expect(await search('扣分')).toMatchObject({ searched: 3, total: 5 });
});

it('a query of exclusions alone is refused', async () => {
  const { search } = await openSearch();
  expect(await search('-扣分')).toMatchObject({ code: 'query-empty' });
});
