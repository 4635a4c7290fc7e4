import { Type, type Static } from 'typebox';
import { checkFrame } from '../../analysis/model/frame/check-frame.ts';
import { FrameError } from '../../analysis/model/frame/frame-error.ts';
import type { Frame } from '../../analysis/model/frame/frame.ts';
import type { Definition } from '../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../analysis/model/instrument/read-definition.ts';
import { DefinitionError } from '../../analysis/model/instrument/shape.ts';
import { ReportPlan } from '../../analysis/model/report-plan.ts';
import { NewCode } from '../contract/codebook.ts';
import { type Text, textOf } from '../contract/construct.ts';
import { Problem } from '../platform/problem.ts';
import { TemplateFiles, templatesFolder } from './template-files.ts';

const FORMAT = 1;
const words = textOf(2000, { minLength: 1, minProperties: 1 });
const Card = Type.Object(
  { format: Type.Literal(FORMAT), name: words, description: words },
  { additionalProperties: false },
);

/** What a study can begin with. Any part may be missing. */
export interface Template {
  readonly template: string;
  readonly title: Text;
  readonly description: Text;
  readonly frame: Frame | null;
  readonly instrument: Definition | null;
  readonly codes: readonly NewCode[];
  readonly reportPlan: ReportPlan | null;
  readonly hasDemonstration: boolean;
}

/** A template with all of its parts checked; a Problem names the file and the fault. */
export async function readTemplate(template: string, folder = templatesFolder): Promise<Template> {
  const files = await TemplateFiles.open(template, folder);
  const card = await readCard(files);
  return {
    template,
    title: card.name,
    description: card.description,
    frame: files.has('frame.json') ? await readPart(files, 'frame.json', checkFrame) : null,
    instrument: files.has('instrument.json')
      ? await readPart(files, 'instrument.json', (given) => readDefinition(given))
      : null,
    codes: files.has('codebook.json')
      ? files.check('codebook.json', Type.Array(NewCode), await files.json('codebook.json'))
      : [],
    reportPlan: files.has('report-plan.json')
      ? files.check('report-plan.json', ReportPlan, await files.json('report-plan.json'))
      : null,
    hasDemonstration: files.has('demonstration/study.json'),
  };
}

async function readCard(files: TemplateFiles): Promise<Static<typeof Card>> {
  const given = await files.json('template.json');
  const format = typeof given === 'object' && given !== null && 'format' in given ? given.format : undefined;
  if (typeof format === 'number' && format > FORMAT)
    throw new Problem('template-newer', { template: files.template, format, known: FORMAT });
  return files.check('template.json', Card, given);
}

/** A part that a reader of its own checks place by place. */
async function readPart<T>(files: TemplateFiles, file: string, read: (given: unknown) => T): Promise<T> {
  const given = await files.json(file);
  try {
    return read(given);
  } catch (error) {
    if (!(error instanceof DefinitionError || error instanceof FrameError)) throw error;
    const { place, reason } = error;
    throw files.fault(file, { 'zh-CN': `“${place}”${reason['zh-CN']}`, en: `"${place}": ${reason.en}` });
  }
}
