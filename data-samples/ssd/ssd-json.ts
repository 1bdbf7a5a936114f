import type { Chance } from '../random.ts'

/**
 * An outcome as the dataset builds it, by joining text: the flags that are set, a comment, and now and then a
 * comment with a quote or a new line in it, which makes the whole no longer JSON. Comments say only that
 * they are made up.
 */
export function outcome(
  chance: Chance,
  flags: readonly string[],
  set: readonly string[],
  comments: 'COMMENTS' | 'OUTCOME_COMMENTS' = 'COMMENTS',
): string {
  const pairs = flags.map((flag) => `"${flag}_FLAG": "${set.includes(flag) ? 'Y' : 'N'}"`)
  return `{${pairs.join(', ')}, "TOTAL_NO_OF_OUTCOMES": ${set.length}, "${comments}": "${comment(chance)}"}`
}

function comment(chance: Chance): string {
  const share = chance.share()
  if (share < 0.02) return 'made-up "comment" with quotes'
  if (share < 0.03) return 'made-up comment\nof two lines'
  return share < 0.3 ? 'made-up comment' : ''
}

/** The three ways in which the dataset has written factors, by the day an assessment was authorised. */
export function factorsOn(day: string, codes: readonly string[]): string {
  if (day >= '2024-04-01') return JSON.stringify(codes)
  if (day >= '2022-04-01') {
    const others = ['1C', '7A'].filter((code) => !codes.includes(code))
    const answers = [...codes.map((code) => [code, 'Yes']), ...others.map((code) => [code, 'No'])]
    return `{${answers.map(([code, answer]) => `"${code}": "${answer}"`).join(', ')}}`
  }
  return `{${codes.map((code, index) => `"factor_${index + 1}": "${code}"`).join(', ')}}`
}

export const contactFlags = [
  'NEW_REFERRAL',
  'EXISTING_REFERRAL',
  'CP_ENQUIRY',
  'NFA',
  'NON_AGENCY_ADOPTION',
  'PRIVATE_FOSTERING',
  'ADVICE',
  'MISSING',
  'OLA_CP',
  'OTHER_OUTCOMES_EXIST',
] as const

export const referralFlags = [
  'SINGLE_ASSESSMENT',
  'STRATEGY_DISCUSSION',
  'CLA_REQUEST',
  'NON_AGENCY_ADOPTION',
  'PRIVATE_FOSTERING',
  'CP_TRANSFER_IN',
  'CP_CONFERENCE',
  'CARE_LEAVER',
  'OTHER_OUTCOMES_EXIST',
] as const

export const assessmentFlags = [
  'NFA',
  'NFA_S47_END',
  'STRATEGY_DISCUSSION',
  'CLA_REQUEST',
  'LEGAL_ACTION',
  'PROV_OF_SERVICES',
  'OTHER_OUTCOMES_EXIST',
] as const

export const enquiryFlags = [
  'NFA',
  'LEGAL_ACTION',
  'PROV_OF_SERVICES',
  'CP_CONFERENCE',
  'NFA_CONTINUE_SINGLE',
  'MONITOR',
  'OTHER_OUTCOMES_EXIST',
] as const

export const conferenceFlags = [
  'NFA',
  'REFERRAL_TO_OTHER_AGENCY',
  'SINGLE_ASSESSMENT',
  'PROV_OF_SERVICES',
  'CP',
  'OTHER_OUTCOMES_EXIST',
] as const
