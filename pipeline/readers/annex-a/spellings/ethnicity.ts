import { spelling } from './spelling.ts'

const codes =
  'wbri|wiri|wirt|woth|wrom|mwbc|mwba|mwas|moth|aind|apkn|aban|aoth|bcrb|bafr|both(?=$| any)|chne|ooth|refu|nobt'

/** Ethnicity. 'Both' is the code BOTH only alone or before its wording: 'Both parents Irish' is no code. */
export const ethnicity = spelling(new RegExp(`^(${codes})(?= |$)`), {
  WBRI: ['White British', 'White - British'],
  WIRI: ['White Irish', 'White - Irish'],
  WIRT: ['Traveller of Irish heritage', 'White - Traveller of Irish heritage'],
  WOTH: ['Any other White background', 'White - any other White background'],
  WROM: ['Gypsy/Roma', 'Gypsy or Roma', 'White - Gypsy/Roma'],
  MWBC: ['White and Black Caribbean', 'Mixed - White and Black Caribbean'],
  MWBA: ['White and Black African', 'Mixed - White and Black African'],
  MWAS: ['White and Asian', 'Mixed - White and Asian'],
  MOTH: ['Any other Mixed background', 'Mixed - any other Mixed background'],
  AIND: ['Indian', 'Asian or Asian British - Indian'],
  APKN: ['Pakistani', 'Asian or Asian British - Pakistani'],
  ABAN: ['Bangladeshi', 'Asian or Asian British - Bangladeshi'],
  AOTH: ['Any other Asian background', 'Asian or Asian British - any other Asian background'],
  BCRB: ['Caribbean', 'Black Caribbean', 'Black or Black British - Caribbean'],
  BAFR: ['African', 'Black African', 'Black or Black British - African'],
  BOTH: ['Any other Black background', 'Black or Black British - any other Black background'],
  CHNE: ['Chinese'],
  OOTH: ['Any other ethnic group'],
  REFU: ['Refused'],
  NOBT: ['Information not yet obtained', 'Not yet obtained', 'Not obtained'],
})
