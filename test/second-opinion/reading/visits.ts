import type { Visit } from '../authority/visits.ts'

/** Whether the child was seen alone; a blank is not known, unless the child was not seen at all. */
export const isSeenAlone = ({ is_seen, is_seen_alone }: Visit): boolean | null =>
  is_seen === false ? (is_seen_alone ?? false) : is_seen_alone
