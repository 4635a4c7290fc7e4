import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { textOf } from './construct.ts';
import { ofStudy } from './ids.ts';

/** A place of work and how many people there were invited: headcounts only. */
export const Site = Type.Object(
  {
    code: Type.String({ pattern: '^[A-Za-z0-9_-]{1,20}$' }),
    name: textOf(200),
    invited: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  },
  { additionalProperties: false },
);
export type Site = Static<typeof Site>;

export const Sites = Type.Array(Site, { maxItems: 500 });
export type Sites = Static<typeof Sites>;

export const siteAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/sites',
    unrecorded: 'tells of the design of the study, not of people',
    access: 'study.read',
    tag: 'study',
    params: ofStudy,
    reply: Sites,
  }),
  save: address({
    method: 'PUT',
    path: '/api/studies/:study/sites',
    access: 'study.edit',
    tag: 'study',
    params: ofStudy,
    body: Sites,
    reply: Sites,
  }),
};
