import { type Static, Type } from 'typebox';
import { address } from './address.ts';
import { bytes } from './bytes.ts';
import { Text } from './construct.ts';
import { ofStudy } from './ids.ts';
import { StudyState } from './study.ts';

/** Ways in: slips drawn from a box, codes sent to a list, or one open address with a proof of work. */
export const modes = ['slips', 'list', 'open'] as const;
export const Mode = Type.Enum([...modes]);
export type Mode = Static<typeof Mode>;

/** A site may have tickets of its own from this many invited on; below, the questionnaire asks in bands. */
export const SITE_TICKETS_FROM = 30;
/** Issued tickets are shown from this many on, rounded to five. */
export const ISSUED_FROM = 20;

/** Null while there are too few to tell. */
const Issued = Type.Union([Type.Integer(), Type.Null()], { description: 'rounded to five' });

export const Participation = Type.Object({
  mode: Mode,
  state: StudyState,
  /** SHA-256 of the modulus, 32 bytes in base64url; null in open mode and before the first tickets or the opening. */
  key: Type.Union([Type.Object({ fingerprint: bytes(32) }), Type.Null()]),
  /** Sealed to the owner's passphrase: nothing can be read before the owner freezes. */
  strict: Type.Boolean(),
  tickets: Type.Object({ drawn: Type.Integer(), issued: Issued }),
  sites: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Text,
      invited: Type.Integer(),
      /** Whether tickets may be drawn for this site alone. */
      ownTickets: Type.Boolean(),
      drawn: Type.Integer(),
      issued: Issued,
    }),
  ),
  /** Origin of the answer page when it is another host than the studio. */
  collector: Type.Union([Type.String(), Type.Null()]),
});
export type Participation = Static<typeof Participation>;

/**
 * Before the first opening. A passphrase makes the sealing strict, null takes that back; without the field it stays as it is.
 */
export const ParticipationChange = Type.Object(
  {
    mode: Mode,
    passphrase: Type.Optional(Type.Union([Type.String({ minLength: 12, maxLength: 200 }), Type.Null()])),
  },
  { additionalProperties: false },
);
export type ParticipationChange = Static<typeof ParticipationChange>;

export const ParticipationChanged = Type.Object({
  participation: Participation,
  /** Opens the boxes when the passphrase is lost; made with it, shown once, for the recovery sheet. */
  recovery: Type.Union([Type.String(), Type.Null()]),
});
export type ParticipationChanged = Static<typeof ParticipationChanged>;

export const TicketDraw = Type.Object(
  {
    count: Type.Integer({ minimum: 1, maximum: 5000 }),
    site: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  },
  { additionalProperties: false },
);
export type TicketDraw = Static<typeof TicketDraw>;

/** Codes of 16 characters, shown once: only their hashes are stored. */
export const DrawnTickets = Type.Object({ codes: Type.Array(Type.String()) });
export type DrawnTickets = Static<typeof DrawnTickets>;

/** A code as typed or scanned, and the blinded message (256 bytes in base64url). */
export const TicketRequest = Type.Object({
  code: Type.String({ maxLength: 64 }),
  blinded: Type.String({ maxLength: 2048, pattern: '^[A-Za-z0-9_-]*$' }),
});
export type TicketRequest = Static<typeof TicketRequest>;

/** The blind signature (RFC 9474). */
export const Ticket = Type.Object({ signature: bytes(256) });
export type Ticket = Static<typeof Ticket>;

export const participationAddresses = {
  show: address({
    method: 'GET',
    path: '/api/studies/:study/participation',
    access: 'collection.read',
    tag: 'collection',
    params: ofStudy,
    reply: Participation,
  }),
  change: address({
    method: 'PUT',
    path: '/api/studies/:study/participation',
    recorded: ['mode'],
    access: 'collection.manage',
    tag: 'collection',
    summary: 'Choose the way in and who can open the boxes, before the first opening',
    params: ofStudy,
    body: ParticipationChange,
    reply: ParticipationChanged,
  }),
};
