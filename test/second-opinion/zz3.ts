import { authorityOf } from './authority/authority.ts'
import { worldOf } from './reading/world.ts'
import { dateOf } from './calendar.ts'
const [seed, child] = [Number(process.argv[2]), process.argv[3]!]
const w = worldOf(authorityOf(seed))
const l = w.lives.find((x) => x.childId === child)!
const d = (x: number | null) => (x == null ? x : dateOf(x))
console.log({
  birth: d(l.birth),
  arrival: d(l.arrival),
  hist: d(l.historyFrom),
  known: d(l.knownFrom),
  e18: d(l.eighteenth),
  exit: d(l.exit),
  why: l.exitReason,
})
for (const e of l.episodes)
  console.log(
    e.id,
    d(e.date),
    e.state,
    'closure',
    d(e.closure),
    'until',
    e.openUntil === Infinity ? 'inf' : d(e.openUntil),
    e.reason,
    'nfa',
    e.isNfa,
    'met',
    e.isMet,
    'level',
    e.level,
    e.earlyClosure,
    'ass',
    d(e.assessment),
    'auth',
    d(e.authorised),
    'plan',
    d(e.plan),
    'in',
    e.isWithinRecords,
    e.rows.map((r) => r.referral_id).join(),
  )
