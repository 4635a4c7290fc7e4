import { readDraft } from '../../../../analysis/model/instrument/read-definition.ts';
import type { Definition } from '../../../../analysis/model/instrument/definition.ts';
import { DefinitionError } from '../../../../analysis/model/instrument/shape.ts';
import { both } from '../../../../analysis/model/words.ts';
import { type InstrumentFormat, InstrumentFileError, type SourceFile } from '../format.ts';
import { fieldsOf, jsonIn } from '../json-file.ts';
import { Ledger } from '../report.ts';

/** A definition as it is kept here: by itself, or beside something else as `definition`. */
function definitionIn({ bytes }: SourceFile): unknown {
  const given = jsonIn(bytes);
  const { definition } = fieldsOf(given);
  return isOurs(definition) ? definition : given;
}

/** No other tool says what may be left unsaid. */
function isOurs(given: unknown): boolean {
  const { items, blocks, preferNotToSay, optionSets } = fieldsOf(given);
  return (
    Array.isArray(items) &&
    Array.isArray(blocks) &&
    typeof preferNotToSay === 'object' &&
    typeof optionSets === 'object'
  );
}

function told(definition: Definition): Ledger {
  const ledger = new Ledger();
  for (const name of Object.keys(definition.optionSets)) ledger.kept(`optionSets.${name}`, 'choices');
  for (const { code, showIf } of definition.blocks) {
    ledger.kept(code, 'page');
    if (showIf) ledger.kept(`${code}.showIf`, 'condition');
  }
  for (const { code, showIf, skip = [], checks = [], type } of definition.items) {
    ledger.kept(code, type === 'computed' ? 'calculation' : 'question');
    if (showIf) ledger.kept(`${code}.showIf`, 'condition');
    skip.forEach((_, at) => ledger.kept(`${code}.skip[${at}]`, 'condition'));
    checks.forEach((_, at) => ledger.kept(`${code}.checks[${at}]`, 'validation'));
  }
  for (const { code } of [...definition.scales, ...definition.derived]) ledger.kept(code, 'calculation');
  return ledger;
}

export const fourlinks: InstrumentFormat = {
  name: 'fourlinks',
  title: both('四环问卷定义（JSON）', 'Fourlinks definition (JSON)'),
  recognises: (file) => isOurs(definitionIn(file)),
  read(file) {
    try {
      const given = definitionIn(file);
      const definition = readDraft(file.lift ? file.lift(given) : given);
      return { definition, report: told(definition).report('fourlinks', definition.items.length) };
    } catch (error) {
      if (!(error instanceof DefinitionError)) throw error;
      const { place, reason } = error;
      throw new InstrumentFileError(
        both(`“${place}”处有误：${reason['zh-CN']}`, `it is wrong at "${place}": ${reason.en}`),
      );
    }
  },
};
