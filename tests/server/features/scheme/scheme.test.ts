import { expect, test } from 'vitest';
import type { SchemeDraft, Schemes, SchemeVersion } from '../../../../server/contract/scheme.ts';
import { openRecords, scheme } from '../record/records.ts';

test('a draft is saved over the revision that was loaded, and published as a version that never changes', async () => {
  const { call } = await openRecords();
  const shown = (await call('GET', '/schemes')).json<Schemes>();
  expect(shown).toMatchObject({ draft: { definition: scheme, revision: 1 }, versions: [{ number: 1 }] });
  expect((await call('POST', '/schemes/versions')).json()).toEqual(shown.versions[0]);
  const later = { ...scheme, ties: 'middle' };
  expect(
    (await call('PUT', '/schemes/draft', { definition: later, revision: 1 })).json<SchemeDraft>().revision,
  ).toBe(2);
  expect((await call('PUT', '/schemes/draft', { definition: scheme, revision: 1 })).json()).toMatchObject({
    code: 'changed-meanwhile',
  });
  expect((await call('POST', '/schemes/versions')).json()).toMatchObject({ number: 2 });
  expect((await call('GET', '/schemes/versions/1')).json<SchemeVersion>().definition).toEqual(scheme);
  expect((await call('GET', '/schemes/versions/3')).json()).toMatchObject({ code: 'scheme-unknown' });
});

test('what is no scheme is not kept, and said where', async () => {
  const { call } = await openRecords();
  const definition = { ...scheme, indicators: [{ ...scheme.indicators[0], weight: -1 }] };
  const refused = await call('PUT', '/schemes/draft', { definition, revision: 1 }, 'en');
  expect(refused.json()).toMatchObject({
    code: 'scheme-invalid',
    title:
      'The appraisal scheme has a fault at "indicators.0.weight": it must be at least 0. Correct it and save again; nothing was changed.',
  });
});
