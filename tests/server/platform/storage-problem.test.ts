import { expect, test } from 'vitest';
import { storageProblem } from '../../../server/platform/database/storage-problem.ts';

const failing = (code: string, message = ''): Error => Object.assign(new Error(message), { code });

test('a full disk is told as one on SQLite, in files and on PostgreSQL', () => {
  for (const code of ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', '53100'])
    expect(storageProblem(failing(code))?.code, code).toBe('storage-full');
});

test('a database that is away is told as such, with a code or without', () => {
  for (const code of ['ECONNREFUSED', '57P01', '57P03', '53300', 'SQLITE_BUSY'])
    expect(storageProblem(failing(code))?.code, code).toBe('storage-away');
  expect(storageProblem(new Error('Connection terminated unexpectedly'))?.code).toBe('storage-away');
});

test('any other fault is none of the storage', () => {
  expect(storageProblem(failing('SQLITE_CONSTRAINT'))).toBe(null);
  expect(storageProblem(new TypeError('x is not a function'))).toBe(null);
});
