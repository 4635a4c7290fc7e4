import { type Static, Type } from 'typebox';
import { ReportPlan } from '../../analysis/model/report-plan.ts';
import { address } from './address.ts';
import { Bilingual } from './construct.ts';
import { ofStudy } from './ids.ts';

const Offer = Type.Object({ code: Type.String(), name: Bilingual });

/** What the page of results shows, and of what the instrument lets it choose. */
export const StudyPlan = Type.Object({
  plan: ReportPlan,
  /** How often it was changed; 0 while the study is reported as any other. */
  revision: Type.Integer(),
  scales: Type.Array(Offer),
  backgrounds: Type.Array(Offer),
  /** Some scales stand under a column of the frame. */
  hasColumns: Type.Boolean(),
});
export type StudyPlan = Static<typeof StudyPlan>;

const Change = Type.Object(
  {
    plan: Type.Unsafe<unknown>(Type.Object({}, { additionalProperties: true })),
    /** The one that was changed: nobody's work is overwritten unseen. */
    revision: Type.Integer({ minimum: 0 }),
  },
  { additionalProperties: false },
);
export type PlanChange = Static<typeof Change>;

export const reportPlanAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/report-plan',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'results.read',
    tag: 'results',
    summary: 'What the page of results shows, in which order',
    params: ofStudy,
    reply: StudyPlan,
  }),
  save: address({
    method: 'PUT',
    path: '/api/studies/:study/report-plan',
    access: 'instrument.edit',
    tag: 'results',
    summary: 'Change what the page of results shows',
    params: ofStudy,
    body: Change,
    reply: StudyPlan,
  }),
};
