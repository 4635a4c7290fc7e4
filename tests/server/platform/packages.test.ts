import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** What a process of its own prints that was started as the commands and children are. */
function printedBy(code: string): string {
  const whole = `await import('./server/platform/packages.ts'); ${code}`;
  return execFileSync('node', ['--import', 'tsx', '--input-type=module', '--eval', whole], {
    encoding: 'utf8',
  });
}

test('packages of modules, of CommonJS and of both are read as what they are', () => {
  const printed = printedBy(`
    const { Kysely } = await import('kysely');
    const { Type } = await import('typebox');
    const { Client } = await import('pg');
    const { default: fastify } = await import('fastify');
    console.log(Type.String().type, ...[Kysely, Client, fastify].map((each) => typeof each));`);
  expect(printed).toBe('string function function function\n');
});

test('TypeScript of our own is read beside them', () => {
  const printed = printedBy(`
    const { inverse } = await import('./analysis/protocol/modular.ts');
    console.log(inverse(3n, 11n));`);
  expect(printed).toBe('4n\n');
});
