import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBetween } from '../as-held.ts'
import {
  firstDay,
  lastDay,
  madeUpChildren,
  sampleAuthority,
  takenOn,
  type SampleSize,
} from '../authority.ts'
import { isoDay } from '../calendar.ts'
import { drawTeams } from '../teams.ts'
import { widerOf } from '../wider/wider.ts'
import { ssdRowsOfChild } from './ssd-child.ts'
import { openSsdFiles } from './ssd-files.ts'
import { addDeciles } from './ssd-places.ts'

/**
 * Writes the made-up authority as a Standard Safeguarding Dataset: the children of the other forms, under the
 * same numbers, as a case system gives them out. @returns rows written, a table
 */
export function writeSsd(folder: string, size: SampleSize): Record<string, number> {
  const { add, close } = openSsdFiles(folder)
  const start = firstDay(size.years)
  const teams = new Map(drawTeams(size.seed).map(({ name }, index) => [name, 500 + index]))
  for (const [name, number] of teams) add('ssd_department', [number, name, null, null])
  const authority = { to: lastDay, seed: size.seed, teams, add, numbers: new Map() }
  addDeciles(add)
  add('ssd_professionals', ['W0001', 'S1', 'Worker name', null, 'N', null, null, null, null])
  for (const child of madeUpChildren(size)) {
    const held = heldBetween(child, start, lastDay)!
    ssdRowsOfChild(held, widerOf(size.seed, held, lastDay), authority)
  }
  const extract = {
    authority: sampleAuthority,
    extracted_on: isoDay(takenOn),
    complete_from: isoDay(start),
    complete_to: isoDay(lastDay),
  }
  writeFileSync(path.join(folder, 'extract.json'), `${JSON.stringify(extract, null, 2)}\n`)
  return close()
}
