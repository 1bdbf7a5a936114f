import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { bytesOf, makeSample, type Sample } from './samples.ts'

const returnBytes = 300e6
const visits = 7_500_000
const pilotChildren = 4000

/** Census returns of about 300 MB together. */
export async function manyReturns(temporary: string): Promise<Sample> {
  const pilot = await makeSample(pilotChildren, 'cin-census', temporary)
  const children = Math.round((pilotChildren * returnBytes) / pilot.bytes)
  return makeSample(children, 'cin-census', temporary)
}

/** Our own extract with 7.5 million visits: those of a small authority over and over, each with an id of its own. */
export async function longVisits(temporary: string): Promise<Sample> {
  const sample = await makeSample(pilotChildren, 'csv', temporary)
  const file = path.join(sample.folder, 'visits.csv')
  const [header, ...rows] = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await pipeline(Readable.from(manyVisits(header!, rows)), createWriteStream(file))
  return { ...sample, bytes: await bytesOf(sample.folder) }
}

function* manyVisits(header: string, rows: readonly string[]): Generator<string> {
  yield `${header}\n`
  const rests = rows.map((row) => row.slice(row.indexOf(',')))
  for (let from = 0; from < visits; from += rests.length) {
    const block = rests.slice(0, visits - from)
    yield block.map((rest, index) => `V${from + index}${rest}\n`).join('')
  }
}
