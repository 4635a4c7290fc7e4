import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

/** What must be nowhere afterwards. */
export const canary = '金丝雀甲乙丙丁';

/** A study with a text, an excerpt and a memo that hold the canary. */
export async function openCanaryStudy(env: NodeJS.ProcessEnv = {}) {
  const server = await openCodedStudy(env);
  const { app, study, owner } = server;
  const text = `问：如何？\n答：${canary}，我不想被人知道这些话。\n`;
  const { id, revision } = await givenInterview(app, study, owner.headers, text);
  const call = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: owner.headers,
      ...(payload && { payload }),
    });
  const coding = { values: { link: 'appraisal', stance: 'problem' }, codes: ['JPR'], memo: '' };
  const coded = await call('POST', `/interviews/${id}/excerpts`, {
    revision: revision.id,
    start: 8,
    end: 15,
    ...coding,
  });
  expect(coded.json()).toMatchObject({ quote: canary });
  await call('POST', '/memos', { interview: null, code: null, text: `他说“${canary}”，很直接。` });
  return { ...server, call, interview: id };
}

/** The files of a folder that hold the canary. */
export const inFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes(canary));
