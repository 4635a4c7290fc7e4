import { VARIABLE_DRAG } from '../variables/basis.ts';

/** How a variable travels from a list of variables, or another field, into a field. */
export function dragName(event: DragEvent, name: string): void {
  event.dataTransfer?.setData(VARIABLE_DRAG, name);
  event.dataTransfer?.setData('text/plain', name);
}

/** The name of the variable that is dropped; null for anything else. */
export function droppedName({ dataTransfer }: DragEvent): string | null {
  return dataTransfer?.getData(VARIABLE_DRAG) || null;
}
