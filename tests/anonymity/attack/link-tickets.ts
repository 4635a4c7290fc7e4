/**
 * The best that can be made of an order: who drew first answered first. `draws` are people in the order in which their
 * tickets were drawn, `boxes` is the recovered order of the boxes, `owner` says whose a box is. Returns how many were guessed.
 */
export function linkByOrder(
  draws: readonly string[],
  boxes: readonly string[],
  owner: ReadonlyMap<string, string>,
): number {
  return boxes.filter((box, place) => owner.get(box) === draws[place]).length;
}
