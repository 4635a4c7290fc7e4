import type { Consent } from '../../../../../analysis/model/instrument/definition.ts';
import { m } from '../../../../messages/compiled/messages.js';

/** What belongs into each part. */
export const partHints: Readonly<Record<keyof Consent, () => string>> = {
  who: m.rooms_consent_who,
  purpose: m.rooms_consent_purpose,
  ethics: m.rooms_consent_ethics,
  contact: m.rooms_consent_contact,
  retention: m.rooms_consent_retention,
  help: m.rooms_consent_help,
};
