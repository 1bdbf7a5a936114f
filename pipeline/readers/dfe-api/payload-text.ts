import type { Payload } from './check-payload.ts'

/** A value as text; blanks and null are null. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null
  const text = String(value).trim()
  return text === '' ? null : text
}

/** The objects under a key; none where there are none. */
export function listOf(holder: Payload, key: string): Payload[] {
  const value = holder[key]
  return Array.isArray(value) ? (value as Payload[]) : []
}

/** The object is to be deleted wherever it was sent. */
export function isPurged(holder: Payload): boolean {
  return /^(1|true|t|y|yes)$/i.test(textOf(holder.purge) ?? '')
}

/**
 * Codes as feeds write them: a list, an object whose keys are the codes (`{"1A": "Yes"}`), one whose values
 * are (`{"key": "1A"}`), or one text. Blanks are left out.
 */
export function codesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(textOf).filter((code) => code !== null)
  if (typeof value !== 'object' || value === null) return codesInText(textOf(value))
  return Object.entries(value).flatMap(([key, each]) => {
    const text = textOf(each)
    if (!/^\d{1,2}[A-F]?$/i.test(key)) return text ?? []
    return text === null || /^(0|false|f|n|no)$/i.test(text) ? [] : key
  })
}

function codesInText(text: string | null): string[] {
  if (text === null) return []
  return /^\[?\s*("?[A-Za-z0-9]{1,4}"?(\s*[,;|]\s*"?[A-Za-z0-9]{1,4}"?)*)?\s*\]?$/.test(text)
    ? (text.match(/[A-Za-z0-9]+/g) ?? [])
    : [text]
}
