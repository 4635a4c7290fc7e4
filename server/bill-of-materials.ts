import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from './platform/version.ts';

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
}

export interface BillOfMaterials {
  readonly metadata: { readonly component: object };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

const root = join(import.meta.dirname, '..');

/** The packages of the lock file that do not serve development alone, `name@version`. */
function installed(): Set<string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { readonly version: string; readonly name?: string; readonly dev?: boolean }>;
  };
  const ours = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);
  return new Set(
    ours.map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`),
  );
}

/**
 * What an installation consists of, as CycloneDX: npm's own list of the lock file without what serves development alone. (Its
 * `--omit dev`, and its mark of what is for development, also take what development and operation share.)
 */
export function billOfMaterials(): BillOfMaterials {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const output = execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const whole = JSON.parse(output) as BillOfMaterials;
  const ours = installed();
  const components = whole.components
    .filter(({ name, version }) => ours.has(`${name}@${version}`))
    .map((one) => ({ ...one, properties: [] }));
  const own = { type: 'application', name: 'fourlinks', version, 'bom-ref': `fourlinks@${version}` };
  const kept = new Set([own['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  return {
    ...whole,
    metadata: { ...whole.metadata, component: own },
    components,
    dependencies: whole.dependencies
      .filter(({ ref }) => kept.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => kept.has(each)) })),
  };
}

/** `npm run sbom`: writes it beside what is built. */
if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(billOfMaterials(), null, 1)}\n`);
}
