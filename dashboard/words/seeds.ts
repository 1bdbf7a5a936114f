/** Sentences of the practice documents (Norfolk practice resource, Durham guidance) that indicators serve. */
const sentences: Record<string, string> = {
  S1: 'Multiple previous referrals to children’s social care which may or may not have met threshold for involvement.',
  S2: 'Previous Child and Family assessment(s) offered or undertaken and closed before any significant engagement in planning.',
  S3: 'Discord/distortion within the team around the child and family … often characterised by a strong view held by one agency.',
  S15: 'The piecing together of low-level reports over time to reveal serious cumulative harm.',
  S17: 'Moved from another area, and we don’t hold their history on our records.',
  S20: 'Lower-level adversity can become higher level harm when the persistent and frequent nature of the harms are considered.',
  S22: 'Not being incident led, always giving full consideration of the child and families history or context.',
}

/** The sentences behind codes such as 'S1'; a code without a sentence here stays a code. */
export function seedSentences(codes: readonly string[]): string[] {
  return codes.map((code) => (sentences[code] ? `“${sentences[code]}”` : code))
}
