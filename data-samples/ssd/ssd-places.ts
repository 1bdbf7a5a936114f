import type { AddSsdRow } from './ssd-files.ts'

/** Postcodes of the area ZZ, which the Office for National Statistics keeps for places that are none. */
const postcodes = [...'ABDEFGHJLNPQRSTUWXYZ'].flatMap((letter) =>
  Array.from({ length: 10 }, (_, index) => `ZZ99 ${index}${letter}Z`),
)

function decileOf(place: number): number {
  return (place % 10) + 1
}

/** One of the postcodes of a decile, the same for the same number. */
export function postcodeIn(decile: number, number: number): string {
  const held = postcodes.filter((_, place) => decileOf(place) === decile)
  return held[number % held.length]!
}

/** Writes the lookup table that lies beside the dataset: the decile of each postcode. */
export function addDeciles(add: AddSsdRow): void {
  for (const [place, postcode] of postcodes.entries())
    add('deprivation', [postcode, decileOf(place)])
}
