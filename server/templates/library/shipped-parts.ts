import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cutPart } from '../../../analysis/model/instrument/part.ts';
import type { LibraryEntryId } from '../../contract/ids.ts';
import type { LibraryPart } from '../../contract/library.ts';
import { readTemplate } from '../read-template.ts';
import { templateNames } from '../template-files.ts';
import { definitionOf, type Skeleton } from './skeleton.ts';

/** What comes with the product: the scales of its templates, and licensed scales without their words. */
export async function shippedParts(): Promise<LibraryPart[]> {
  shipped ??= Promise.all([templateScales(), skeletons()]).then((parts) => parts.flat());
  return shipped;
}

let shipped: Promise<LibraryPart[]> | undefined;

async function templateScales(): Promise<LibraryPart[]> {
  const templates = await Promise.all((await templateNames()).map((name) => readTemplate(name)));
  return templates.flatMap(({ template, title, instrument }) =>
    (instrument?.scales ?? []).map(({ code, name, items }) => ({
      id: `${template}.${code}` as LibraryEntryId,
      kind: 'scale' as const,
      name,
      items: items.length,
      createdAt: null,
      source: title,
      wordless: false,
      definition: cutPart(instrument!, 'scale', code),
    })),
  );
}

async function skeletons(): Promise<LibraryPart[]> {
  const folder = import.meta.dirname;
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map(async (file): Promise<LibraryPart> => {
      const skeleton = JSON.parse(await readFile(join(folder, file), 'utf8')) as Skeleton;
      return {
        id: `licensed.${file.slice(0, -'.json'.length)}` as LibraryEntryId,
        kind: 'block',
        name: skeleton.name,
        items: skeleton.items,
        createdAt: null,
        source: { en: skeleton.source },
        wordless: true,
        definition: definitionOf(skeleton),
      };
    }),
  );
}
