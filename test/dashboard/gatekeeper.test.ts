import { expect, test } from 'vitest'
import { refusal } from '../../dashboard/gatekeeper.ts'

const ask = (path: string) => refusal(new Request(`http://127.0.0.1:8484${path}`), 'partnership')

test.each(['/a%2fb', '/a%2Fb', '/a%5cb', '/a%5Cb', '/a//b', '//a', '/a%2e%2e/b', '/a..b', '/a%00'])(
  '%s is not looked up at all',
  (path) => {
    expect(ask(path)).toBe('not found')
  },
)

test.each(['/', '/indicators/re_referral_12m.csv', '/indicators/x?value=a%2Fb//..', '/a%20b'])(
  '%s may be looked up',
  (path) => {
    expect(ask(path)).toBeNull()
  },
)
