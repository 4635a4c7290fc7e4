import type { Consent, Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { languagesOf } from '../../../../../analysis/model/instrument/translate.ts';

/** A part of the first page in a language; a part without a word in any is left out. */
export function withConsent(
  definition: Definition,
  part: keyof Consent,
  language: string,
  words: string,
): Definition {
  const { [part]: before = {}, ...others } = definition.consent ?? {};
  const text = Object.fromEntries(
    languagesOf(definition).map((each) => [each, each === language ? words : (before[each] ?? '')]),
  );
  const isSaid = Object.values(text).some((each) => each.trim() !== '');
  const consent: Consent = { ...others, ...(isSaid && { [part]: text }) };
  const { consent: _, ...rest } = definition;
  return Object.keys(consent).length > 0 ? { ...rest, consent } : rest;
}
