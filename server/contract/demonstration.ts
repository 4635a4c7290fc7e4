import { address } from './address.ts';
import { ofStudy } from './ids.ts';
import { TemplateChoice } from './template.ts';

export const demonstrationAddresses = {
  load: address({
    method: 'POST',
    path: '/api/demonstration',
    recorded: ['template'],
    access: 'creator',
    tag: 'study',
    summary: 'Add the simulated demonstration study of a template to this installation',
    body: TemplateChoice,
    reply: ofStudy,
    status: 201,
  }),
};
