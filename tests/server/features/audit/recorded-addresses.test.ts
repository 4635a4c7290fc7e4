import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Address } from '../../../../server/contract/address.ts';
import { isRead, nameOf } from '../../../../server/features/audit/kind-of.ts';
import { sentenceOf } from '../../../../server/features/audit/words/sentence.ts';

const contract = new URL('../../../../server/contract/', import.meta.url);
const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'path' in value && 'access' in value;

async function everyAddress(): Promise<Address[]> {
  const modules = readdirSync(contract)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => import(new URL(name, contract).href) as Promise<Record<string, unknown>>);
  const exported = (await Promise.all(modules)).flatMap((each) => Object.values(each));
  return exported.flatMap((value) =>
    isAddress(value) ? [value] : Object.values(value ?? {}).filter(isAddress),
  );
}

const guarded = (await everyAddress()).filter(({ access }) => access !== 'public');

test('what the record leaves out is known, and says why', () => {
  expect(guarded.length).toBeGreaterThan(120);
  const left = guarded.filter(({ unrecorded }) => unrecorded !== undefined);
  expect(left.every(({ unrecorded }) => unrecorded!.length > 20)).toBe(true);
  expect(left.map(nameOf).sort()).toEqual([
    'GET /',
    'GET /api/account',
    'GET /api/library',
    'GET /api/library/:entry',
    'GET /api/studies',
    'GET /api/templates',
    'GET /codebook',
    'GET /codebook/codes/:code/versions',
    'GET /frame',
    'GET /frame/versions',
    'GET /hierarchy',
    'GET /instrument',
    'GET /instrument/export/:format/losses',
    'GET /instrument/versions/:number',
    'GET /jobs',
    'GET /jobs/:job',
    'GET /records/files',
    'GET /report-plan',
    'GET /retention',
    'GET /schemes',
    'GET /schemes/versions/:number',
    'GET /search/preparation',
    'GET /sites',
  ]);
});

test('every change is recorded', () => {
  expect(guarded.filter((each) => !isRead(each) && each.unrecorded !== undefined)).toEqual([]);
});

test('what is sent and changes nothing is known', () => {
  const computing = guarded.filter((each) => each.method !== 'GET' && isRead(each));
  expect(computing.map(nameOf).sort()).toEqual([
    'POST /finding-searches',
    'POST /instrument/import/preview',
    'POST /instrument/translations/read',
    'POST /interviews/:interview/revisions/preview',
    'POST /interviews/preview',
    'POST /record-releases/:release/analyses',
    'POST /refi/preview',
    'POST /reidentification',
    'POST /releases/:release/analyses',
    'POST /releases/:release/presented',
    'POST /releases/imports/preview',
    'POST /releases/preview',
    'POST /suggestions',
  ]);
});

test('every recorded address has a sentence of its own', () => {
  const recorded = guarded.filter(({ unrecorded }) => unrecorded === undefined).map(nameOf);
  expect(recorded.filter((act) => sentenceOf(act).en === act)).toEqual([]);
  expect(sentenceOf('constructor').en).toBe('constructor');
});
