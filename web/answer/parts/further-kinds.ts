/** The kinds that fewer questionnaires use. Fetched with the consent where an instrument has one of them. */
export { furtherKinds } from '../kinds/further.ts';
