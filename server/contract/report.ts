import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual, Locale } from './construct.ts';
import { ofRelease, ofStudy, ReleaseId, ReportId, StudyId } from './ids.ts';
import { Job } from './job.ts';

/** How much a report may hold. */
export const REPORT_LIMITS = {
  reports: 100,
  sections: 120,
  title: 200,
  text: 20_000,
  /** Of the whole as JSON. */
  characters: 500_000,
} as const;

const closed = { additionalProperties: false } as const;
const SectionId = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
const Title = Type.String({ minLength: 1, maxLength: REPORT_LIMITS.title, pattern: '\\S' });

/** What a report can take in; `section` and `lens` are one of several, named by a code. */
export const partKinds = [
  'section',
  'joint',
  'profile',
  'lens',
  'findings',
  'causes',
  'countermeasures',
  'regions',
  'method',
  'references',
] as const;
export type PartKind = (typeof partKinds)[number];

const part = { part: Type.Enum([...partKinds]), of: Type.Optional(Type.String({ maxLength: 40 })) };

const TextSection = Type.Object(
  { id: SectionId, kind: Type.Literal('text'), markdown: Type.String({ maxLength: REPORT_LIMITS.text }) },
  closed,
);
const PartSection = Type.Object(
  /** A title of its own; that of the part where there is none. */
  { id: SectionId, kind: Type.Literal('part'), ...part, title: Type.Optional(Title) },
  closed,
);
export type PartSection = Static<typeof PartSection>;
export const ReportSection = Type.Union([TextSection, PartSection]);
export type ReportSection = Static<typeof ReportSection>;

/** For whom numbers and quotes are: the team, or everybody else. */
export const ReportAudience = Type.Enum(['team', 'outside']);
export type ReportAudience = Static<typeof ReportAudience>;

const content = {
  title: Title,
  author: Type.String({ maxLength: REPORT_LIMITS.title }),
  language: Locale,
  audience: ReportAudience,
  release: ReleaseId,
  sections: Type.Array(ReportSection, { maxItems: REPORT_LIMITS.sections }),
};

/** What an editor writes. */
export const ReportContent = Type.Object(content, closed);
export type ReportContent = Static<typeof ReportContent>;

/** `version` is the one that the change was made on; a newer one refuses it. */
export const ReportChange = Type.Object({ version: Type.Integer(), ...content }, closed);
export type ReportChange = Static<typeof ReportChange>;

/** `docx` and `html` are the report; the edition is the page for readers outside the team. */
export const reportFormats = ['docx', 'html', 'edition'] as const;
export const ReportFormat = Type.Enum([...reportFormats]);
export type ReportFormat = Static<typeof ReportFormat>;

/** A file that was made last, and of which version of the report. */
export const ReportFile = Type.Object({
  format: ReportFormat,
  version: Type.Integer(),
  madeAt: Type.String(),
  size: Type.Integer(),
  sha256: Type.String(),
});
export type ReportFile = Static<typeof ReportFile>;

const state = {
  id: ReportId,
  version: Type.Integer(),
  changedBy: Type.String(),
  changedAt: Type.String(),
};

export const Report = Type.Object({ ...state, ...content, files: Type.Array(ReportFile) });
export type Report = Static<typeof Report>;

/** One line of the list; a removed one can be brought back for thirty days. */
export const ReportLine = Type.Object({
  ...state,
  title: Type.String(),
  language: Locale,
  audience: ReportAudience,
  release: ReleaseId,
  removedAt: Type.Union([Type.String(), Type.Null()]),
});
export type ReportLine = Static<typeof ReportLine>;

/** A part that there is something to say in. */
export const OfferedPart = Type.Object({ ...part, title: Bilingual });
export type OfferedPart = Static<typeof OfferedPart>;

/** What a making makes: the report as DOCX and HTML, or the edition. */
export const Making = Type.Object({ what: Type.Enum(['report', 'edition']) }, closed);
export type Making = Static<typeof Making>;

export const Made = Type.Object({ files: Type.Array(ReportFile) });
export type Made = Static<typeof Made>;

const path = '/api/studies/:study/reports';
const ofReport = Type.Object({ study: StudyId, report: ReportId });
const common = { access: 'report.make', tag: 'report' } as const;

export const reportAddresses = {
  list: address({
    ...common,
    method: 'GET',
    path,
    summary: 'The reports of a study, changed last first, with those removed in the last thirty days',
    params: ofStudy,
    reply: Type.Array(ReportLine),
  }),
  parts: address({
    ...common,
    method: 'GET',
    path: '/api/studies/:study/releases/:release/report-parts',
    summary: 'What a report of a release can take in, in reporting order',
    params: ofRelease,
    reply: Type.Array(OfferedPart),
  }),
  create: address({
    ...common,
    method: 'POST',
    path,
    params: ofStudy,
    body: ReportContent,
    reply: Report,
    status: 201,
  }),
  show: address({ ...common, method: 'GET', path: `${path}/:report`, params: ofReport, reply: Report }),
  save: address({
    ...common,
    method: 'PUT',
    path: `${path}/:report`,
    summary: 'Replace a report at the version that it was read at',
    params: ofReport,
    body: ReportChange,
    reply: Report,
  }),
  remove: address({
    ...common,
    method: 'DELETE',
    path: `${path}/:report`,
    params: ofReport,
    query: Type.Object({ version: Type.Integer() }, closed),
  }),
  restore: address({
    ...common,
    method: 'POST',
    path: `${path}/:report/restore`,
    summary: 'Bring back a removed report',
    params: ofReport,
    reply: Report,
  }),
  make: address({
    ...common,
    method: 'POST',
    path: `${path}/:report/files`,
    recorded: ['what'],
    summary:
      'Make the files of a report, or its edition for readers outside the team; the last ones are kept',
    params: ofReport,
    body: Making,
    reply: Made,
    job: Job,
  }),
  file: address({
    ...common,
    method: 'GET',
    path: `${path}/:report/files/:format`,
    summary: 'The file of a report that was made last',
    params: Type.Object({ ...ofReport.properties, format: ReportFormat }),
    query: Type.Object({ shown: Type.Optional(Type.Boolean()) }, closed),
    file: true,
  }),
};
