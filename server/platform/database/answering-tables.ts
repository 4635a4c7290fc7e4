import type { Generated } from 'kysely';
import type { StudyId } from '../../contract/ids.ts';
import type { Mode } from '../../contract/participation.ts';

/** In each of the three databases one row with the day of its last copy. */
export interface CopyTables {
  copy_made: { one: number; day: string };
}

/** What studio and roster know of their installation: one row, closed with its wrapping key. */
export interface InstallationTables extends CopyTables {
  key_check: { one: number; sealed: Uint8Array };
}

export interface RosterTables extends InstallationTables {
  site: { study_id: StudyId; code: string; name: string; invited: number };
  ticketing: {
    study_id: StudyId;
    mode: Mode;
    state: 'open' | 'closed';
    modulus: Uint8Array | null;
    /** The signing key; null before it is needed and from the freeze on. */
    wrapped_key: Uint8Array | null;
    drawn: Generated<number>;
    issued: Generated<number>;
  };
  ticket: { study_id: StudyId; code_hash: Uint8Array; blinded_hash: Uint8Array; site: string };
}

export interface AnswersTables extends CopyTables {
  questionnaire: {
    study_id: StudyId;
    /** `held` while a freeze reads the inbox: nothing enters and nothing is withdrawn. */
    state: 'open' | 'closed' | 'held';
    definition: string;
    definition_hash: string;
    public_key: Uint8Array;
    title: string;
    simulated: number;
    floor: number;
    /** `Promises` in JSON; null where only the floor was told. */
    promises: string | null;
    mode: Mode;
    /** Modulus of the key that signs tickets, and the proof that it is sound. */
    ticket_key: Uint8Array | null;
    ticket_proof: Uint8Array | null;
    /** Bits of proof of work that a box must show. */
    work: number;
  };
  box: { study_id: StudyId; serial: Uint8Array; box: Uint8Array };
  board: {
    study_id: StudyId;
    release: number;
    ticket_key: Uint8Array | null;
    roster: number | null;
    tickets: number | null;
    responses: number;
    root: Uint8Array;
    /** Sorted leaves of 32 bytes behind one another. */
    leaves: Uint8Array;
  };
}
