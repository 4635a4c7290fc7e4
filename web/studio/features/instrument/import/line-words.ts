import { itemKinds } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { locale } from '../../../../ui/locale.svelte.ts';

/** What a line of a text can be, in words. */
export const roleWords = (): readonly { readonly value: string; readonly label: string }[] => [
  { value: 'title', label: m.instrument_file_role_title() },
  { value: 'intro', label: m.instrument_file_role_intro() },
  { value: 'heading', label: m.instrument_file_role_heading() },
  { value: 'text', label: m.instrument_file_role_text() },
  { value: 'question', label: m.instrument_file_role_question() },
  { value: 'more', label: m.instrument_file_role_more() },
  { value: 'choices', label: m.instrument_file_role_choices() },
  { value: 'heads', label: m.instrument_file_role_heads() },
  { value: 'row', label: m.instrument_file_role_row() },
  { value: 'jump', label: m.instrument_file_role_jump() },
  { value: 'left', label: m.instrument_file_role_left() },
];

/** The kinds that a line of a text can ask for. */
export const kindWords = (): readonly { readonly value: string; readonly label: string }[] =>
  itemKinds
    .filter(({ presence }) => presence !== 'silent')
    .map(({ type, title }) => ({ value: type, label: locale.pick(title) }));
