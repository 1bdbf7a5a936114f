import { crc32, deflateRawSync, constants } from 'node:zlib'
import { zipSync, unzipSync, strToU8 } from 'fflate'
import { canary, type Mutator } from './mutator.ts'

const xmlFile = (name: string): boolean => name.endsWith('.xml')
const jsonFile = (name: string): boolean => name.endsWith('.json') && !name.endsWith('extract.json')
const bookFile = (name: string): boolean => name.endsWith('.xlsx')

/** Files made to take all memory or time, or to reach outside themselves. */
export const bombs: Mutator[] = [
  beforeRoot('a billion laughs', laughs()),
  beforeRoot('an external entity', `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>`),
  beforeRoot('an external DTD', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'),
  beforeRoot('a plain DOCTYPE', '<!DOCTYPE Message>'),
  inside('an entity that is not declared', `<Sex>&${canary};</Sex>`),
  inside('deep nesting', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
  inside('a huge attribute', `<Sex a="${canary.repeat(300_000)}">M</Sex>`),
  inside(
    'many attributes',
    `<Sex ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')}>M</Sex>`,
  ),
  inside('a huge text', `<Sex>${canary.repeat(300_000)}</Sex>`),
  inside('a huge comment', `<!-- ${canary.repeat(300_000)} -->`),
  inside('a huge name', `<${canary.repeat(100_000)}/>`),
  inside('fifty thousand names', Array.from({ length: 50_000 }, (_, at) => `<n${at}/>`).join('')),
  inside('CDATA', `<Sex><![CDATA[${canary}]]></Sex>`),
  inside('a processing instruction', `<?php ${canary} ?>`),
  inside(
    'elements that every object has',
    '<__proto__>x</__proto__><constructor>x</constructor><Child><constructor><__proto__/></constructor></Child>',
  ),
  inside('an empty Child', '<Child/>'),
  inside('a Child with nothing but text', `<Child>${canary}</Child>`),
  inside('a Child in a Child', '<Child><Child></Child></Child>'),
  inJson('deep JSON lists', '['.repeat(200_000)),
  inJson('deep JSON objects', '{"a":'.repeat(200_000)),
  inJson('deep JSON that ends', `${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  inJson('__proto__ as a key', `{"__proto__": {"is_expected": "${canary}", "toString": null}}`),
  inJson('a key a million letters long', `{"${'k'.repeat(1_000_000)}": 1}`),
  inJson('a number of a million digits', '1'.repeat(1_000_000)),
  inJson('a list of a million zeros', `[${'0,'.repeat(1_000_000)}0]`),
  {
    name: 'the same key twice in JSON',
    fits: jsonFile,
    mutate: (file) => Buffer.from(file.toString().replace(/("[\w]+"\s*:)/, `$1 "${canary}", $1`)),
  },
  { name: 'a zip bomb', fits: bookFile, mutate: () => zipBomb() },
  {
    name: 'a zip within a zip',
    fits: bookFile,
    mutate: (file) => zipped({ 'xl/workbook.xml': file }),
  },
  { name: 'a zip of something else', fits: bookFile, mutate: (file) => zipped({ 'a.xlsx': file }) },
  { name: 'ten thousand entries', fits: bookFile, mutate: (file) => crowded(file) },
  {
    name: 'a path out of the zip',
    fits: bookFile,
    mutate: (file) => zipped({ ...unzipSync(file), '../../x.xml': strToU8(canary) }),
  },
  ...[
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    '[Content_Types].xml',
    'xl/worksheets/sheet4.xml',
  ].map((part): Mutator => ({
    name: `a workbook without ${part}`,
    fits: bookFile,
    mutate: (file) => {
      const { [part]: _, ...rest } = unzipSync(file)
      return zipped(rest)
    },
  })),
  {
    name: 'a billion laughs in a sheet',
    fits: bookFile,
    mutate: (file) => {
      const parts = unzipSync(file)
      const sheet = Buffer.from(parts['xl/worksheets/sheet4.xml']!).toString()
      return zipped({
        ...parts,
        'xl/worksheets/sheet4.xml': strToU8(sheet.replace('?>', `?>${laughs()}`)),
      })
    },
  },
  {
    name: 'a sheet that says it has a million columns',
    fits: bookFile,
    mutate: (file) => {
      const parts = unzipSync(file)
      const sheet = Buffer.from(parts['xl/worksheets/sheet4.xml']!).toString()
      return zipped({
        ...parts,
        'xl/worksheets/sheet4.xml': strToU8(
          sheet.replace(/<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'),
        ),
      })
    },
  },
]

function laughs(): string {
  const entity = (at: number): string => `<!ENTITY l${at} "${`&l${at - 1};`.repeat(10)}">`
  return `<!DOCTYPE l [<!ENTITY l0 "${canary}">${Array.from({ length: 9 }, (_, at) => entity(at + 1)).join('')}]>`
}

function beforeRoot(name: string, put: string): Mutator {
  return {
    name,
    fits: xmlFile,
    mutate(file) {
      const used = put.includes('ENTITY l9')
        ? '<Message>&l9;'
        : put.includes(' e ')
          ? '<Message>&e;'
          : '<Message>'
      return Buffer.from(file.toString().replace('<Message>', put + used))
    },
  }
}

/** Put just inside the list of children. */
function inside(name: string, put: string): Mutator {
  return {
    name,
    fits: xmlFile,
    mutate: (file) => Buffer.from(file.toString().replace('<Children>', () => `<Children>${put}`)),
  }
}

/** Put in the place of one value. */
function inJson(name: string, put: string): Mutator {
  return {
    name,
    fits: jsonFile,
    mutate(file, dice) {
      const text = file.toString()
      const place = dice.of([...text.matchAll(/:\s*("(?:[^"\\]|\\.)*"|\d+|true|false|null)/g)])
      return Buffer.from(
        text.slice(0, place.index) + `: ${put}` + text.slice(place.index + place[0].length),
      )
    },
  }
}

const zipped = (parts: Record<string, Uint8Array>): Buffer => Buffer.from(zipSync(parts))

function crowded(file: Buffer): Buffer {
  const more = Array.from({ length: 10_000 }, (_, at) => [`xl/media/${at}.bin`, strToU8('x')])
  return zipped({ ...unzipSync(file), ...Object.fromEntries(more) })
}

/** A gigabyte of rows in one sheet, in about a megabyte: the same squeezed block, over and over. */
function zipBomb(): Buffer {
  const name = 'xl/worksheets/sheet4.xml'
  const block = Buffer.from('<row><c><v>1</v></c></row>'.repeat(645_278)).subarray(0, 1 << 24)
  const squeezed = deflateRawSync(block, { finishFlush: constants.Z_SYNC_FLUSH, level: 9 })
  const body = Buffer.concat([...Array<Buffer>(64).fill(squeezed), Buffer.from([3, 0])])
  let sum = 0
  for (let times = 0; times < 64; times++) sum = crc32(block, sum)
  const entry = Buffer.alloc(26)
  entry.writeUInt16LE(20, 0)
  entry.writeUInt16LE(8, 4)
  entry.writeUInt32LE(sum, 10)
  entry.writeUInt32LE(body.length, 14)
  entry.writeUInt32LE(block.length * 64, 18)
  entry.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), entry, Buffer.from(name), body])
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\0', 'latin1'),
    entry,
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
