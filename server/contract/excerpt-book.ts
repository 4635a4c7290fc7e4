import { Type } from 'typebox';
import { address } from './address.ts';
import { Locale } from './construct.ts';
import { ofStudy } from './ids.ts';

export const excerptBookAddresses = {
  file: address({
    method: 'GET',
    path: '/api/studies/:study/excerpt-book.docx',
    access: 'excerpt.adjudicate',
    tag: 'excerpt',
    summary: 'The excerpts that reports use, by column of the frame and code, as a Word document',
    params: ofStudy,
    query: Type.Object({ language: Type.Optional(Locale) }, { additionalProperties: false }),
    file: true,
  }),
};
