/** How a variable travels from a list of variables into a field. */
const TYPE = 'application/x-fourlinks-variable';

export function dragName(event: DragEvent, name: string): void {
  event.dataTransfer?.setData(TYPE, name);
  event.dataTransfer?.setData('text/plain', name);
}

/** The name of the variable that is dropped; null for anything else. */
export function droppedName({ dataTransfer }: DragEvent): string | null {
  return dataTransfer?.getData(TYPE) || null;
}
