import { inflateRawSync } from 'node:zlib'

/** What a workbook may weigh, packed and unpacked, and how far a part of it may be packed. */
export const workbookLimits = {
  packedBytes: 100_000_000,
  unpackedBytes: 200_000_000,
  /** Of parts above `ratioFrom` bytes: real sheets shrink to a tenth or a twentieth. */
  ratio: 200,
  ratioFrom: 5_000_000,
} as const

/**
 * Why the bytes of a workbook must not be given to the parser, in words that follow 'file: '; undefined for
 * one that may. Reads the zip's central directory and unpacks every part once, one at a time and never
 * past the size the directory states, so a directory that lies is found out too.
 */
export function zipFault(bytes: Buffer): string | undefined {
  if (bytes.length > workbookLimits.packedBytes) return 'is larger than 100 MB.'
  const parts = partsOf(bytes)
  if (parts === undefined) return 'is damaged or cut short.'
  if (parts.some((part) => part.isEncrypted)) return 'is protected by a password.'
  const whole = parts.reduce((sum, part) => sum + part.unpacked, 0)
  if (whole > workbookLimits.unpackedBytes) return 'unpacks to more than 200 MB.'
  if (parts.some((part) => isBomb(part)))
    return 'is packed far more tightly than any workbook is, and was not opened.'
  return parts.every((part) => isAsStated(bytes, part)) ? undefined : 'is damaged or cut short.'
}

interface ZipPart {
  name: string
  method: number
  checksum: number
  packed: number
  unpacked: number
  offset: number
  isEncrypted: boolean
}

const isBomb = ({ packed, unpacked }: ZipPart): boolean =>
  unpacked > workbookLimits.ratioFrom && unpacked > packed * workbookLimits.ratio

/** The parts in the central directory; undefined if there is none that holds together. */
function partsOf(bytes: Buffer): ZipPart[] | undefined {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1')
  if (end < 0 || end + 22 > bytes.length) return undefined
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const parts: ZipPart[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return undefined
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28)),
      isEncrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    })
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + bytes.readUInt16LE(at + field), 0)
  }
  return parts
}

function isAsStated(bytes: Buffer, part: ZipPart): boolean {
  const { name, method, checksum, packed, unpacked, offset } = part
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== 0x04034b50) return false
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packed > bytes.length) return false
  const data = bytes.subarray(start, start + packed)
  const whole = method === 0 ? data : method === 8 ? inflated(data, unpacked) : undefined
  return (
    whole?.length === unpacked &&
    crc32(whole) === checksum &&
    (!/\.(xml|rels)$/i.test(name) || isWholeXml(whole))
  )
}

/** XML that ends as it begins: the parser reads a sheet that was cut short as far as it goes, without a word. */
function isWholeXml(bytes: Buffer): boolean {
  const root = /<(?![?!])([\w:.-]+)/.exec(bytes.toString('utf8', 0, 4096))?.[1]
  if (root === undefined) return false
  const end = bytes.toString('utf8', Math.max(0, bytes.length - 4096)).trimEnd()
  return end.endsWith(`</${root}>`) || (bytes.length < 4096 && end.endsWith('/>'))
}

function inflated(data: Buffer, most: number): Buffer | undefined {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(most, 1) })
  } catch {
    return undefined
  }
}

const crcs = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The checksum that zip files carry; Node has one of its own only from version 22 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ crcs[(crc ^ bytes[at]!) & 255]!
  return (crc ^ 0xffffffff) >>> 0
}
