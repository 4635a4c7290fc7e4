import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { RedactionId, RevisionId, ofInterview } from './ids.ts';

export const redactionKinds = ['name', 'unit', 'place', 'date', 'amount', 'other'] as const;
export const RedactionKind = Type.Enum([...redactionKinds]);
export type RedactionKind = Static<typeof RedactionKind>;

const span = { start: Type.Integer({ minimum: 0 }), end: Type.Integer({ minimum: 0 }) };

/** A span of the latest revision that is not to be read; kind and number make its pseudonym, the same for the same words. */
export const Redaction = Type.Object({
  id: RedactionId,
  ...span,
  kind: RedactionKind,
  number: Type.Integer(),
});
export type Redaction = Static<typeof Redaction>;

/** Every given span gets a pseudonym of the kind. */
export const NewRedactions = Type.Object(
  {
    revision: RevisionId,
    kind: RedactionKind,
    spans: Type.Array(Type.Object(span, { additionalProperties: false }), { minItems: 1, maxItems: 2000 }),
  },
  { additionalProperties: false },
);
export type NewRedactions = Static<typeof NewRedactions>;

/** Words that may tell who or where, found by pattern, for a person to decide. */
export const RedactionProposal = Type.Object({ ...span, kind: RedactionKind, words: Type.String() });
export type RedactionProposal = Static<typeof RedactionProposal>;

export const redactionAddresses = {
  list: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/redactions',
    access: 'interview.raw',
    tag: 'redaction',
    params: ofInterview,
    reply: Type.Array(Redaction),
  }),
  propose: address({
    method: 'GET',
    path: '/api/studies/:study/interviews/:interview/redactions/proposals',
    access: 'interview.raw',
    tag: 'redaction',
    params: ofInterview,
    reply: Type.Array(RedactionProposal),
  }),
  redact: address({
    method: 'POST',
    path: '/api/studies/:study/interviews/:interview/redactions',
    access: 'interview.raw',
    tag: 'redaction',
    params: ofInterview,
    body: NewRedactions,
    reply: Type.Array(Redaction),
    status: 201,
  }),
  remove: address({
    method: 'DELETE',
    path: '/api/studies/:study/interviews/:interview/redactions/:redaction',
    access: 'interview.raw',
    tag: 'redaction',
    params: Type.Object({ ...ofInterview.properties, redaction: RedactionId }),
  }),
};
