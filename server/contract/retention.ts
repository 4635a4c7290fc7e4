import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { textOf } from './construct.ts';
import { ofStudy } from './ids.ts';
import { Study } from './study.ts';

/** What follows the last day: a reminder only, or what the owner decided before. */
export const afterwards = ['remind', 'answers', 'study'] as const;
export const Afterwards = Type.Enum([...afterwards]);
export type Afterwards = Static<typeof Afterwards>;

/** This many days before the last one, members are reminded. */
export const REMINDED_DAYS = 30;

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const decision = { endsOn: Type.Union([Day, Type.Null()]), afterwards: Afterwards };

export const Retention = Type.Object({
  ...decision,
  /** Days to the last one, counted in UTC: 0 on that day, negative after it. */
  daysLeft: Type.Union([Type.Integer(), Type.Null()]),
  archivedAt: Type.Union([Type.String(), Type.Null()]),
  /** When what was decided was carried out. */
  doneAt: Type.Union([Type.String(), Type.Null()]),
});
export type Retention = Static<typeof Retention>;

const closed = { additionalProperties: false } as const;
export const RetentionChange = Type.Object(decision, closed);
export type RetentionChange = Static<typeof RetentionChange>;

const path = '/api/studies/:study';
const common = { access: 'study.edit', tag: 'retention', params: ofStudy } as const;

export const retentionAddresses = {
  show: address({
    ...common,
    method: 'GET',
    path: `${path}/retention`,
    access: 'study.read',
    unrecorded: 'tells how long the study is kept, not of people',
    reply: Retention,
  }),
  decide: address({
    ...common,
    method: 'PUT',
    path: `${path}/retention`,
    summary: 'Say until when the study is kept, and what follows',
    recorded: ['endsOn', 'afterwards'],
    whileArchived: true,
    body: RetentionChange,
    reply: Retention,
  }),
  archive: address({
    ...common,
    method: 'POST',
    path: `${path}/archive`,
    summary: 'From here on the study is read and not changed',
    reply: Retention,
  }),
  reopen: address({
    ...common,
    method: 'DELETE',
    path: `${path}/archive`,
    summary: 'Take the study out of the archive',
    whileArchived: true,
    reply: Retention,
  }),
  duplicate: address({
    ...common,
    method: 'POST',
    path: `${path}/duplicates`,
    summary:
      'A new study with the frame, questionnaire, codebook and plan of this one; without people, answers and talks',
    whileArchived: true,
    body: Type.Object({ title: textOf(200, { minProperties: 1 }) }, closed),
    reply: Study,
    status: 201,
  }),
  delete: address({
    ...common,
    method: 'POST',
    path: `${path}/deletion`,
    summary: 'Delete the study for good; `title` is one of its titles, as a person typed it',
    whileArchived: true,
    body: Type.Object({ title: Type.String({ maxLength: 200 }) }, closed),
  }),
};
