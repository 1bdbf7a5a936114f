import { expect, test } from 'vitest'
import { protectFindings } from '../../pipeline/disclosure/findings.ts'

test('faults are counted in fives, and not at all below ten', () => {
  const findings = [9, 10, 12, 13].map((records) => ({ code: 'X', records }))
  expect(protectFindings(findings, 'partnership').map(({ records }) => records)).toEqual([
    null,
    10,
    10,
    15,
  ])
  expect(protectFindings(findings, 'internal')).toEqual(findings)
})
