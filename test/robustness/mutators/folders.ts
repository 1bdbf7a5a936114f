import path from 'node:path'
import { anyFile, canary, type Files, type Mutator } from './mutator.ts'

/** Files under other names, and folders that hold what they should not. */
export const folders: Mutator[] = [
  renamed('named after a table of another kind', [
    'contacts.csv',
    'ssd_contacts.csv',
    'ssd_person.csv',
    'children.csv',
    'cin_census.csv',
  ]),
  renamed('another ending', ['x.csv', 'x.xml', 'x.json', 'x.xlsx', 'x.parquet', 'x.xlsm']),
  renamed('a name with signs in it', [
    "it's; [x].csv",
    'referrals (1).csv',
    '=x.csv',
    `${'x'.repeat(200)}.csv`,
  ]),
  renamed('a name that every object has', [
    'constructor.csv',
    '__proto__.csv',
    'toString.csv',
    'valueOf.csv',
  ]),
  {
    name: 'a file that is gone',
    fits: anyFile,
    inFolder: (files, _, name) => without(files, name),
  },
  {
    name: 'a directory named like a file',
    fits: anyFile,
    inFolder: (files, _, name) => new Map<string, Buffer | null>(files).set(name, null),
  },
  {
    name: 'a copy beside the file',
    fits: anyFile,
    inFolder: (files, _, name) => new Map(files).set(`copy of ${name}`, files.get(name)!),
  },
  {
    name: 'the name in capitals, twice',
    fits: anyFile,
    inFolder: (files, _, name) => new Map(files).set(name.toUpperCase(), files.get(name)!),
  },
  {
    name: 'a file of another kind beside it',
    fits: anyFile,
    inFolder: (files, dice) =>
      new Map(files).set(
        dice.of([
          'notes.xml',
          'notes.json',
          'notes.csv',
          'notes.xlsx',
          'notes.parquet',
          'notes.txt',
        ]),
        Buffer.from(
          dice.of([
            `<a>${canary}</a>`,
            `{"a":"${canary}"}`,
            `a,b\n${canary},1\n`,
            'PK\x03\x04',
            'PAR1PAR1',
          ]),
        ),
      ),
  },
  {
    name: 'no extract.json',
    fits: anyFile,
    inFolder: (files) => without(files, 'extract.json'),
  },
  described('extract.json that is not JSON', `{"authority": ${canary}`),
  described('extract.json that is a list', '[[]]'),
  described('extract.json with __proto__', `{"__proto__": {"authority": "${canary}"}}`),
  described(
    'extract.json with other dates',
    `{"authority": {"code": "998", "name": "x"}, "extracted_on": "${canary}", "complete_from": 20180401}`,
  ),
  described('extract.json nested deep', `{"authority": ${'['.repeat(100_000)}`),
]

function without(files: Files, name: string): Map<string, Buffer> {
  return new Map([...files].filter(([each]) => each !== name))
}

function renamed(name: string, names: string[]): Mutator {
  return {
    name,
    fits: anyFile,
    inFolder(files, dice, from) {
      const ending = path.extname(from)
      const to = dice.of(names)
      const folder = without(files, from)
      return folder.set(
        path.extname(to) === '.csv' && dice.happens(50) ? to.replace('.csv', ending) : to,
        files.get(from)!,
      )
    },
  }
}

function described(name: string, text: string): Mutator {
  return {
    name,
    fits: anyFile,
    inFolder: (files) => new Map(files).set('extract.json', Buffer.from(text)),
  }
}
