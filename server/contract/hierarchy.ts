import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';

/** A background question by which groups can be told apart. */
const Possible = Type.Object({ code: Type.String(), label: Text, categories: Type.Integer() });

/** The order in which a study tells groups apart by its background questions; what it leaves out is told of nowhere. */
export const Hierarchy = Type.Object({
  /** Null is the order of the questionnaire, and all of them. */
  hierarchy: Type.Union([Type.Array(Type.String()), Type.Null()]),
  possible: Type.Array(Possible),
  /** Respondents were told what is shown of groups, or a release stands. */
  isFixed: Type.Boolean(),
});
export type Hierarchy = Static<typeof Hierarchy>;

const Change = Type.Object(
  { hierarchy: Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 60 }), Type.Null()]) },
  { additionalProperties: false },
);
export type HierarchyChange = Static<typeof Change>;

export const hierarchyAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/hierarchy',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'study.read',
    tag: 'study',
    params: ofStudy,
    reply: Hierarchy,
  }),
  save: address({
    method: 'PUT',
    path: '/api/studies/:study/hierarchy',
    recorded: ['hierarchy'],
    access: 'study.edit',
    tag: 'study',
    summary:
      'Say by which background questions groups are told apart, the widest first; before the first answer only',
    params: ofStudy,
    body: Change,
    reply: Hierarchy,
  }),
};
