import type { Definition } from '../../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../../analysis/model/instrument/kinds/index.ts';
import { m } from '../../../../messages/compiled/messages.js';
import { locale } from '../../../../ui/locale.svelte.ts';
import type { Spotted } from './places.ts';

/** What the fields are called that every item or block has. */
const common: Readonly<Record<string, () => string>> = {
  code: m.builder_code,
  text: m.builder_question,
  help: m.builder_help_short,
  title: m.builder_title,
  showIf: m.builder_show_if,
  checks: m.builder_checks,
  skip: m.builder_skips,
  grid: m.builder_grid,
  grids: m.builder_grids,
  tags: m.builder_tags,
  note: m.builder_note,
  fixed: m.builder_fixed_items,
  optionSets: m.builder_option_set,
  preferNotToSay: m.builder_prefer_not,
  dontKnow: m.builder_dont_know_words,
  openQuestionNotice: m.builder_open_notice,
  referencePeriod: m.builder_reference_period,
  items: m.builder_room_items,
};

/** Where a fault is, in words: 选项 2（英语）. */
export function placeWords(definition: Definition, { part, within }: Spotted): string {
  const [field = '', ...rest] = within.split(/\.|(?=\[)/);
  const item = part?.kind === 'item' && definition.items.find(({ code }) => code === part.code);
  const own = item ? kindOf(item).fields[field]?.title : undefined;
  const name = own ? locale.pick(own) : (common[field]?.() ?? field);
  const number = rest.map((each) => /^\[(\d+)\]$/.exec(each)?.[1]).find(Boolean);
  const language = rest.find((each) => Object.hasOwn(definition.title, each));
  const set = field === 'optionSets' ? ` ${rest[0]}` : '';
  const words = name + set + (number === undefined ? '' : ` ${Number(number) + 1}`);
  return language === undefined
    ? words
    : m.shell_in_language({ what: words, language: locale.languageName(language) });
}
