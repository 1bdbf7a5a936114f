import type { Detector } from './detector.ts'

export const email: Detector = {
  name: 'email',
  words: 'an e-mail address',
  remedy: 'Take e-mail addresses out.',
  finds: (value) => /[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(value),
}
