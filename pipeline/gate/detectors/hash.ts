import type { Detector } from './detector.ts'

/**
 * The shape of a digest. Made without a key, it hides nothing: there are only so many NHS numbers to try. It
 * is let through where extract.json names the key that the ids were made with.
 */
export const hash: Detector = {
  name: 'hash',
  words: 'hashes, which without a key can be traced back to the number they were made from',
  remedy:
    'Use the case system’s own number, or make the extract with golden-thread pseudonymise, which writes key_id into extract.json.',
  finds: (value) =>
    /^(?:0x)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/i.test(
      value,
    ),
}
