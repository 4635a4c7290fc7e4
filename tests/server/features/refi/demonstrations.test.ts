import { describe, expect, it } from 'vitest';
import type { Code } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import type { StudyFrame } from '../../../../server/contract/frame.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { RefiImported } from '../../../../server/contract/refi.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';
import { exported, givenFramedStudy } from './coded-work.ts';

describe.each(['four-links', 'hospital'])('the demonstration of the template %s', (template) => {
  it('loses nothing on its way out and into a study with its frame', async () => {
    const server = await openTestServer();
    const { app, services } = server;
    const { headers } = await givenResearcher(services);
    const payload = { template };
    const loaded = await app.inject({ method: 'POST', url: '/api/demonstration', headers, payload });
    const { study } = loaded.json<{ study: StudyId }>();
    const read = async <T>(of: StudyId, path: string) =>
      (await app.inject({ url: `/api/studies/${of}/${path}`, headers: own.get(of)! })).json<T>();
    const own = new Map([[study, headers]]);
    const { frame } = await read<StudyFrame>(study, 'frame');

    const fresh = await givenFramedStudy(services, frame);
    own.set(fresh, (await givenResearcher(services, { study: fresh, role: 'owner' })).headers);
    const file = await exported(server, study, headers);
    const reply = await upload(app, `/api/studies/${fresh}/refi/imports`, own.get(fresh)!, file);
    const { leftOut, unsaid, againstRules, excerpts } = reply.json<RefiImported>();
    expect({ unsaid, againstRules }).toEqual({ unsaid: [], againstRules: 0 });
    expect({ ...leftOut, settledSelections: 0 }).toEqual({
      emptySources: 0,
      uncodedSelections: 0,
      documentCodings: 0,
      settledSelections: 0,
      values: 0,
      cutMemos: 0,
    });

    const coded = async (of: StudyId) =>
      (await read<Excerpt[]>(of, 'excerpts'))
        .map(({ interview, start, end, quote, values, codes, memo }) =>
          JSON.stringify([interview.code, interview.attributes, start, end, quote, values, codes, memo]),
        )
        .sort();
    expect(await coded(fresh)).toEqual(await coded(study));
    expect(await coded(fresh)).toHaveLength(excerpts);
    const book = async (of: StudyId) =>
      (await read<{ codes: Code[] }>(of, 'codebook')).codes
        .map(({ code, kind, parent, name, definition, note, tags }) =>
          JSON.stringify([code, kind, parent, name, definition, note, tags]),
        )
        .sort();
    expect(await book(fresh)).toEqual(await book(study));
  }, 120_000);
});
