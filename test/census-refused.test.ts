import { expect, test } from 'vitest'
import { censusReturn, child, referral, refusal } from './intake-folder.ts'

const good = censusReturn(child('1', [referral('2023-06-01')]))
test.each([
  [
    'cut short',
    good.slice(0, -60),
    'a.xml, line 3: the file ends before its last element is closed; it was cut short. Export it again.',
  ],
  [
    'not well formed',
    good.replace('</Child>', '</Chid>'),
    'a.xml, line 3: is not well-formed XML. Export it again, or open it in an XML editor at this line.',
  ],
  [
    'a DOCTYPE',
    good.replace('<Message>', '<!DOCTYPE Message [<!ENTITY a "b">]><Message>'),
    'a.xml, line 2: has a DOCTYPE, which a return never has. Export it again without one.',
  ],
  [
    'too deep',
    good.replace('<ReferralNFA>', '<x>'.repeat(40)),
    /^a\.xml, line 3: elements are nested more than 32 deep/,
  ],
  [
    'another collection',
    good.replace('>CIN<', '>SSDA903<'),
    'a.xml: its header names another collection than CIN. Take it out of the folder.',
  ],
  [
    'no return at all',
    '<html><body>hello</body></html>',
    'a.xml: is XML, but not a children in need census return. Take it out of the folder.',
  ],
  [
    'no children',
    censusReturn(''),
    'a.xml: holds no children. Export it again, or take it out of the folder.',
  ],
  [
    'dates another way',
    good.replace('2023-06-01', '01/06/2023'),
    'a.xml, Child block 1, column CINreferralDate: cannot be read as a date, and so in at least half of the file. Write dates as YYYY-MM-DD.',
  ],
])('refused in one line: %s', async (_, file, line) => {
  const lines = await refusal({ 'a.xml': file })
  expect(lines).toHaveLength(1)
  if (typeof line === 'string') expect(lines[0]).toBe(line)
  else expect(lines[0]).toMatch(line)
})

test('two authorities in one folder are refused', async () => {
  expect(
    await refusal({
      'a.xml': good,
      'b.xml': censusReturn(child('1', [referral('2022-06-01')]), { year: 2023, lea: '840' }),
    }),
  ).toEqual([
    'b.xml and a.xml: are of two authorities. Give each authority a folder of its own, named under "parts" in the extract.json above them.',
  ])
})
