import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBetween } from '../as-held.ts'
import {
  firstDay,
  lastDay,
  madeUpChildren,
  sampleAuthority,
  takenOn,
  type SampleSize,
} from '../authority.ts'
import { isoDay } from '../calendar.ts'
import { childPayload } from './child-payload.ts'

/** As many children as DfE's API takes in one call. */
const childrenInCall = 100

/**
 * The made-up authority as payloads of DfE's API: by file name, the text of `extract.json` and of one file a
 * call. Children of whom no referral is held are not in the feed.
 */
export function payloadFiles(size: SampleSize): Record<string, string> {
  const start = firstDay(size.years)
  const numbers = { R: 0, A: 0, P: 0, S: 0, B: 0, L: 0 }
  const files: Record<string, string> = { 'extract.json': description(isoDay(start)) }
  let call: object[] = []
  const send = (): void => {
    if (call.length === 0) return
    const number = String(Object.keys(files).length).padStart(5, '0')
    files[`payload_${number}.json`] = `${JSON.stringify(call)}\n`
    call = []
  }
  for (const life of madeUpChildren(size)) {
    const child = heldBetween(life, start, lastDay)!
    if (child.episodes.length === 0) continue
    call.push(childPayload(child, lastDay, numbers))
    if (call.length === childrenInCall) send()
  }
  send()
  return files
}

/** Writes them to a folder. @returns children written, a file */
export function writePayloads(folder: string, size: SampleSize): Record<string, number> {
  const children: Record<string, number> = {}
  for (const [name, text] of Object.entries(payloadFiles(size))) {
    writeFileSync(path.join(folder, name), text)
    if (name !== 'extract.json') children[name] = (JSON.parse(text) as object[]).length
  }
  return children
}

function description(from: string): string {
  const extract = {
    authority: sampleAuthority,
    extracted_on: isoDay(takenOn),
    complete_from: from,
    complete_to: isoDay(lastDay),
  }
  return `${JSON.stringify(extract, null, 2)}\n`
}
