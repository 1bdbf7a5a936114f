/** What the codes of assessment factors say (DfE CIN census, N00181), typed from the department's list. */

/** The number without the letter that says whose a factor is. */
export const numberOf = (code: string): number => parseInt(code, 10)

/** The types of harm, in the order in which they are shown, and the codes of each. */
export const harmTypes: Record<string, string[]> = {
  neglect: ['16A'],
  emotional_abuse: ['17A'],
  physical_abuse: ['18A', '18B', '18C'],
  sexual_abuse: ['19A', '19B', '19C'],
  domestic_abuse: ['3A', '3B', '3C'],
  exploitation: ['11A', '12A', '13A', '24A'],
}

/** The child's own distress, or danger it is drawn into. */
export const childsDistress = ['4A', '1A', '2A', '15A', '10A', '14A', '11A', '24A']

/** Kinds of concern about a parent or carer. */
export const parentalConcerns: Record<string, string> = {
  alcohol: '1B',
  drugs: '2B',
  domestic_abuse: '3B',
  mental_health: '4B',
  learning_disability: '5B',
}
