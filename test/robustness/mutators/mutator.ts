import type { Dice } from '../../second-opinion/dice.ts'

/** The files of a folder by name. */
export type Files = ReadonlyMap<string, Buffer>

/** What is put into files; it must never come back in a message. */
export const canary = 'zqcanary'

export interface Mutator {
  name: string
  /** It takes the end off a file. */
  isCut?: true
  /** The files it can do something to. */
  fits(name: string): boolean
  /** What becomes of one file, and of the folder where `inFolder` is given in its place. */
  mutate?(file: Buffer, dice: Dice, name: string): Buffer | Promise<Buffer>
  inFolder?(files: Files, dice: Dice, name: string): Folder
}

/** A folder to be written; a name whose content is null is a directory. */
export type Folder = ReadonlyMap<string, Buffer | null>

export const anyFile = (name: string): boolean => !name.endsWith('extract.json')

/** So many bytes at a place, replaced by others. */
export function spliced(file: Buffer, at: number, gone: number, put: string | Buffer = ''): Buffer {
  return Buffer.concat([file.subarray(0, at), Buffer.from(put), file.subarray(at + gone)])
}

/** Where a letter stands, or -1. */
export function placeOf(file: Buffer, letter: string, dice: Dice): number {
  const places: number[] = []
  for (let at = file.indexOf(letter); at >= 0; at = file.indexOf(letter, at + 1)) places.push(at)
  return places.length === 0 ? -1 : dice.of(places)
}
