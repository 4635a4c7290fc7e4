import type { Comparison, Decision, Match } from '../../../../server/contract/adjudication.ts';
import type { Excerpt, NewExcerpt } from '../../../../server/contract/excerpt.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const text =
  '问：今年怎么样？\n答：😀季度末墙上贴张表，𠮷才晓得扣了多少。加分的一条也没有。\n问：那怎么办？\n答：年初就讲清楚。\n';

/** Where some words of the text stand. */
export function spanOf(words: string): { start: number; end: number } {
  const start = Array.from(text.slice(0, text.indexOf(words))).length;
  return { start, end: start + Array.from(words).length };
}

/** An interview, two coders who code and finish, an owner who settles. */
export async function openComparison() {
  const server = await openCodedStudy();
  const { app, study, owner } = server;
  const interview = await givenInterview(app, study, owner.headers, text);
  type Who = typeof owner;
  const base = `/api/studies/${study}/interviews/${interview.id}`;
  const code = async (who: Who, words: string, more: Partial<NewExcerpt> = {}): Promise<Excerpt> => {
    const payload: NewExcerpt = {
      revision: interview.revision.id,
      ...spanOf(words),
      values: { link: 'plan', stance: 'problem' },
      codes: ['PUN'],
      memo: '',
      ...more,
    };
    return (
      await app.inject({ method: 'POST', url: `${base}/excerpts`, headers: who.headers, payload })
    ).json();
  };
  const setTask = (who: Who, state: 'open' | 'finished') =>
    app.inject({ method: 'PUT', url: `${base}/task`, headers: who.headers, payload: { state } });
  const finish = async (...coders: Who[]) => {
    for (const who of coders) await setTask(who, 'finished');
  };
  const compare = async (who: Who = owner): Promise<Comparison[]> =>
    (await app.inject({ url: `/api/studies/${study}/comparisons`, headers: who.headers })).json();
  const matches = async (): Promise<Match[]> => (await compare())[0]?.matches ?? [];
  const settle = (match: Match, decision: Decision, version = 0, who: Who = owner) =>
    app.inject({
      method: 'PUT',
      url: `${base}/matches/${match.id}/decision`,
      headers: who.headers,
      payload: { version, decision },
    });
  return { ...server, interview, base, code, setTask, finish, compare, matches, settle };
}
