import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Erasure } from '../../server/contract/erasure.ts';
import type { Interview, InterviewSummary } from '../../server/contract/interview.ts';
import type { JointDisplay } from '../../server/contract/joint.ts';
import type { Results } from '../../server/contract/result.ts';
import { openDemonstration } from './features/joint/demonstration.ts';

type Demonstration = Awaited<ReturnType<typeof openDemonstration>>;
const languages = ['zh-CN', 'en'] as const;
const pseudonym = /［人名\d+］|\[Name \d+\]/;

/** Every route of a study that gives a file: its last part ends in a dot and a format, fixed or chosen. */
async function fileRoutes({ app }: Demonstration): Promise<string[]> {
  await app.ready();
  const paths = Object.entries(app.swagger().paths as Record<string, object>);
  return paths
    .filter(([path, methods]) => 'get' in methods && /\{study\}.*\.(\w+|\{\w+\})$/.test(path))
    .map(([path]) => path);
}

/** A path with each of its parameters given every value that it can have in this study. */
function addressesOf(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const [parameter, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (!parameter) return [path];
  const given = values[name!];
  if (!given) throw new Error(`say in this test what {${name}} of ${path} can be`);
  return given.flatMap((value) => addressesOf(path.replace(parameter, value), values));
}

/** All that can be read in a file, in each part of it where it is an archive: as it stands there, and without its tags. */
function readable(bytes: Buffer): string {
  if (bytes.subarray(0, 2).toString() !== 'PK') return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => [name, strFromU8(part), strFromU8(part).replace(/<[^>]*>/g, '')].join('\n'))
    .join('\n');
}

/** Makes the first words of quotes that the tables show somebody's name, and writes the name wherever a researcher may write. */
async function plantNames({ app, study, owner, releasePath }: Demonstration): Promise<string[]> {
  const read = async <T>(url: string) => (await app.inject({ url, headers: owner.headers })).json<T>();
  const { rows } = await read<JointDisplay>(`${releasePath}/joint-display`);
  const strands = rows.flatMap(({ cells }) => cells.map((cell) => cell.interviews));
  const shown = strands.flatMap(({ excerpts, exemplar }) => excerpts.filter(({ id }) => id === exemplar));
  const interviews = await read<InterviewSummary[]>(`/api/studies/${study}/interviews`);
  const names: string[] = [];
  for (const { id, title, attributes } of interviews) {
    const voice = shown.find(({ interview }) => interview.id === id);
    if (!voice) continue;
    const base = `/api/studies/${study}/interviews/${id}`;
    const { text, revision } = await read<Interview>(base);
    const start = [...text.slice(0, text.indexOf(voice.quote))].length;
    const name = [...voice.quote].slice(0, 4).join('');
    names.push(name);
    const spans = [{ start, end: start + 4 }];
    const redaction = { revision: revision.id, kind: 'name', spans };
    const replies = [
      await app.inject({
        method: 'POST',
        url: `${base}/redactions`,
        headers: owner.headers,
        payload: redaction,
      }),
      await app.inject({
        method: 'PATCH',
        url: base,
        headers: owner.headers,
        payload: { code: name, title: `${name}${title}`, attributes },
      }),
      await app.inject({
        method: 'POST',
        url: `/api/studies/${study}/memos`,
        headers: owner.headers,
        payload: { interview: id, code: null, text: `${name}说的` },
      }),
    ];
    for (const reply of replies) expect(`${reply.statusCode} ${reply.body}`).toMatch(/^20\d/);
  }
  return names;
}

/** Erases an interview that is called by such a name; the certificate calls it otherwise. */
async function eraseOne({ app, study, owner }: Demonstration, names: readonly string[]): Promise<string> {
  const { headers } = owner;
  const url = `/api/studies/${study}/interviews`;
  const interviews = (await app.inject({ url, headers })).json<InterviewSummary[]>();
  const { id } = interviews.find(({ code }) => names.includes(code))!;
  const reply = await app.inject({ method: 'POST', url: `${url}/${id}/erasure`, headers });
  const erased = reply.json<Erasure>();
  expect(names).not.toContain(erased.certificate.interview);
  return erased.id;
}

test('a redacted name leaves in no file of a study, in no language, whatever route gives it', async () => {
  const given = await openDemonstration();
  const { app, study, owner, releasePath } = given;
  const { tables } = (
    await app.inject({ url: `${releasePath}/results`, headers: owner.headers })
  ).json<Results>();
  const oneOfEach = new Map(tables.map(({ id, section }) => [section, id]));
  const names = await plantNames(given);
  expect(names.length).toBeGreaterThan(4);

  const erasure = await eraseOne(given, names);
  const routes = await fileRoutes(given);
  expect(routes.length).toBeGreaterThan(5);
  const withPseudonyms = new Set<string>();
  for (const route of routes) {
    const addresses = addressesOf(route, {
      study: [study],
      release: [releasePath.split('/').at(-1)!],
      table: [...oneOfEach.values(), 'joint'],
      erasure: [erasure],
      format: route.includes('/acts.') ? ['csv', 'json'] : ['csv', 'xlsx'],
    });
    for (const url of addresses)
      for (const language of languages) {
        const headers = { ...owner.headers, 'accept-language': language };
        const reply = await app.inject({ url, headers });
        expect([url, reply.statusCode]).toEqual([url, 200]);
        const text = readable(reply.rawPayload);
        expect([url, names.filter((name) => text.includes(name))]).toEqual([url, []]);
        if (pseudonym.test(text)) withPseudonyms.add(url.replace(/.*\//, ''));
      }
  }
  const told = ['acts.csv', 'agreement.csv', 'agreement.xlsx', 'excerpt-book.docx', 'project.qdpx'];
  const tabled = ['excerpts.csv', 'excerpts.xlsx', 'joint.csv', 'joint.xlsx'];
  expect([...withPseudonyms].sort()).toEqual([...told, ...tabled].sort());
}, 240_000);
