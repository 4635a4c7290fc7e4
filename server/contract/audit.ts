import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { Bilingual, Locale } from './construct.ts';
import { ofStudy, type StudyId } from './ids.ts';

/** The chain of what belongs to no study: new studies, sign-ins, studies that were deleted. */
export const installation = 'installation';
export type ActChain = StudyId | typeof installation;

/** What an act does: looks at something, computes, takes a file out, changes who may do what or how the study runs, or other content. */
export const actKinds = ['look', 'analysis', 'export', 'settings', 'change', 'account', 'erasure'] as const;
export const ActKind = Type.Enum([...actKinds]);
export type ActKind = Static<typeof ActKind>;

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Details = Type.Record(Type.String(), Type.Unknown());

/** An entry as it is hashed: SHA-256 over everything but `hash`, as JSON with sorted keys and no spaces (RFC 8785). */
export const ActEntry = Type.Object(
  {
    chain: Type.String(),
    number: Type.Integer({ minimum: 1 }),
    at: Type.String(),
    researcher: Type.String(),
    kind: Type.String(),
    act: Type.String(),
    details: Details,
    previous: Hash,
    hash: Hash,
  },
  { additionalProperties: false },
);
export type ActEntry = Static<typeof ActEntry>;

export const ChainHead = Type.Object({ number: Type.Integer({ minimum: 0 }), hash: Hash });
export type ChainHead = Static<typeof ChainHead>;

/** A whole chain as a file, which `fourlinks verify --audit FILE` verifies by itself. */
export const ChainFile = Type.Object(
  {
    format: Type.Literal('fourlinks-acts-1'),
    head: ChainHead,
    entries: Type.Array(Type.Unsafe<ActEntry>({})),
  },
  { additionalProperties: false },
);
export type ChainFile = Static<typeof ChainFile>;

/** An entry with the sentence that it stands for. */
export const Act = Type.Object({
  number: Type.Integer(),
  at: Type.String(),
  by: Type.String({ description: 'a name, or `command line`' }),
  kind: ActKind,
  what: Bilingual,
  /** What it was done to, by the names that these have now. */
  about: Type.Array(Bilingual),
  details: Details,
  hash: Hash,
});
export type Act = Static<typeof Act>;

export const ActPage = Type.Object({
  acts: Type.Array(Act),
  /** What to give as `before` for the page that follows; null at the end. */
  next: Type.Union([Type.Integer(), Type.Null()]),
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
});
export type ActPage = Static<typeof ActPage>;

/** What is wrong with a chain, and at which entry. */
export const chainFaults = ['changed', 'missing', 'moved', 'cut', 'rewritten'] as const;
export const ChainState = Type.Object({
  head: ChainHead,
  fault: Type.Union([
    Type.Object({ number: Type.Integer(), fault: Type.Enum([...chainFaults]) }),
    Type.Null(),
  ]),
});
export type ChainState = Static<typeof ChainState>;
export type ChainFault = NonNullable<ChainState['fault']>;

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+Z)?$' });
const choice = {
  by: Type.Optional(Type.String({ maxLength: 40 })),
  kind: Type.Optional(ActKind),
  /** Times, or days in UTC; `until` is no longer in. */
  from: Type.Optional(day),
  until: Type.Optional(day),
  text: Type.Optional(Type.String({ maxLength: 100 })),
};
export const ActChoice = Type.Object(choice);
export type ActChoice = Static<typeof ActChoice>;

const closed = { additionalProperties: false } as const;
const path = '/api/studies/:study/acts';
const common = { access: 'look.read', tag: 'audit', params: ofStudy } as const;
const ofPage = Type.Object({ ...choice, before: Type.Optional(Type.Integer({ minimum: 1 })) }, closed);
const format = Type.Enum(['json', 'csv']);
const inLanguage = Type.Object({ language: Type.Optional(Locale) }, closed);

export const auditAddresses = {
  list: address({
    ...common,
    method: 'GET',
    path,
    summary: 'What members did and looked at, latest first',
    query: ofPage,
    reply: ActPage,
  }),
  verify: address({
    ...common,
    method: 'GET',
    path: `${path}/verification`,
    summary: 'Compute the chain of the record anew',
    reply: ChainState,
  }),
  file: address({
    ...common,
    method: 'GET',
    path: `${path}.:format`,
    summary: 'The whole record, as JSON to be verified or as CSV to be read',
    params: Type.Object({ ...ofStudy.properties, format }),
    query: inLanguage,
    file: true,
  }),
};

const ofInstallation = { access: 'administrator', tag: 'audit' } as const;

/** The record of what belongs to no study: sign-ins, accounts, new and deleted studies. */
export const installationActAddresses = {
  list: address({
    ...ofInstallation,
    method: 'GET',
    path: '/api/acts',
    summary: 'Who signed in and what was done with accounts, latest first',
    query: ofPage,
    reply: ActPage,
  }),
  verify: address({
    ...ofInstallation,
    method: 'GET',
    path: '/api/acts/verification',
    summary: 'Compute the chain of the installation anew',
    reply: ChainState,
  }),
  file: address({
    ...ofInstallation,
    method: 'GET',
    path: '/api/acts.:format',
    summary: 'The whole record of the installation, as JSON to be verified or as CSV to be read',
    params: Type.Object({ format }),
    query: inLanguage,
    file: true,
  }),
};
