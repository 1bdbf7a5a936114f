import type { Detector } from './detector.ts'

/** Royal Mail's postcode areas, with Crown dependencies: what a postcode can begin with. */
const areas =
  'A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|' +
  'L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE'
const district = '(?:[0-9]{1,2}|[0-9][A-HJKPS-UW]|[0-9][ABEHMNPRV-Y])'
const full = `(?:GIR[ -]?0AA|(?:${areas})${district}[ -]{0,2}[0-9][ABD-HJLNP-UW-Z]{2})`
const whole = new RegExp(`^${full}$`, 'i')
const anywhere = new RegExp(`(?<![A-Z0-9])${full}(?![A-Z0-9])`, 'i')

/** A full postcode (BS 7666), some fifteen homes. A district such as NR1 is not one. */
export const postcode: Detector = {
  name: 'postcode',
  words: 'a full postcode',
  remedy: 'Take postcodes out; the first half (NR1) may stay.',
  finds: (value, place) => (place === 'id' ? whole : anywhere).test(value),
}
