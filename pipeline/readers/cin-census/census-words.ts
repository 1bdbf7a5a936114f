/**
 * Element names of the children in need census, 2017 to 2027, in lower case without prefix:
 * real files differ in capitals, and some in spelling.
 */

/** Spellings that real files use for an element of the specification. */
const spellings: Record<string, string> = {
  dateofinitialicpc: 'dateofinitialcpc',
  upnunknowntype: 'upnunknown',
  gender: 'gendercurrent',
  cinclosurereason: 'reasonforclosure',
  preproceedingsandfgdm: 'preproceedings',
}

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/))

/** Elements that hold others. */
export const containers = words(`
  message cindetailscollection header collectiondetails source content children child
  childidentifiers childcharacteristics disabilities cindetails assessments
  factorsidentifiedatassessment cinplandates section47 childprotectionplans reviews
`)

/** Elements that are read. */
export const used = words(`
  collection year referencedate lea lachildid personbirthdate expectedpersonbirthdate sex
  gendercurrent persondeathdate ethnicity cinreferraldate referralsource primaryneedcode
  cinclosuredate reasonforclosure dateofinitialcpc referralnfa assessmentactualstartdate
  assessmentauthorisationdate assessmentfactors cinplanstartdate cinplanenddate
  s47actualstartdate icpcnotrequired icpcrequired cppstartdate cppenddate
  initialcategoryofabuse latestcategoryofabuse numberofpreviouscpp cppreviewdate
`)

/** Elements of the specification that no indicator uses: passed over without a word. */
const passedOver = words(`
  sourcelevel softwarecode release serialno datetime upn formerupn upnunknown disability
  assessmentinternalreviewdate initialcpctarget
`)

/** The 2027 return's block on pre-proceedings: known, and not used yet. */
const preProceedings = words(`
  preproceedings ppstartdate lbpsentdate fgdmmeetingoffer fgdmmeetingfac initialppmeetingdate
  reviewmeetingscount stepdecisiondate ppoutcome courtappdate letterinitcpdate
`)

/** The roots that a return can have. */
export const roots = new Set(['message', 'cindetailscollection'])

/** An element's name as this program compares it. */
export function plainName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase()
  return spellings[local] ?? local
}

/** What to make of an element: 'known', 'pre-proceedings' or 'unknown'. */
export function familiarity(plain: string): 'known' | 'pre-proceedings' | 'unknown' {
  if (used.has(plain) || containers.has(plain) || passedOver.has(plain)) return 'known'
  return preProceedings.has(plain) ? 'pre-proceedings' : 'unknown'
}
