import { Type } from 'typebox';
import { address } from './address.ts';
import { Acceptance, Review } from './codebook.ts';
import { ofStudy } from './ids.ts';

export const reviewAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/reviews',
    access: 'excerpt.read',
    tag: 'excerpt',
    params: ofStudy,
    reply: Type.Array(Review),
  }),
  accept: address({
    method: 'POST',
    path: '/api/studies/:study/reviews/acceptances',
    access: 'excerpt.code',
    tag: 'excerpt',
    params: ofStudy,
    body: Acceptance,
  }),
};
