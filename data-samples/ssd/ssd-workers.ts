import { type Day } from '../calendar.ts'
import type { Episode } from '../life.ts'
import { moment, next } from './ssd-files.ts'
import type { Writing } from './ssd-referral.ts'

/** Who held a case: a duty worker first, then one lead worker after another; some beside them. */
export function rowsOfWorkers(
  episode: Episode,
  allocated: readonly Day[],
  referral: string,
  { id, to, chance, add, numbers }: Writing,
): void {
  // A worker is left on the case for a while after it has closed.
  const last = episode.closed === null ? to + 1 : episode.closed + 14
  const addWorker = (key: string, worker: number, role: string, from: Day, until: Day): void => {
    add('ssd_involvements', [
      key,
      `W${String(worker).padStart(4, '0')}`,
      role,
      '-1',
      id,
      moment(from),
      until > to ? null : moment(until),
      'made-up reason',
      referral,
    ])
  }
  let previous = 0
  for (const [index, day] of allocated.entries()) {
    if (index === 0) {
      const duty = chance.whole(1, 20)
      addWorker(next(numbers, 'J'), duty, 'Duty Social Worker', episode.referred, day)
    }
    const until = allocated[index + 1] ?? last
    const worker = 21 + ((previous + chance.whole(1, 300)) % 400)
    previous = worker
    addWorker(next(numbers, 'K'), worker, 'Allocated Case Worker', day, until)
    if (chance.happens(0.1))
      addWorker(next(numbers, 'J'), chance.whole(500, 550), 'Family Support', day, until)
  }
}
