/** Codes as Annex A wants them written: a letter that puts them in order, then the code or its words. */

const lettered = (words: readonly string[]): string[] =>
  words.map((each, index) => `${String.fromCharCode(97 + index)}) ${each}`)

const byCode = (codes: readonly string[], written: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code, index) => [code, written[index]!]))

const sources = ['1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F']
const laterSources = ['4', '5A', '5B', '5C', '6', '7', '8', '9', '10', '5D']

const sourceWords = [
  ...['1A', '1B', '1C', '1D'].map((code) => `${code}: Individual`),
  '2A: Schools',
  '2B: Education services',
  ...['3A', '3B', '3C', '3D', '3E', '3F'].map((code) => `${code}: Health services`),
  '4: Housing',
  ...['5A', '5B', '5C'].map((code) => `${code}: LA services`),
  '6: Police',
  '7: Other legal agency',
  '8: Other',
  '9: Anonymous',
  '10: Unknown',
  '5D: LA services',
]

export const sourceWritten = byCode([...sources, ...laterSources], lettered(sourceWords))

const ethnicities =
  'WBRI WIRI WIRT WOTH WROM MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU'.split(
    ' ',
  )

/** The guidance gives the letter s twice. */
export const ethnicityWritten: Record<string, string> = {
  ...byCode(ethnicities, lettered(ethnicities)),
  NOBT: 's) NOBT',
}

export const categoryWritten = byCode(
  ['NEG', 'PHY', 'SAB', 'EMO', 'MUL'],
  lettered([
    'Neglect',
    'Physical abuse',
    'Sexual abuse',
    'Emotional abuse',
    'Multiple/not recommended',
  ]),
)

export const genderWritten = byCode(
  ['M', 'F', 'U'],
  lettered(['Male', 'Female', 'Not stated/recorded']),
)

export const needWritten = byCode(
  ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9', 'N0'],
  [
    'N1 - Abuse or neglect',
    'N2 - Child’s disability',
    'N3 - Parental disability or illness',
    'N4 - Family in acute stress',
    'N5 - Family dysfunction',
    'N6 - Socially unacceptable behaviour',
    'N7 - Low income',
    'N8 - Absent parenting',
    'N9 - Cases other than children in need',
    'N0 - Not stated',
  ],
)

export const reasonWritten = byCode(
  ['RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9'],
  [
    'RC1 - Adopted',
    'RC2 - Died',
    'RC3 - Child arrangements order',
    'RC4 - Special guardianship order',
    'RC5 - Transferred to services of another local authority',
    'RC6 - Transferred to adult social care services',
    'RC7 - Services ceased for any other reason, including child no longer in need',
    'RC8 - Case closed after assessment, no further action',
    'RC9 - Case closed after assessment, referred to early help',
  ],
)

/** Not known is left blank, or said to be unknown where the list has a code for that. */
export const yesNoWritten = (answer: boolean | null): string | null =>
  answer === null ? null : answer ? 'a) Yes' : 'b) No'
