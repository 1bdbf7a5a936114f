import type { Format } from './format.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** A cell is a text, a number or a yes/no anywhere; a record an entry of the longest list. */
export const json: Format = {
  values: async (file) =>
    leaves(JSON.parse(file.toString()) as Json).map(({ holder, key }) => String(holder[key])),
  async editCells(file, dice, edit) {
    const whole = JSON.parse(file.toString()) as Json
    const places = leaves(whole)
    for (let times = dice.between(1, 3); times > 0; times--) {
      const { holder, key } = dice.of(places)
      holder[key] = edit(String(holder[key]))
    }
    return written(whole)
  },
  async editRecords(file, _, edit) {
    const whole = JSON.parse(file.toString()) as Json
    const list = lists(whole).sort((a, b) => b.length - a.length)[0]!
    list.splice(0, list.length, ...edit([...list]))
    return written(whole)
  },
}

const written = (whole: Json): Buffer => Buffer.from(JSON.stringify(whole, null, 1))

interface Place {
  holder: Record<string, Json>
  key: string
}

function leaves(value: Json): Place[] {
  if (value === null || typeof value !== 'object') return []
  const holder = value as Record<string, Json>
  return Object.keys(holder).flatMap((key) => {
    const held = holder[key]!
    return held !== null && typeof held === 'object' ? leaves(held) : [{ holder, key }]
  })
}

function lists(value: Json): Json[][] {
  if (value === null || typeof value !== 'object') return []
  const below = Object.values(value).flatMap(lists)
  return Array.isArray(value) ? [value, ...below] : below
}
