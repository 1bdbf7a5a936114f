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
  factorsidentifiedatassessment cinplandates section47 childprotectionplans reviews preproceedings
`)

/** Elements that are read. */
export const used = words(`
  collection year referencedate lea lachildid personbirthdate expectedpersonbirthdate sex
  gendercurrent persondeathdate upn ethnicity disability cinreferraldate referralsource primaryneedcode
  cinclosuredate reasonforclosure dateofinitialcpc referralnfa assessmentactualstartdate
  assessmentauthorisationdate assessmentfactors cinplanstartdate cinplanenddate
  s47actualstartdate icpcnotrequired icpcrequired cppstartdate cppenddate
  initialcategoryofabuse latestcategoryofabuse numberofpreviouscpp cppreviewdate
  ppstartdate stepdecisiondate courtappdate
`)

/** Elements of the specification that no indicator uses: passed over without a word. */
const passedOver = words(`
  sourcelevel softwarecode release serialno datetime upnunknown
  assessmentinternalreviewdate initialcpctarget lbpsentdate fgdmmeetingoffer fgdmmeetingfac
  initialppmeetingdate reviewmeetingscount ppoutcome letterinitcpdate
`)

/** Never read: who the child was at another school. */
export const formerUpn = 'formerupn'

/** The roots that a return can have. */
export const roots = new Set(['message', 'cindetailscollection'])

/** An element's name as this program compares it. */
export function plainName(name: string): string {
  const local = name.slice(name.indexOf(':') + 1).toLowerCase()
  return spellings[local] ?? local
}

/** True for an element that the specification of some year has. */
export function isKnown(plain: string): boolean {
  return used.has(plain) || containers.has(plain) || passedOver.has(plain) || plain === formerUpn
}
