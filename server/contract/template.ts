import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Draft } from './instrument.ts';

export const TemplateName = Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' });

/** What a study that begins with a template has from the first day on. */
export const TemplateContents = Type.Object({
  dimensions: Type.Array(Type.Object({ name: Text, values: Type.Integer() })),
  blocks: Type.Integer(),
  items: Type.Integer(),
  scales: Type.Integer(),
  codes: Type.Integer(),
  /** A simulated study that shows the template at work. */
  demonstration: Type.Boolean(),
});
export type TemplateContents = Static<typeof TemplateContents>;

export const TemplateSummary = Type.Object({
  name: TemplateName,
  title: Text,
  description: Text,
  contents: TemplateContents,
});
export type TemplateSummary = Static<typeof TemplateSummary>;

/** The default stands first. A template that cannot be read says why, in the language of the reader. */
export const TemplateList = Type.Object({
  templates: Type.Array(TemplateSummary),
  faults: Type.Array(Type.String()),
});
export type TemplateList = Static<typeof TemplateList>;

export const TemplateChoice = Type.Object({ template: TemplateName }, { additionalProperties: false });
export type TemplateChoice = Static<typeof TemplateChoice>;

export const templateAddresses = {
  list: address({
    method: 'GET',
    path: '/api/templates',
    unrecorded: 'one’s own list, and what comes with the program',
    access: 'signedIn',
    tag: 'template',
    summary: 'What a new study can begin with',
    reply: TemplateList,
  }),
  takeInstrument: address({
    method: 'POST',
    path: '/api/studies/:study/instrument/template',
    recorded: ['template'],
    access: 'instrument.edit',
    tag: 'template',
    params: ofStudy,
    body: TemplateChoice,
    reply: Draft,
    status: 201,
  }),
  takeCodes: address({
    method: 'POST',
    path: '/api/studies/:study/codebook/template',
    recorded: ['template'],
    access: 'codebook.edit',
    tag: 'template',
    params: ofStudy,
    body: TemplateChoice,
  }),
  takeFrame: address({
    method: 'POST',
    path: '/api/studies/:study/frame/template',
    recorded: ['template'],
    access: 'codebook.edit',
    tag: 'template',
    params: ofStudy,
    body: TemplateChoice,
  }),
  takeLenses: address({
    method: 'POST',
    path: '/api/studies/:study/frame/lenses',
    recorded: ['template'],
    access: 'codebook.edit',
    tag: 'template',
    summary: 'Adds the lenses, profile, claims and levels of a template to the frame of a study',
    params: ofStudy,
    body: TemplateChoice,
  }),
};
