import type { Definition } from '../release/contract.ts'

/**
 * Which category of a distribution a value belongs to: '3' is 3 alone, '4-6' is 4 to 6, '5+' is 5 and
 * more. Throws when no category holds the value, since the cells would then not add up.
 */
export function categoryPlaces(categories: Definition['categories']): (value: number) => number {
  const ranges = categories.map(({ value }) => rangeOf(value))
  const known = new Map<number, number>()
  return (value) => {
    let place = known.get(value)
    if (place === undefined) {
      place = ranges.findIndex(({ least, most }) => value >= least && value <= most)
      if (place === -1)
        throw new Error(`no category of ${categories.map((each) => each.value).join(', ')} fits`)
      known.set(value, place)
    }
    return place
  }
}

function rangeOf(category: string): { least: number; most: number } {
  const found = /^(\d+)(?:(\+)|-(\d+))?$/.exec(category)
  if (!found) throw new Error(`the category ${category} is not a number, a range or an open end`)
  const least = Number(found[1])
  return { least, most: found[2] ? Infinity : Number(found[3] ?? least) }
}
