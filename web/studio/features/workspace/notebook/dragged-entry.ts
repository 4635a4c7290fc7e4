/** How an entry of a notebook travels to another place. */
const TYPE = 'application/x-fourlinks-entry';

export function dragEntry(event: DragEvent, id: string): void {
  event.dataTransfer?.setData(TYPE, id);
}

export const holdsEntry = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes(TYPE) ?? false;

export function draggedEntry({ dataTransfer }: DragEvent): string | null {
  return dataTransfer?.getData(TYPE) || null;
}
