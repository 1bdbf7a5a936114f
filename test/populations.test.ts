import path from 'node:path'
import { expect, test } from 'vitest'
import { pseudonymiseFolder } from '../pipeline/pseudonymise/pseudonymise.ts'
import { description, extract, folderOf, taken, takenFrom, testKey } from './intake-folder.ts'

// Resident children by single year of age, as the ONS publishes them: the one table about no child at all.

const header = 'population_date,age,children\n'

test('residents by age are read as they are published, up to the open class at the top', async () => {
  const { rows, tables, messages } = await taken(
    extract({
      'populations.csv': `${header}2023-06-30,0,5123\n2023-06-30,17,123456\n2023-06-30,90+,2044\n`,
    }),
  )
  expect(await rows('populations')).toEqual([
    { population_date: '2023-06-30', age: 0, children: 5123, authority_code: null },
    { population_date: '2023-06-30', age: 17, children: 123456, authority_code: null },
    { population_date: '2023-06-30', age: 90, children: 2044, authority_code: null },
  ])
  expect(tables.find(({ table }) => table === 'populations')).toMatchObject({
    rows_in: 3,
    accepted: 3,
  })
  expect(messages).toEqual([])
})

test('a number given twice counts once, the later one; what is no number is rejected and counted', async () => {
  const { rows, tables } = await taken(
    extract({
      'populations.csv': `${header}2023-06-30,0,5123\n2023-06-30,0,5200\n2023-06-30,1,\n,2,5000\n2023-06-30,three,5000\n2023-06-30,4,-1\n`,
    }),
  )
  expect(await rows('populations')).toMatchObject([{ age: 0, children: 5200 }])
  expect(tables.find(({ table }) => table === 'populations')).toMatchObject({
    rows_in: 6,
    accepted: 2,
    rejected: 4,
    superseded: 1,
  })
})

test('two authorities may have the same age on the same day', async () => {
  const part = (code: string, children: number) =>
    Object.entries({
      ...extract({ 'populations.csv': `${header}2023-06-30,0,${children}\n` }),
      'extract.json': description({ authority: { code, name: code } }),
    }).map(([name, text]) => [`${code}/${name}`, text])
  const { rows } = await taken({
    'extract.json': JSON.stringify({ parts: ['801', '802'] }),
    ...Object.fromEntries([...part('801', 5123), ...part('802', 900)]),
  })
  expect(await rows('populations')).toMatchObject(
    [
      { children: 900, authority_code: '802' },
      { children: 5123, authority_code: '801' },
    ].sort((a, b) => a.children - b.children),
  )
})

test('pseudonymising passes them on as they are', async () => {
  const to = path.join(folderOf({}), 'out')
  const from = extract({ 'populations.csv': `${header}2023-06-30,0,5123\n2023-06-30,90+,2044\n` })
  await pseudonymiseFolder(folderOf(from), to, testKey)
  expect(await (await takenFrom(to)).rows('populations')).toMatchObject([
    { age: 0, children: 5123 },
    { age: 90, children: 2044 },
  ])
})
