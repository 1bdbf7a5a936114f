import { authorityOf } from './authority/authority.ts'
import { worldOf } from './reading/world.ts'
import { referenceRows } from './references.ts'
import { catalogue, parametersOf } from './sql-tables.ts'
const keys = process.argv[2]!.split(',')
const [from, to] = process.argv[3]!.split('-').map(Number)
const wanted = catalogue.filter(({ key }) => keys.includes(key))
const tally: Record<string, Record<string, number>> = {}
for (let seed = from!; seed <= to!; seed += 1) {
  const a = authorityOf(seed)
  const rows = referenceRows(worldOf(a), wanted, (d) => parametersOf(d, seed % 3))
  for (const d of wanted) {
    const t = (tally[d.key] ??= {})
    for (const r of rows.get(d.key)!) {
      const k = 'value' in r ? (r.value === null ? 'null' : String(r.value)) : 'events' in r ? `e${r.events}` : `${r.is_met}${r.part ? ' ' + r.part : ''}`
      t[k] = (t[k] ?? 0) + 1
    }
  }
}
console.log(tally)
