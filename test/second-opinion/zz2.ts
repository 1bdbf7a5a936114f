import { authorityOf } from './authority/authority.ts'
import { explain, referenceLines, sqlLines } from './difference.ts'
import { worldOf } from './reading/world.ts'
import { referenceRows } from './references.ts'
import { catalogue, parametersOf, runSql, withCalendar } from './sql-tables.ts'
const keys = process.argv[2]!.split(',')
const [from, to] = (process.argv[3] ?? '1-12').split('-').map(Number)
const show = Number(process.argv[4] ?? 1)
const database = await withCalendar({ threads: 1 })
const wanted = catalogue.filter(({ key }) => keys.includes(key) || keys[0] === 'all')
for (const key of keys)
  if (key !== 'all' && !wanted.some((d) => d.key === key)) console.log('no such key', key)
const tally: Record<string, { rows: number; unknown: number; differ: number; seeds: number[] }> = {}
const shown = new Map<string, number>()
for (let seed = from!; seed <= to!; seed += 1) {
  const authority = authorityOf(seed)
  const world = worldOf(authority)
  const choice = seed % 3
  const rows = referenceRows(world, wanted, (d) => parametersOf(d, choice))
  await runSql(database, authority, { choice, definitions: wanted })
  for (const d of wanted) {
    if (!rows.has(d.key)) continue
    const reference = referenceLines(d, rows.get(d.key)!, authority)
    const sql = await sqlLines(database, d, authority)
    const t = (tally[d.key] ??= { rows: 0, unknown: 0, differ: 0, seeds: [] })
    t.rows += sql.length
    t.unknown += sql.filter((l) =>
      /(is_met|value|outcome|exit_days|events|part) unknown/.test(l),
    ).length
    if (sql.join('\n') === reference.join('\n')) continue
    const [a, b] = [new Set(sql), new Set(reference)]
    t.differ += sql.filter((l) => !b.has(l)).length + reference.filter((l) => !a.has(l)).length
    t.seeds.push(seed)
    const n = shown.get(d.key) ?? 0
    if (n < show) {
      shown.set(d.key, n + 1)
      const ex = explain(authority, d.key, sql, reference).split('\n')
      const id = / child (\S+)/.exec(ex[0]!)?.[1]
      console.log(
        ex
          .filter((l) => process.env['FAM'] || !/child_id/.test(l) || l.includes(`child_id ${id},`))
          .filter(
            (l) =>
              !process.env['T'] ||
              /says|seed|records \d/.test(l) ||
              new RegExp(process.env['T']).test(l),
          )
          .slice(0, 70)
          .join('\n'),
      )
      console.log('params', parametersOf(d, choice), '\n')
    }
  }
}
console.table(tally)
database.close()
