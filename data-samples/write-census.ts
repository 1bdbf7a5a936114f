import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { heldBetween } from './as-held.ts'
import { firstDay, madeUpChildren, sampleAuthority, takenOn, type SampleSize } from './authority.ts'
import { dayOf, isoDay, yearOf, type Day } from './calendar.ts'
import { childElement } from './census-child.ts'
import { RowFile } from './row-file.ts'

/** One year's return: its file, and the first and last day that it covers. */
export interface Return {
  year: number
  from: Day
  to: Day
}

/** Writes one census return a year and a short `extract.json`. @returns children written, a file */
export function writeCensus(folder: string, size: SampleSize): Record<string, number> {
  const returns = returnsOf(size.years).map((each) => {
    const name = `CIN_Census_${each.year}.xml`
    return { ...each, name, file: new RowFile(path.join(folder, name)) }
  })
  const written = Object.fromEntries(returns.map(({ name }) => [name, 0]))
  for (const each of returns) each.file.write(opening(each))
  for (const life of madeUpChildren(size)) {
    for (const each of returns) {
      const child = heldBetween(life, each.from, each.to)
      if (child === null || child.episodes.length === 0) continue
      each.file.write(childElement(child, each))
      written[each.name]! += 1
    }
  }
  for (const { file } of returns) {
    file.write('</Children></Message>\n')
    file.close()
  }
  writeFileSync(path.join(folder, 'extract.json'), description())
  return written
}

function returnsOf(years: number): Return[] {
  const first = yearOf(firstDay(years)) + 1
  return Array.from({ length: years }, (_, index) => {
    const year = first + index
    return { year, from: dayOf(year - 1, 4, 1), to: dayOf(year, 3, 31) }
  })
}

/** Returns say the rest themselves; the name of a made-up authority stands in no list. */
function description(): string {
  return `${JSON.stringify({ authority: sampleAuthority, extracted_on: isoDay(takenOn) }, null, 2)}\n`
}

function opening({ year, to }: Return): string {
  const taken = `${isoDay(dayOf(year, 4, 24))}T09:00:00`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<Message><Header>',
    `<CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${isoDay(to)}</ReferenceDate></CollectionDetails>`,
    `<Source><SourceLevel>L</SourceLevel><LEA>${sampleAuthority.code}</LEA><SoftwareCode>Golden Thread sample</SoftwareCode>` +
      `<Release>1</Release><SerialNo>001</SerialNo><DateTime>${taken}</DateTime></Source>`,
    '</Header><Children>\n',
  ].join('\n')
}
