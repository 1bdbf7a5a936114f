/** Counting sort, stable: the rows in order of their keys, which are 0 … `keyCount` - 1. */
export function orderBy(keys: Int32Array, keyCount: number): Int32Array {
  const starts = startsOf(keys, keyCount)
  const order = new Int32Array(keys.length)
  for (let row = 0; row < keys.length; row++) order[starts[keys[row]!]!++] = row
  return order
}

/** Where each row stands in an order. */
export function placesIn(order: Int32Array): Int32Array {
  const places = new Int32Array(order.length)
  for (let place = 0; place < order.length; place++) places[order[place]!] = place
  return places
}

/** Where the rows of each key begin in that order, and at the end where they end. */
export function startsOf(keys: Int32Array, keyCount: number): Int32Array {
  const starts = new Int32Array(keyCount + 1)
  for (let row = 0; row < keys.length; row++) starts[keys[row]! + 1]!++
  for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!
  return starts
}
