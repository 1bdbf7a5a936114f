import { changeDay, firstDay, lastDay } from './authority.ts'
import { dayOf, type Day } from './calendar.ts'

/** What happened to the service in the years of the records: the front door's change is in the figures too. */
export function serviceEvents(years: number): { day: Day; code: string; title: string }[] {
  const events = [
    { day: dayOf(2020, 3, 23), code: 'lockdown', title: 'First lockdown' },
    { day: changeDay(years), code: 'front_door', title: 'New front door' },
  ]
  return events.filter(({ day }) => day >= firstDay(years) && day <= lastDay)
}
