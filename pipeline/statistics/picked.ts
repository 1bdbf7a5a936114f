/** The values of a column at some rows, in their order. A plain loop: `Int32Array.from` takes ten times as long. */
export function picked(column: ArrayLike<number>, rows: ArrayLike<number>): Int32Array {
  const size = rows.length
  const values = new Int32Array(size)
  for (let place = 0; place < size; place++) values[place] = column[rows[place]!]!
  return values
}
