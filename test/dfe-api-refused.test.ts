import { expect, test } from 'vitest'
import { description, refusal } from './intake-folder.ts'

const child =
  '{"la_child_id":"C1","child_details":{"first_name":"Sample"},"social_care_episodes":[]}'
const nothingRead = "so nothing was read. Send it as DfE's API has it; see the README."

test.each([
  [
    'cut short',
    `[${child},{"la_child_id":"C`,
    'p.json, child 2: the file ends before its last bracket is closed; it was cut short. Export it again.',
  ],
  [
    'cut short in the first',
    '[{"la_child_id":"C',
    'p.json, child 1: the file ends before its last bracket is closed; it was cut short. Export it again.',
  ],
  [
    'not JSON',
    `[${child},{"la_child_id":C2}]`,
    'p.json, child 2: is not valid JSON. Export it again.',
  ],
  [
    'a line end in a text',
    `[{"la_child_id":"C\n1"}]`,
    'p.json, child 1: is not valid JSON. Export it again.',
  ],
  ['no comma between', `[${child}${child}]`, /^p\.json: is not a list of children/],
  [
    'a list in a list',
    `[[${child}]]`,
    'p.json: holds no children. Export it again, or take it out of the folder.',
  ],
  ['a number among them', `[${child},0]`, /^p\.json: is not a list of children/],
  [
    'no children',
    '[]',
    'p.json: holds no children. Export it again, or take it out of the folder.',
  ],
  [
    'something beside the children',
    `{"children":[${child}],"sent_by":"x"}`,
    /^p\.json: is not a list of children/,
  ],
  [
    'too deep',
    `[{"la_child_id":${'['.repeat(100_000)}`,
    'p.json, child 1: brackets are nested more than 32 deep, which a payload never is. Export it again.',
  ],
  [
    'a child that never ends',
    `[{"la_child_id":"${'x'.repeat(9 << 20)}"}]`,
    'p.json, child 1: holds more than 8 MB, which one child never does. Export it again.',
  ],
  [
    'no child for too long',
    `[${' 1,'.repeat(500_000)}`,
    'p.json: goes on without a child for too long to be a payload. Export it again.',
  ],
  [
    'a key that is not there',
    child.replace('first_name', 'nickname'),
    `p.json, child 1: child_details.nickname is not a key of the payload, and may say who a child is, ${nothingRead}`,
  ],
  [
    'a key that may be data',
    child.replace('first_name', 'Seen 4 May'),
    `p.json, child 1: child_details.(a key that cannot be shown) is not a key of the payload, and may say who a child is, ${nothingRead}`,
  ],
  [
    '__proto__',
    '{"la_child_id":"C1","__proto__":{"purge":true}}',
    `p.json, child 1: (a key that cannot be shown) is not a key of the payload, and may say who a child is, ${nothingRead}`,
  ],
  [
    'constructor',
    '{"la_child_id":"C1","constructor":{}}',
    `p.json, child 1: constructor is not a key of the payload, and may say who a child is, ${nothingRead}`,
  ],
  [
    'a list for a value',
    '{"la_child_id":["C1"]}',
    `p.json, child 1: la_child_id holds a list or an object where one value belongs, ${nothingRead}`,
  ],
  [
    'a value for a list',
    '{"la_child_id":"C1","social_care_episodes":"none"}',
    `p.json, child 1: social_care_episodes holds something else where a list belongs, ${nothingRead}`,
  ],
  [
    'another authority',
    `{"la_code":"926","children":[${child}]}`,
    "p.json: its la_code is not the authority's code in the extract.json. Correct the one that is wrong.",
  ],
])('refused in one line: %s', async (_, text, line) => {
  const lines = await refusal({ 'extract.json': description(), 'p.json': text })
  expect(lines).toHaveLength(1)
  if (typeof line === 'string') expect(lines[0]).toBe(line)
  else expect(lines[0]).toMatch(line)
})

test('without extract.json, or without its back window', async () => {
  expect(await refusal({ 'p.json': child })).toEqual([
    'extract.json: is missing. Write one beside the data; see the README.',
  ])
  expect(
    await refusal({ 'p.json': child, 'extract.json': description({ complete_from: undefined }) }),
  ).toEqual([
    "extract.json: complete_from is missing. Write the first day of the feed's back window (for a window of 24 months, usually a 1 April), since the payload does not say it.",
  ])
})
