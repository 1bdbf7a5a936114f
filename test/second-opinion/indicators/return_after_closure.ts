import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference, type Row } from '../reference.ts'

export const rows: Reference = ({ episodes, recordStart, extractEnd }) =>
  episodes.flatMap((episode) => {
    const { closure, reason } = episode
    if (closure === null || closure < recordStart || closure > extractEnd) return []
    if (['RC1', 'RC2', 'RC5', 'RC6'].includes(reason ?? '')) return []
    return followed(episode, closure)
  })

function followed(episode: Episode, closure: number): Row[] {
  const { exit, exitReason } = episode.life
  const { next } = episode
  const hasLeft = exitReason !== 'end of records'
  const isOver = exitReason === '18th birthday' || exitReason === 'death'
  const cameBack = next !== undefined && next.date === closure
  if (exit <= closure && (isOver || (hasLeft && !cameBack))) return []
  const isReturn =
    next && next.date <= exit && !(exitReason === '18th birthday' && next.date === exit)
  const outcome = isReturn ? 'event' : hasLeft ? `competing: ${exitReason}` : 'censored'
  const end = isReturn ? next.date : exit
  const row = { ...unitOf(episode), counted_on: closure, entry_days: 0 }
  return [{ ...row, exit_days: end - closure, outcome }]
}
