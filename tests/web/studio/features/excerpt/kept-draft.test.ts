import { expect, it } from 'vitest';
import type { RevisionId } from '../../../../../server/contract/ids.ts';
import { readKept } from '../../../../../web/studio/features/excerpt/kept-draft.ts';
import { weather } from '../frame/frames.ts';

const revision = 'r1' as RevisionId;
const read = (kept: object) => readKept(JSON.stringify(kept), revision, weather);
const span = { start: 3, end: 9 };

it('a coding kept by this version comes back as it was', () => {
  const kept = { span, values: { sky: 'rain' }, codes: ['WET'], memo: 'm', before: null };
  expect(read({ revision, ...kept })).toEqual(kept);
});

it('a coding kept by the version before, with each value beside the rest, keeps what the frame has', () => {
  const before = { id: 'e1', start: 3, end: 9, sky: 'sun', mood: 'sad', codes: [], memo: '', version: 2 };
  const kept = read({ revision, span, sky: 'rain', mood: 'cross', codes: ['WET'], memo: '', before });
  expect(kept).toMatchObject({ span, values: { sky: 'rain' }, codes: ['WET'] });
  expect(kept?.before).toMatchObject({ id: 'e1', version: 2, values: { sky: 'sun', mood: 'sad' } });
});

it('a value that was merged away is left out, not sent to be refused', () => {
  expect(read({ revision, span, values: { sky: 'drizzle' } })?.values).toEqual({});
});

it('nothing kept, another revision or what cannot be read begins anew', () => {
  expect(readKept(null, revision, weather)).toBeNull();
  expect(readKept('{"span":', revision, weather)).toBeNull();
  expect(readKept('7', revision, weather)).toBeNull();
  expect(read({ revision: 'r0', span })).toBeNull();
});
