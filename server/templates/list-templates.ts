import { offered } from '../../analysis/model/frame/read-frame.ts';
import type { Locale } from '../contract/construct.ts';
import type { TemplateList, TemplateSummary } from '../contract/template.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { readTemplate, type Template } from './read-template.ts';
import { templateNames, templatesFolder } from './template-files.ts';

/** What a new study can begin with. A template that cannot be read hides none of the others. */
export async function listTemplates(locale: Locale, folder = templatesFolder): Promise<TemplateList> {
  const templates: TemplateSummary[] = [];
  const faults: string[] = [];
  for (const name of await templateNames(folder)) {
    try {
      templates.push(summaryOf(await readTemplate(name, folder)));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      faults.push(problemBody(error, locale).title);
    }
  }
  return { templates, faults };
}

function summaryOf({ template, title, description, ...parts }: Template): TemplateSummary {
  const { frame, instrument, codes, hasDemonstration } = parts;
  return {
    name: template,
    title,
    description,
    contents: {
      dimensions: (frame?.dimensions ?? []).map((dimension) => ({
        name: dimension.name,
        values: offered(dimension).length,
      })),
      blocks: instrument?.blocks.length ?? 0,
      items: instrument?.items.length ?? 0,
      scales: instrument?.scales.length ?? 0,
      codes: codes.length,
      demonstration: hasDemonstration,
    },
  };
}
