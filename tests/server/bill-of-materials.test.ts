import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { billOfMaterials } from '../../server/bill-of-materials.ts';

interface Locked {
  readonly version: string;
  readonly name?: string;
  readonly dev?: boolean;
}

test('the bill of materials lists the packages of an installation, each once, and none of development alone', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const named = Object.entries(packages).filter(([path]) => path !== '');
  const nameOf = ([path, { name, version }]: [string, Locked]): string =>
    `${name ?? path.split('node_modules/').at(-1)}@${version}`;
  const installed = new Set(named.filter(([, { dev }]) => !dev).map(nameOf));
  const { components, dependencies } = billOfMaterials();
  const listed = components.map(({ name, version }) => `${name}@${version}`);
  expect(listed.filter((name, at) => listed.indexOf(name) !== at)).toEqual([]);
  expect(new Set(listed)).toEqual(installed);
  expect(installed).toContain(`pg@${packages['node_modules/pg']!.version}`);
  expect(listed.filter((name) => name.startsWith('vitest@'))).toEqual([]);
  const refs = new Set(dependencies.map(({ ref }) => ref));
  expect(dependencies.flatMap(({ dependsOn = [] }) => dependsOn.filter((ref) => !refs.has(ref)))).toEqual([]);
});
