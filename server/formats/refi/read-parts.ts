import { readGuid } from './guid.ts';
import { childOf, childrenOf, type Ledger } from './ledger.ts';
import { type Code, type User, type Value, type Variable, variableTypes } from './project.ts';
import type { Element } from './read-xml.ts';

export function readUsers(root: Element, ledger: Ledger): User[] {
  const users = childOf(root, 'Users');
  ledger.carry(users);
  return childrenOf(users, 'User').map((user) => {
    ledger.carry(user);
    return { guid: readGuid(user.attributes.guid), name: user.attributes.name ?? user.attributes.id ?? '' };
  });
}

/** The author of something, if one is named. */
export function readUser(guid: string | undefined): string | null {
  return guid === undefined ? null : readGuid(guid);
}

/** The code tree of a project or of a codebook of its own. */
export function readCodes(root: Element, ledger: Ledger): Code[] {
  const book = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook');
  const codes = childOf(book, 'Codes');
  ledger.carry(book, codes);
  return childrenOf(codes, 'Code').map((code) => readCode(code, ledger));
}

function readCode(element: Element, ledger: Ledger): Code {
  const { guid, name, isCodable, color } = element.attributes;
  ledger.carry(element);
  return {
    guid: readGuid(guid),
    name: name ?? '',
    description: readDescription(element, ledger),
    color: /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(color ?? '') ? color! : null,
    codable: !/^(false|0)$/i.test(isCodable ?? ''),
    notes: readNoteRefs(element, ledger),
    codes: childrenOf(element, 'Code').map((code) => readCode(code, ledger)),
  };
}

export function readDescription(element: Element, ledger: Ledger): string {
  const description = childOf(element, 'Description');
  ledger.carry(description);
  return description?.text.trim() ?? '';
}

export function readNoteRefs(element: Element, ledger: Ledger): string[] {
  const refs = childrenOf(element, 'NoteRef');
  ledger.carry(...refs);
  return refs.map((ref) => readGuid(ref.attributes.targetGUID));
}

export function readVariables(root: Element, ledger: Ledger): Variable[] {
  const variables = childOf(root, 'Variables');
  ledger.carry(variables);
  return childrenOf(variables, 'Variable').map((variable) => {
    ledger.carry(variable);
    const { guid, name, typeOfVariable } = variable.attributes;
    const type = variableTypes.find((each) => each === typeOfVariable) ?? 'Text';
    return {
      guid: readGuid(guid),
      name: name ?? '',
      description: readDescription(variable, ledger),
      type,
    };
  });
}

export function readValues(element: Element, ledger: Ledger): Value[] {
  return childrenOf(element, 'VariableValue').flatMap((value) => {
    const ref = childOf(value, 'VariableRef');
    if (!ref) return [];
    const content = value.children.find((child) => child !== ref);
    ledger.carry(value, ref, content);
    return [{ variable: readGuid(ref.attributes.targetGUID), value: content?.text.trim() ?? '' }];
  });
}
