import path from 'node:path'
import type { Dice } from '../../second-opinion/dice.ts'
import { csv } from './csv.ts'
import { json } from './json.ts'
import { parquet } from './parquet.ts'
import { workbook } from './workbook.ts'
import { xml } from './xml.ts'

/** How to change what a sound file says, whatever it is written in. A file comes out sound again. */
export interface Format {
  /** The text of every cell below the header. */
  values(file: Buffer): Promise<string[]>
  /** Changes some cells below the header; `edit` is given each cell's text. */
  editCells(file: Buffer, dice: Dice, edit: (cell: string) => string): Promise<Buffer>
  /** Changes the list of records: of one sheet, where there are several. */
  editRecords(file: Buffer, dice: Dice, edit: <T>(records: T[]) => T[]): Promise<Buffer>
  /** Changes a table with its header; undefined where there are no columns. */
  editTable?(file: Buffer, dice: Dice, edit: (rows: string[][]) => string[][]): Promise<Buffer>
}

const formats: Record<string, Format> = {
  '.csv': csv,
  '.xml': xml,
  '.json': json,
  '.xlsx': workbook,
  '.parquet': parquet,
}

export function formatOf(name: string): Format {
  return formats[path.extname(name)]!
}

/** Whether a file is text, so that letters can be put into it. */
export const isText = (name: string): boolean => /\.(csv|xml|json)$/.test(name)
