import { pathToFileURL } from 'node:url';
import { type Static, type TSchema, Type } from 'typebox';
import type { Answers } from '../../analysis/model/instrument/answers.ts';
import { readScheme } from '../../analysis/model/scheme/read-scheme.ts';
import type { Scheme } from '../../analysis/model/scheme/scheme.ts';
import { SchemeError } from '../../analysis/model/scheme/scheme-fault.ts';
import { both, plain } from '../../analysis/model/text.ts';
import { NewCode } from '../contract/codebook.ts';
import { textOf, Values } from '../contract/construct.ts';
import type { RecordUpload } from '../contract/record.ts';
import { Sites } from '../contract/site.ts';
import { ShortName } from '../contract/study.ts';
import { moduleOf } from '../program.js';
import { TemplateFiles, templatesFolder } from './template-files.ts';

const closed = { additionalProperties: false } as const;
const name = textOf(200, { minLength: 1, minProperties: 1 });
const file = Type.String({ pattern: '^[\\w-]+\\.\\w+$' });

/** A second site: a study of its own with the same questionnaire, and no interviews. */
const DemoRegion = Type.Object({ code: Type.String(), name, title: name, sites: Sites }, closed);

const DemoStudy = Type.Object(
  {
    shortName: ShortName,
    title: name,
    floor: Type.Optional(Type.Integer()),
    sites: Type.Optional(Sites),
    /** How many slips are drawn; each simulated respondent takes one. */
    slips: Type.Optional(Type.Integer({ minimum: 1 })),
    /** Appraisal schemes, the first first; points were given by them. */
    schemes: Type.Optional(Type.Array(file)),
    /** Sites that stand beside it. */
    regions: Type.Optional(Type.Array(DemoRegion)),
    /** Codes beside those of the template. */
    codes: Type.Optional(Type.Array(NewCode)),
    interviews: Type.Array(
      Type.Object({ code: Type.String(), title: name, attributes: Values, file }, closed),
    ),
    coders: Type.Array(Type.Object({ name, codings: file }, closed)),
  },
  closed,
);

/** One excerpt of one coder: the quote stands once in the transcript. */
const DemoCoding = Type.Object(
  {
    interview: Type.String(),
    quote: Type.String(),
    values: Values,
    codes: Type.Array(Type.String()),
    memo: Type.Optional(Type.String()),
  },
  closed,
);
export type DemoCoding = Static<typeof DemoCoding>;

/** A simulated study that shows a template at work. */
export interface Demonstration extends Omit<
  Static<typeof DemoStudy>,
  'interviews' | 'coders' | 'regions' | 'schemes'
> {
  readonly interviews: readonly (Static<typeof DemoStudy>['interviews'][number] & {
    readonly text: string;
  })[];
  readonly coders: readonly {
    /** Without spaces: part of an address. */
    readonly alias: string;
    readonly name: Static<typeof name>;
    readonly codings: readonly DemoCoding[];
  }[];
  /** What the simulated respondents answer. */
  readonly responses: readonly Answers[];
  readonly regions: readonly DemonstrationRegion[];
  readonly schemes: readonly Scheme[];
  /** Tables of invented appraisal records. */
  readonly records: readonly SimulatedTable[];
}

/** A table as it is sent in: `scheme` counts the schemes from 1, null where no points were given by one. */
export interface SimulatedTable extends Pick<RecordUpload, 'table' | 'scheme'> {
  readonly columns: Readonly<Record<string, readonly (string | number | null)[]>>;
}

export interface DemonstrationRegion extends Static<typeof DemoRegion> {
  readonly responses: readonly Answers[];
}

export async function readDemonstration(template: string, folder = templatesFolder): Promise<Demonstration> {
  const files = await TemplateFiles.open(template, folder);
  const at = (path: string) => `demonstration/${path}`;
  const checked = async <S extends TSchema>(path: string, schema: S) =>
    files.check(at(path), schema, await files.json(at(path)));
  const { interviews, coders, regions = [], ...study } = await checked('study.json', DemoStudy);
  const simulated = await readResponses(files);
  const schemes = await readSchemes(files, study.schemes);
  return {
    ...study,
    interviews: await Promise.all(
      interviews.map(async (each) => ({ ...each, text: await files.text(at(`interviews/${each.file}`)) })),
    ),
    coders: await Promise.all(
      coders.map(async ({ name, codings }) => ({
        alias: codings.replace(/\.\w+$/, ''),
        name,
        codings: await checked(`codings/${codings}`, Type.Array(DemoCoding)),
      })),
    ),
    responses: simulated.responses,
    regions: regions.map((each) => {
      const responses = simulated.regions[each.code];
      if (!responses) throw files.fault(at('study.json'), plain(each.code));
      return { ...each, responses };
    }),
    schemes,
    records: await readRecords(files, schemes),
  };
}

async function readSchemes(files: TemplateFiles, names: readonly string[] = []): Promise<Scheme[]> {
  return Promise.all(
    names.map(async (name) => {
      const path = `demonstration/schemes/${name}`;
      try {
        return readScheme(await files.json(path));
      } catch (error) {
        if (!(error instanceof SchemeError)) throw error;
        const { place, reason } = error;
        throw files.fault(path, both(`“${place}”${reason['zh-CN']}`, `"${place}": ${reason.en}`));
      }
    }),
  );
}

/** Records as a module that invents them. */
async function readRecords(
  files: TemplateFiles,
  schemes: readonly Scheme[],
): Promise<readonly SimulatedTable[]> {
  const module = 'demonstration/records.ts';
  if (!files.has(module)) return [];
  const { records } = (await import(moduleOf(pathToFileURL(files.path(module))).href)) as {
    records: (schemes: readonly Scheme[]) => readonly SimulatedTable[];
  };
  return records(schemes);
}

interface Simulated {
  readonly responses: readonly Answers[];
  /** By the codes of the regions. */
  readonly regions: Readonly<Record<string, readonly Answers[]>>;
}

/** Answers as data, or as a module that invents them and those of the regions. */
async function readResponses(files: TemplateFiles): Promise<Simulated> {
  const data = 'demonstration/responses.json';
  const module = 'demonstration/responses.ts';
  if (files.has(data)) {
    const given = await files.json(data);
    if (!Array.isArray(given)) throw files.fault(data, plain('[]'));
    return { responses: given as Answers[], regions: {} };
  }
  if (!files.has(module)) return { responses: [], regions: {} };
  const { responses, regions } = (await import(moduleOf(pathToFileURL(files.path(module))).href)) as {
    responses: () => readonly Answers[];
    regions?: () => Simulated['regions'];
  };
  return { responses: responses(), regions: regions?.() ?? {} };
}
