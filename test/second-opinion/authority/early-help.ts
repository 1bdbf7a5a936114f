import { stepFrom } from './boundaries.ts'
import type { Making } from './families.ts'
import { newId, type WorkTime } from './work.ts'

export interface EarlyHelp {
  early_help_id: string
  child_id: string
  start_date: number
  end_date: number | null
  end_reason: string | null
}

const reasons = ['needs_met', 'stepped_up', 'declined', 'not_engaged', 'moved', 'other', null]

/** Early help on or about the closure, its last day 30 days after it, or before the referral. */
export function addEarlyHelp({ authority, child, dice }: Making, { start, end }: WorkTime): void {
  if (dice.happens(65)) return
  const { early_help_episodes: rows } = authority.records
  const begins = dice.of([
    start - 90,
    start - 1,
    start,
    end - 1,
    end,
    end + 1,
    end + 29,
    end + 30,
    end + 31,
  ])
  const isOver = dice.happens(60)
  rows.push({
    early_help_id: newId('h', rows, dice),
    child_id: child.child_id,
    start_date: begins,
    end_date: isOver ? stepFrom(begins, dice) : null,
    end_reason: isOver ? dice.of(reasons) : null,
  })
}
