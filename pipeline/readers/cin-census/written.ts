import { identifierIn } from '../../gate/detectors/detectors.ts'

/** What can be taken from a text as it is written, before anything is judged. '' is never passed in. */

/**
 * A date of birth that cannot be read must not travel on as it was written: only the mark of the detector that
 * finds something else in it does.
 */
export function monthOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}(?!\d)/.test(text)) return text.slice(0, 7)
  const detector = identifierIn(text, 'date')
  return detector === null ? '?' : `!${detector}!`
}

/** xs:date may carry a time zone, and some systems write a time of day. */
export function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d{2}-\d{2}[TZ +-]/.test(text) ? text.slice(0, 10) : text
}

/** Yes for no and no for yes; what is neither stays as it is written. */
export function opposite(text: string | null): string | null {
  if (text === null) return null
  if (/^(1|true|t|y|yes)$/i.test(text)) return 'false'
  return /^(0|false|f|n|no)$/i.test(text) ? 'true' : text
}

/** How a child's own id breaks DfE's rules 1570 (more than 20 characters) and 1580 (letters and digits only). */
export function idFaultOf(id: string): 'long' | 'characters' | null {
  if (id.length > 20) return 'long'
  return /^[A-Za-z0-9]+$/.test(id) ? null : 'characters'
}
