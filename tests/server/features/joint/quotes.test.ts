import { expect, test } from 'vitest';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { JointDisplay } from '../../../../server/contract/joint.ts';
import type { Results } from '../../../../server/contract/result.ts';
import { openDemonstration } from './demonstration.ts';

test('quotes of the joint display and of the table of excerpts carry pseudonyms in the language asked for', async () => {
  const { app, study, owner, releasePath } = await openDemonstration();
  const read = async (address: string, language: string) => {
    const headers = { ...owner.headers, 'accept-language': language };
    const reply = await app.inject({ url: `${releasePath}/${address}`, headers });
    expect(reply.statusCode).toBe(200);
    return reply;
  };

  // A cell shows one of its excerpts: its first words are to be somebody's name.
  const { rows } = (await read('joint-display', 'zh-CN')).json<JointDisplay>();
  const { interviews } = rows.flatMap(({ cells }) => cells).find((cell) => cell.interviews.exemplar)!;
  const { quote, interview } = interviews.excerpts.find(({ id }) => id === interviews.exemplar)!;
  const name = [...quote].slice(0, 4).join('');
  const base = `/api/studies/${study}/interviews/${interview.id}`;
  const { text, revision } = (await app.inject({ url: base, headers: owner.headers })).json<Interview>();
  const start = [...text.slice(0, text.indexOf(quote))].length;
  const redacted = await app.inject({
    method: 'POST',
    url: `${base}/redactions`,
    headers: owner.headers,
    payload: { revision: revision.id, kind: 'name', spans: [{ start, end: start + 4 }] },
  });
  expect(redacted.statusCode).toBe(201);

  const pseudonyms = { 'zh-CN': '［人名1］', en: '[Name 1]' };
  for (const [language, shown] of Object.entries(pseudonyms)) {
    const other = pseudonyms[language === 'en' ? 'zh-CN' : 'en'];
    const leaves = quote.replace(name, shown);
    const display = (await read('joint-display', language)).json<JointDisplay>();
    const quotes = display.rows
      .flatMap(({ cells }) => cells.flatMap((cell) => cell.interviews.excerpts))
      .map((each) => each.quote);
    expect(quotes).toContain(leaves);
    const { tables } = (await read('results', language)).json<Results>();
    for (const table of [display.table, tables.find(({ id }) => id === 'excerpts')!])
      expect(JSON.stringify(table)).toContain(leaves);
    for (const id of ['joint', 'excerpts']) {
      // The file is in the language it is asked for, whatever the browser prefers.
      const file = await read(`tables/${id}.csv?language=${language}`, language === 'en' ? 'zh-CN' : 'en');
      expect(file.body).toContain(shown);
      expect(file.body).not.toContain(other);
    }
    for (const said of [display, tables]) {
      expect(JSON.stringify(said)).not.toContain(other);
      expect(JSON.stringify(said)).not.toContain(leaves.replace(shown, name));
    }
  }
}, 120_000);
