import type { Visit } from '../authority/visits.ts'

/** As recorded. A blank is not known, unless the child was not seen at all. */
export const wasSeenAlone = ({ is_seen, is_seen_alone }: Visit): boolean | null =>
  is_seen_alone ?? (is_seen === false ? false : null)
