import { Type, type Static } from 'typebox';
import { Text } from './construct.ts';

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
