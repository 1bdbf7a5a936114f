import type { Detector } from './detector.ts'

const street =
  'street|st|road|rd|avenue|ave|lane|close|drive|crescent|court|gardens|grove|terrace|way|place|square|mews|row|walk|rise|parade|view|hill|green|park'
const pattern = new RegExp(
  `(?<![A-Za-z0-9])(?:flat \\d|\\d{1,4}[a-z]?,? +(?:[a-z'.-]+ +){1,3}(?:${street})(?![a-z]))`,
  'i',
)

export const address: Detector = {
  name: 'address',
  words: 'a street address',
  remedy: 'Take addresses out.',
  finds: (value) => pattern.test(value),
}
