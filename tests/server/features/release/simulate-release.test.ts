import { describe, expect, it } from 'vitest';
import type { ReleaseDetail } from '../../../../server/contract/release.ts';
import survey from '../../../../server/templates/four-links/instrument.json' with { type: 'json' };
import { everyKind } from '../../../analysis/model/instrument/every-kind.ts';
import { openImporting } from './importing.ts';

const order = { respondents: 120, seed: 7 };

async function openSurvey(definition: object = survey) {
  const given = await openImporting();
  await given.publish(definition);
  return {
    ...given,
    simulate: () => given.call('POST', 'releases/simulations', order),
    remove: (id: string) =>
      given.app.inject({
        method: 'DELETE',
        url: `/api/studies/${given.study}/releases/${id}`,
        headers: given.headers,
      }),
  };
}

/** A table of twelve people, who answer all items alike. */
function table() {
  const codes = survey.items.map(({ code }) => code);
  const rows = Array.from({ length: 12 }, () => codes.map((code) => (code.startsWith('PL') ? '3' : '')));
  const mapping = { items: Object.fromEntries(codes.map((code) => [code, code])), missing: [] };
  return { text: [codes, ...rows].map((row) => row.join(',')).join('\n'), mapping };
}

describe('a simulated release', () => {
  it('says so, holds a row for everyone who was made up, and can be verified', async () => {
    const { app, simulate, call } = await openSurvey();
    const reply = await simulate();
    expect(reply.statusCode, reply.body).toBe(201);
    const release = reply.json<ReleaseDetail>();
    expect(release).toMatchObject({ number: 1, source: 'simulation', n: 120 });
    expect(release.manifest).toMatchObject({ simulated: true, refused: 0, instrument: { number: 1 } });
    const proof = await call('GET', `releases/${release.id}/verification`);
    expect(proof.json()).toMatchObject({ sound: true, changed: [] });
    await app.close();
  });

  it('takes every kind of item', async () => {
    const { app, simulate } = await openSurvey(everyKind);
    const reply = await simulate();
    expect(reply.statusCode, reply.body).toBe(201);
    await app.close();
  });

  it('is no progress of the study, and can be removed', async () => {
    const { app, simulate, remove, call, releases } = await openSurvey();
    const { id } = (await simulate()).json<ReleaseDetail>();
    expect((await call('GET', 'overview')).json()).toMatchObject({ totals: { releases: 0, released: 0 } });
    expect((await remove(id)).statusCode).toBe(204);
    expect(await releases()).toEqual([]);
    await app.close();
  });

  it('is not made beside real data, which no request removes', async () => {
    const given = await openSurvey();
    const { text, mapping } = table();
    const imported = await given.import(text, mapping);
    expect(imported.statusCode, imported.body).toBe(201);
    const { release } = imported.json<{ release: ReleaseDetail }>();
    expect((await given.simulate()).json()).toMatchObject({ code: 'simulation-beside-data' });
    expect((await given.remove(release.id)).json()).toMatchObject({ code: 'release-not-removable' });
    expect(await given.releases()).toHaveLength(1);
    await given.app.close();
  });
});
