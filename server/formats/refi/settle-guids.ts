import { guidOf, readGuid } from './guid.ts';
import type { Element } from './read-xml.ts';
import { codebookShapes, projectShapes } from './schema.ts';

export interface SettledGuids {
  readonly root: Element;
  /** How many things had no GUID of their own, or one that another thing of its kind already has. */
  readonly missing: number;
  readonly repeated: number;
}

/** One spelling for every GUID, and one GUID for every thing: of two with the same one references mean the first. */
export function settleGuids(root: Element): SettledGuids {
  const shapes = root.name === 'CodeBook' ? codebookShapes : projectShapes;
  const taken = new Set<string>();
  const counted = new Map<string, number>();
  let [missing, repeated] = [0, 0];

  const ownGuid = (name: string, given: string | undefined): string => {
    const number = (counted.get(name) ?? 0) + 1;
    counted.set(name, number);
    if (!given?.trim()) {
      missing++;
      return guidOf(`nameless:${name} ${number}`);
    }
    const guid = readGuid(given);
    const key = `${kindOf(name)} ${guid}`;
    if (taken.has(key)) {
      repeated++;
      return guidOf(`repeated:${name} ${guid} ${number}`);
    }
    taken.add(key);
    return guid;
  };

  const settle = (element: Element): Element => {
    const shape = shapes[element.name];
    const attributes = { ...element.attributes };
    if (element.name === 'MemberCode') callMember(attributes, shapes);
    for (const [name, kind] of Object.entries(shape?.attributes ?? {}))
      if (kind === 'guid' && attributes[name] !== undefined) attributes[name] = readGuid(attributes[name]);
    if (shape?.required.has('guid') && element.name !== 'MemberCode')
      attributes.guid = ownGuid(element.name, element.attributes.guid);
    return { ...element, attributes, children: element.children.map(settle) };
  };
  return { root: settle(root), missing, repeated };
}

/** Projects call a member by `targetGUID`, codebooks by `guid`, and programs mix them up. */
function callMember(attributes: Record<string, string>, shapes: typeof projectShapes): void {
  const [given] = [attributes.targetGUID, attributes.guid].filter((guid) => guid !== undefined);
  delete attributes.targetGUID;
  delete attributes.guid;
  if (given !== undefined) attributes[shapes === codebookShapes ? 'guid' : 'targetGUID'] = given;
}

/** Whatever has a text or a file shares the names of files, which are GUIDs. */
function kindOf(name: string): string {
  return Object.values(projectShapes[name]!.attributes).includes('path') ? 'file' : name;
}
