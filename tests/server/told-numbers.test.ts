import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TSchema } from 'typebox';
import { expect, test } from 'vitest';
import type { Address } from '../../server/contract/address.ts';

/** Why a number that a reply has tells nobody of a respondent. */
type Why =
  /** Passed the gate of groups. */
  | 'gated'
  /** Moves in steps while answers come in. */
  | 'rounded'
  /** Published on purpose: how many answered and how many codes were used, exactly, once the study is frozen. */
  | 'published'
  /** Hidden from those for whom it would tell of few. */
  | 'withheld'
  /** What a researcher typed, drew or sent along. */
  | 'own'
  /** A setting, a version, a place in a text. */
  | 'setting'
  /** Expected before anyone has answered. */
  | 'expected'
  /** Of those who sign in. */
  | 'accounts'
  /** Of interviews and their coding, which are confidential and not anonymous. */
  | 'interviews'
  /** Hundredths of a job. */
  | 'progress';

const byTag: Readonly<Record<string, Why>> = {
  account: 'accounts',
  adjudication: 'interviews',
  audit: 'accounts',
  agreement: 'interviews',
  codebook: 'interviews',
  countermeasure: 'gated',
  erasure: 'interviews',
  excerpt: 'interviews',
  finding: 'gated',
  frame: 'setting',
  instance: 'accounts',
  instrument: 'setting',
  interview: 'interviews',
  job: 'progress',
  lens: 'gated',
  library: 'setting',
  look: 'setting',
  memo: 'interviews',
  notebook: 'setting',
  'open-answer': 'withheld',
  redaction: 'interviews',
  refi: 'interviews',
  region: 'setting',
  report: 'setting',
  results: 'gated',
  researcher: 'accounts',
  retention: 'setting',
  retrieval: 'interviews',
  revision: 'interviews',
  suggestion: 'interviews',
  template: 'setting',
  variable: 'gated',
};

const byAddress: Readonly<Record<string, Why>> = {
  'GET /api/answer/:study': 'setting',
  'GET /api/board/:study': 'published',
  'GET /api/studies/:study': 'setting',
  'GET /api/studies/:study/collection': 'rounded',
  'GET /api/studies/:study/exports': 'gated',
  'GET /api/studies/:study/hierarchy': 'setting',
  'GET /api/studies/:study/overview': 'rounded',
  'GET /api/studies/:study/participation': 'rounded',
  'GET /api/studies/:study/record-releases': 'published',
  'GET /api/studies/:study/record-releases/:release': 'published',
  'GET /api/studies/:study/record-releases/:release/pages/:page': 'gated',
  'GET /api/studies/:study/records/files': 'own',
  'GET /api/studies/:study/records/reconciliation': 'own',
  'GET /api/studies/:study/region-candidates': 'published',
  'GET /api/studies/:study/releases': 'published',
  'GET /api/studies/:study/releases/:release': 'withheld',
  'GET /api/studies/:study/releases/:release/export-preview': 'gated',
  'GET /api/studies/:study/releases/:release/verification': 'setting',
  'GET /api/studies/:study/schemes': 'setting',
  'GET /api/studies/:study/schemes/versions/:number': 'setting',
  'GET /api/studies/:study/sites': 'own',
  'PATCH /api/studies/:study': 'setting',
  'PATCH /api/studies/:study/exports/:export': 'gated',
  'POST /api/studies': 'setting',
  'POST /api/studies/:study/collection/close': 'rounded',
  'POST /api/studies/:study/collection/open': 'rounded',
  'POST /api/studies/:study/exports': 'gated',
  'POST /api/studies/:study/record-releases': 'published',
  'POST /api/studies/:study/record-releases/:release/analyses': 'gated',
  'POST /api/studies/:study/records/files': 'own',
  'POST /api/studies/:study/reidentification': 'expected',
  'POST /api/studies/:study/releases': 'withheld',
  'POST /api/studies/:study/releases/:release/analyses': 'gated',
  'POST /api/studies/:study/releases/:release/presented': 'gated',
  'POST /api/studies/:study/releases/imports': 'withheld',
  'POST /api/studies/:study/releases/imports/preview': 'own',
  'POST /api/studies/:study/releases/simulations': 'withheld',
  'POST /api/studies/:study/schemes/versions': 'setting',
  'PUT /api/studies/:study/hierarchy': 'setting',
  'PUT /api/studies/:study/participation': 'rounded',
  'PUT /api/studies/:study/schemes/draft': 'setting',
  'PUT /api/studies/:study/sites': 'own',
};

type Schema = TSchema & Readonly<Record<string, unknown>>;

/** Whether a reply of this shape has a number anywhere. */
function hasNumber(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if (Array.isArray(schema)) return schema.some(hasNumber);
  const { type } = schema as Schema;
  return type === 'integer' || type === 'number' || Object.values(schema).some(hasNumber);
}

const isAddress = (value: unknown): value is Address =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value;

async function allAddresses(): Promise<Address[]> {
  const files = readdirSync('server/contract').filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ resolve('server/contract', name)) as Promise<object>),
  );
  const exported = modules.flatMap((each): unknown[] => Object.values(each));
  const listed = exported.flatMap((each): unknown[] =>
    typeof each === 'object' && each !== null ? Object.values(each) : [],
  );
  return [...new Set([...exported, ...listed].filter(isAddress))];
}

test('whatever number an address replies with, it is said why it tells nobody of a respondent', async () => {
  const addresses = (await allAddresses()).filter(({ reply }) => hasNumber(reply));
  expect(addresses.length).toBeGreaterThan(60);
  const names = addresses.map(({ method, path }) => `${method} ${path}`);
  const unsaid = addresses.filter(
    ({ tag }, at) => byTag[tag] === undefined && byAddress[names[at]!] === undefined,
  );
  expect(unsaid.map(({ method, path, tag }) => `${method} ${path} (${tag})`)).toEqual([]);
  expect(Object.keys(byAddress).filter((name) => !names.includes(name))).toEqual([]);
  const tags = new Set(addresses.map(({ tag }) => tag));
  expect(Object.keys(byTag).filter((tag) => !tags.has(tag))).toEqual([]);
});

test('a number is found wherever it stands in a reply', () => {
  expect(hasNumber({ type: 'object', properties: { a: { anyOf: [{ type: 'integer' }] } } })).toBe(true);
  expect(hasNumber({ type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } })).toBe(
    false,
  );
});
