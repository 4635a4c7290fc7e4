import { columnsOf } from '../../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { kindOf } from '../../../../analysis/model/instrument/kinds/index.ts';
import { both, type Text } from '../../../../analysis/model/words.ts';
import { element, textElement, writeXml, type Xml } from '../../refi/write-xml.ts';
import { type Element, Ledger } from '../report.ts';
import { citation } from './citation.ts';
import { inLanguages, variable } from './variable.ts';

const reasons = {
  logic: both('DDI 以文字记下这条规则，不能执行', 'DDI keeps this rule as words and cannot carry it out'),
  order: both('DDI 不能表示随机顺序', 'DDI cannot say that an order is random'),
  consent: both(
    'DDI 的问卷描述里没有知情同意页',
    'the description of a questionnaire in DDI has no page of consent',
  ),
};

/** A questionnaire as DDI-Codebook 2.5: its variables with questions, categories, ranges, universes and derivations. */
export function writeDdi(definition: Definition): { text: string; left: Element[] } {
  const [language = 'en'] = Object.keys(definition.title);
  const root = element(
    'codeBook',
    { xmlns: 'ddi:codebook:2_5', version: '2.5', 'xml:lang': language },
    element(
      'stdyDscr',
      {},
      citation(definition.title, definition.code),
      element(
        'method',
        {},
        element('dataColl', {}, textElement('resInstru', 'Structured questionnaire, self-administered')),
      ),
    ),
    element('dataDscr', {}, groupsOf(definition), variablesOf(definition)),
  );
  return { text: writeXml(root), left: leftOf(definition) };
}

/** Identifiers of XML: no two parts of a definition have the same. */
const idOf = (kind: 'B' | 'G' | 'M' | 'V', name: string) => `${kind}_${name}`;

function groupsOf(definition: Definition): Xml[] {
  const { blocks, items, grids = [] } = definition;
  const group = (id: string, type: string, members: readonly Item[], label: Text, text: Text = {}): Xml => {
    const names = members.flatMap((item) => columnsOf(definition, item).map(({ name }) => idOf('V', name)));
    if (names.length === 0) return null;
    return element(
      'varGrp',
      { ID: id, type, var: names.join(' ') },
      inLanguages('labl', label),
      inLanguages('txt', text),
    );
  };
  return [
    ...blocks.map(({ code, title, text }) =>
      group(
        idOf('B', code),
        'section',
        items.filter(({ block }) => block === code),
        title,
        text,
      ),
    ),
    ...grids.map(({ code, text }) =>
      group(
        idOf('G', code),
        'grid',
        items.filter(({ grid }) => grid === code),
        text,
      ),
    ),
    ...items
      .filter(({ type }) => type === 'multiple')
      .map((item) => group(idOf('M', item.code), 'multipleResp', [item], item.text)),
  ];
}

function variablesOf(definition: Definition): Xml[] {
  const { items, scales, derived } = definition;
  const scored = (name: string, label: Text, from: readonly string[], formula: string): Xml =>
    element(
      'var',
      { ID: idOf('V', name), name, intrvl: 'contin' },
      inLanguages('labl', label),
      element(
        'derivation',
        from.length > 0 ? { var: from.map((code) => idOf('V', code)).join(' ') } : {},
        textElement('drvcmd', formula),
      ),
      element('varFormat', { type: 'numeric' }),
    );
  return [
    ...items.flatMap((item) =>
      columnsOf(definition, item).map((column) => variable(definition, item, column, idOf('V', column.name))),
    ),
    ...scales.map(({ code, name, items: from, score = 'mean', minimumAnswered }) =>
      scored(
        code,
        name,
        from,
        `${score}(${from.map((item) => (isReversed(definition, item) ? `reverse(${item})` : item)).join(', ')}), at least ${minimumAnswered} answered`,
      ),
    ),
    ...derived.map(({ code, name, formula }) => scored(code, name ?? {}, [], formula)),
  ];
}

const isReversed = ({ items }: Definition, code: string) =>
  items.some((item) => item.code === code && 'reverse' in item && item.reverse === true);

function leftOf(definition: Definition): Element[] {
  const ledger = new Ledger();
  const { blocks, items, consent, shuffledBlocks = [] } = definition;
  if (consent && Object.keys(consent).length > 0) ledger.dropped('consent', 'message', reasons.consent);
  for (const code of shuffledBlocks) ledger.dropped(`${code} · shuffled`, 'setting', reasons.order);
  for (const { code, randomise, showIf } of blocks) {
    if (randomise) ledger.dropped(`${code} · randomise`, 'setting', reasons.order);
    if (showIf) ledger.approximated(`${code} · showIf`, 'condition', reasons.logic);
  }
  for (const item of items) {
    if (item.showIf) ledger.approximated(`${item.code} · showIf`, 'condition', reasons.logic);
    if (item.skip?.length) ledger.approximated(`${item.code} · skip`, 'condition', reasons.logic);
    if (item.checks?.length) ledger.approximated(`${item.code} · checks`, 'validation', reasons.logic);
    if ('showChoice' in item || 'carry' in item)
      ledger.dropped(`${item.code} · choices`, 'condition', reasons.logic);
    if ('randomise' in item) ledger.dropped(`${item.code} · randomise`, 'setting', reasons.order);
    if (kindOf(item).presence === 'told')
      ledger.dropped(item.code, 'text', both('说明不产生变量', 'a notice makes no variable'));
  }
  return [...ledger.report('ddi', items.length).elements];
}
