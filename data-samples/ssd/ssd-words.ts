/**
 * A case system's own words for DfE's sources. Their places in this list are the numbers that the
 * system knows them by: they look like DfE's codes 4 to 10 and mean something else, as in life.
 */
const sourceWords: readonly (readonly [code: string, words: string])[] = [
  ['1A', 'INDIVIDUAL - family member, relative or carer'],
  ['1B', 'INDIVIDUAL - acquaintance (including neighbours and child minders)'],
  ['1C', 'INDIVIDUAL - self'],
  ['1D', 'INDIVIDUAL - other (including strangers or MPs)'],
  ['2A', 'School'],
  ['2B', 'Education services'],
  ['3A', 'GP'],
  ['3B', 'Health visitor'],
  ['3C', 'School nurse'],
  ['3D', 'HEALTH SERVICES - other primary health services.'],
  ['3E', 'A&E (accident and emergency department)'],
  ['3F', 'HEALTH SERVICES - other (for example hospice).'],
  ['4', 'Housing association'],
  ['5A', 'LA SERVICES - social care, for example adults social care services'],
  ['5B', 'LA SERVICES - other internal services, not including social care or early help'],
  ['5C', 'LA SERVICES - external, from another local authority’s services'],
  ['5D', 'LA SERVICES - early help'],
  ['6', 'Police'],
  ['7', 'OTHER LEGAL AGENCY - including courts, probation, immigration, CAFCASS or prison'],
  ['8', 'OTHER - including children’s centres or voluntary organisations'],
  ['9', 'Anonymous'],
  ['10', 'UNKNOWN.'],
]

/** The system's number for a source, and its words. */
export function source(code: string): [number: string, words: string] {
  const at = sourceWords.findIndex(([each]) => each === code)
  return [String(at + 1), sourceWords[at]![1]]
}

const categoryWords: Record<string, string> = {
  NEG: 'Neglect',
  EMO: 'Emotional Abuse',
  PHY: 'Physical Abuse',
  SAB: 'Sexual Abuse',
  MUL: 'Multiple: Neglect, Emotional Abuse',
}

export function category(code: string): string {
  return categoryWords[code]!
}

const endWords: Record<string, string> = {
  'needs met': 'Outcomes met',
  'stepped up': 'Step-up to social care',
  declined: 'Family declined',
  moved: 'Moved out of area',
}

export function earlyHelpEnd(reason: string): string {
  return endWords[reason]!
}

const addressWords: Record<string, string> = {
  home: 'Primary Address',
  temporary: 'Temporary',
  refuge: 'Refuge',
  other: 'Other',
}

export function addressType(type: string): string {
  return addressWords[type]!
}
