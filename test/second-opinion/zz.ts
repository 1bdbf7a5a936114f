import { authorityOf } from './authority/authority.ts'
import { countedByCube } from './cube.ts'
import { worldOf } from './reading/world.ts'
import { plainCountOf } from './recount/plain-lines.ts'
import { figureLines } from './recount/figures.ts'
import { referenceRows } from './references.ts'
import { chronologyOf } from './reading/chronology.ts'
import { catalogue, parametersOf, runSql, withCalendar } from './sql-tables.ts'
const database = await withCalendar({ threads: 1 })
const times: Record<string, number> = {}
async function timed<T>(name: string, run: () => Promise<T> | T): Promise<T> {
  const at = process.cpuUsage()
  const result = await run()
  const used = process.cpuUsage(at)
  times[name] = (times[name] ?? 0) + (used.user + used.system) / 1000
  return result
}
for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
  const authority = await timed('make', () => authorityOf(seed))
  const world = await timed('world', () => worldOf(authority))
  const rows = await timed('reference', () =>
    referenceRows(world, catalogue, (d) => parametersOf(d, 0)),
  )
  await timed('chronology', () => chronologyOf(world, authority))
  await timed('sql', () => runSql(database, authority))
  const cubes = await timed('cube', () =>
    countedByCube(database, authority, 'source_group', catalogue),
  )
  for (const d of catalogue) {
    if (!rows.has(d.key)) continue
    const { lines, slots } = cubes.get(d.key)!
    await timed('cube lines', () => slots.flatMap((s) => figureLines(s.name, s.figures)))
    await timed('plain ' + d.form, () => plainCountOf(world, authority)(d, rows.get(d.key)!, lines))
  }
  console.log(seed, authority.records.children.length, authority.records.referrals.length)
}
console.log(times)
database.close()
