import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Static, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { plain } from '../../analysis/model/text.ts';
import type { Bilingual } from '../contract/construct.ts';
import { invalidField } from '../platform/http/invalid-field.ts';
import { Problem } from '../platform/problem.ts';

/** Every folder in here with a `template.json` is a template. */
export const templatesFolder = import.meta.dirname;

/** What a new study is offered first. */
export const defaultTemplate = 'four-links';

/** The names of all templates: the default first, the others by name. */
export async function templateNames(folder = templatesFolder): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'template.json')))
    .map(({ name }) => name)
    .sort();
  return [
    ...names.filter((name) => name === defaultTemplate),
    ...names.filter((name) => name !== defaultTemplate),
  ];
}

/** The files of one template. */
export class TemplateFiles {
  readonly template: string;
  readonly #folder: string;

  constructor(template: string, folder: string) {
    this.template = template;
    this.#folder = join(folder, template);
  }

  /** The folder of a template; a Problem that names those there are when there is none of this name. */
  static async open(template: string, folder = templatesFolder): Promise<TemplateFiles> {
    const known = await templateNames(folder);
    if (!known.includes(template))
      throw new Problem('template-unknown', { template, known: known.join(', ') });
    return new TemplateFiles(template, folder);
  }

  path(file: string): string {
    return join(this.#folder, file);
  }

  has(file: string): boolean {
    return existsSync(this.path(file));
  }

  text(file: string): Promise<string> {
    return readFile(this.path(file), 'utf8');
  }

  async json(file: string): Promise<unknown> {
    try {
      return JSON.parse(await this.text(file)) as unknown;
    } catch (error) {
      throw this.fault(file, plain(error instanceof Error ? error.message : String(error)));
    }
  }

  /** A file that has the shape of a schema. */
  check<S extends TSchema>(file: string, schema: S, given: unknown): Static<S> {
    // To ask whether it has is far quicker than to ask why not.
    if (Value.Check(schema, given)) return given;
    // A field too many is reported at its own place, and then by its name.
    const error = Value.Errors(schema, given).find(({ keyword }) => keyword !== 'boolean');
    if (!error) return given as Static<S>;
    const { field, reason } = invalidField(error);
    throw this.fault(file, {
      'zh-CN': `“${field}”${reason['zh-CN']}`,
      en: `"${field}": ${reason.en}`,
    });
  }

  fault(file: string, reason: Bilingual): Problem {
    return new Problem('template-faulty', { template: this.template, file, reason });
  }
}
