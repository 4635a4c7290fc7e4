import { Type } from 'typebox';
import { TemplateFiles, templateNames, templatesFolder } from './template-files.ts';

const Terms = Type.Array(Type.String({ minLength: 1, maxLength: 40 }), { maxItems: 2000 });

/** Terms of a field that a general dictionary would cut in two: those of the template that a frame comes from. */
export async function readTerms(frame: string, folder = templatesFolder): Promise<string[]> {
  if (!(await templateNames(folder)).includes(frame)) return [];
  const files = await TemplateFiles.open(frame, folder);
  return files.has('terms.json') ? files.check('terms.json', Terms, await files.json('terms.json')) : [];
}
