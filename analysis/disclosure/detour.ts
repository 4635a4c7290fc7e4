/**
 * The cheapest way from the row to the column of a cell that does not use the cell itself, as the cells on the way.
 *
 * Rows and columns are the stations, cells the roads between them: a table is a complete two-sided graph. Dijkstra on a
 * dense graph; cost O((rows + columns)²). Source: D. Gusfield (1988), A graph theoretic approach to statistical data security,
 * SIAM J. Comput. 17(3).
 */
export function cheapestDetour(
  costs: readonly (readonly number[])[],
  [row, column]: readonly [number, number],
): [row: number, column: number][] {
  const rows = costs.length;
  const stations = rows + costs[0]!.length;
  const distance = new Float64Array(stations).fill(Infinity);
  const cameFrom = new Int32Array(stations).fill(-1);
  const open = new Set(Array.from({ length: stations }, (_, station) => station));
  const road = (a: number, b: number): [number, number] => (a < rows ? [a, b - rows] : [b, a - rows]);
  distance[row] = 0;
  while (open.size > 0) {
    let here = -1;
    for (const station of open) if (here < 0 || distance[station]! < distance[here]!) here = station;
    open.delete(here);
    for (const next of open) {
      if (here < rows === next < rows) continue;
      const [r, c] = road(here, next);
      if (r === row && c === column) continue;
      const length = distance[here]! + costs[r]![c]!;
      if (length < distance[next]!) {
        distance[next] = length;
        cameFrom[next] = here;
      }
    }
  }
  const way: [number, number][] = [];
  for (let station = rows + column; cameFrom[station]! >= 0; station = cameFrom[station]!)
    way.push(road(station, cameFrom[station]!));
  return way;
}
