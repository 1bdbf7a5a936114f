/** A sentence of the practice documents that the catalogue was made for. */
export interface Seed {
  code: string
  document: 'Norfolk practice resource' | 'Durham guidance'
  text: string
  /** What records of this kind cannot say about it, whatever is counted. */
  cannot: string
}

const norfolk = 'Norfolk practice resource'
const durham = 'Durham guidance'

/** The sentences, in the order of the catalogue. */
export const seeds: readonly Seed[] = [
  {
    code: 'S1',
    document: norfolk,
    text: 'Multiple previous referrals to children’s social care … which may or may not have met threshold for involvement.',
    cannot: 'Contacts that were never recorded.',
  },
  {
    code: 'S2',
    document: norfolk,
    text: 'Previous Child and Family assessment(s) offered or undertaken and closed before any significant engagement in planning.',
    cannot:
      'Whether help was offered and declined, unless the authority records declined consent; and how far a family was engaged.',
  },
  {
    code: 'S3',
    document: norfolk,
    text: 'Discord/distortion within the team around the child and family … often characterised by a strong view held by one agency.',
    cannot: 'What each agency thought, and why. That needs an audit of case records.',
  },
  {
    code: 'S4',
    document: norfolk,
    text: 'Interlinked problems or risk factors such as mental ill health, substance use problems, domestic abuse. Structural factors such as poverty and inadequate housing also feature.',
    cannot:
      'Problems that the assessor did not tick, and the income or housing of a family: deprivation is that of the area.',
  },
  {
    code: 'S5',
    document: norfolk,
    text: 'Social isolation',
    cannot: 'No national code records isolation, and a blank is not its absence.',
  },
  {
    code: 'S6',
    document: norfolk,
    text: 'Enduring parent-oriented issues impacting on their capacity to provide their children with adequate care (such as alcohol misuse).',
    cannot:
      'What an issue did to the care of the child, and what happened between two assessments.',
  },
  {
    code: 'S7',
    document: norfolk,
    text: 'Trauma/adverse childhood experiences. Severe parental conflict and familial conflict within extended family.',
    cannot: 'No national code records adverse experiences as such, or conflict that is not abuse.',
  },
  {
    code: 'S8',
    document: norfolk,
    text: 'For children: … aggressive behaviour against self and others … self-endangering behaviours … development delay (root cause unclear).',
    cannot: 'Attachment, regression, self-blame and development: none has a national code.',
  },
  {
    code: 'S9',
    document: norfolk,
    text: 'Frequency: … the number of incidents that have happened over time.',
    cannot: 'Incidents that nobody reported, and how many lay behind one report.',
  },
  {
    code: 'S10',
    document: norfolk,
    text: 'Type: … the range of harms the child has experienced.',
    cannot: 'A type of harm that nobody asked about.',
  },
  {
    code: 'S11',
    document: norfolk,
    text: 'Severity: … the impact on the child’s development and wellbeing.',
    cannot:
      'How severe harm was, and what it did to the child. Records hold what services did about it.',
  },
  {
    code: 'S12',
    document: norfolk,
    text: 'Source: the number of people responsible for the harm, and their individual relationship with the child.',
    cannot:
      'Who caused harm: records name who referred, and whether a factor lies with an adult or a child.',
  },
  {
    code: 'S13',
    document: norfolk,
    text: 'Duration: … the time period over which the harm has happened, and … previous events that did not reach the threshold for referral.',
    cannot:
      'When harm began or ended. Records hold when it was noticed, and begin with the record.',
  },
  {
    code: 'S14',
    document: durham,
    text: 'Develop a multi-agency chronology of the most important events. … Focus on the child/young person’s whole childhood.',
    cannot: 'Events that only partner agencies hold, unless they are supplied.',
  },
  {
    code: 'S15',
    document: norfolk,
    text: 'The piecing together of low-level reports over time to reveal serious cumulative harm.',
    cannot: 'Neglect that is told in the words of a case note and in no code.',
  },
  {
    code: 'S16',
    document: durham,
    text: 'Consider any safety that reduces or mitigates the harm.',
    cannot:
      'Strengths and protective factors: no national field holds them. It needs a local field, or an audit.',
  },
  {
    code: 'S17',
    document: durham,
    text: 'Moved from another area, and we don’t hold their history on our records.',
    cannot: 'Moves that nobody recorded, and what the other area knew.',
  },
  {
    code: 'S18',
    document: norfolk,
    text: 'Seeing children or speaking alone with them.',
    cannot: 'What was said, and how good the conversation was.',
  },
  {
    code: 'S19',
    document: norfolk,
    text: 'Further information will require reassessment of the analysis.',
    cannot: 'The reasoning of an assessment, and thinking that was changed in a case note.',
  },
  {
    code: 'S20',
    document: norfolk,
    text: 'Lower-level adversity can become higher level harm when the persistent and frequent nature of the harms are considered.',
    cannot: 'How harms add up for a child. Numbers of records are not amounts of harm.',
  },
  {
    code: 'S21',
    document: norfolk,
    text: 'Not being overly optimistic … the fluctuating engagement of parents in services does not always mean a child is safe.',
    cannot: 'Why a professional was hopeful, and how a parent engaged between recorded dates.',
  },
  {
    code: 'S22',
    document: norfolk,
    text: 'Not being incident led, always giving full consideration of the child and families history or context.',
    cannot: 'Whether anyone read the history, and what they made of it.',
  },
  {
    code: 'S23',
    document: norfolk,
    text: 'Escalating professional disagreements appropriately.',
    cannot: 'Disagreements that were settled, or left, without being recorded.',
  },
  {
    code: 'S24',
    document: norfolk,
    text: 'What has changed for the child and how do we know?',
    cannot: 'Change as the child lives it. Records hold when services began and ended.',
  },
]

/** The sentences behind codes such as 'S1'; a code without a sentence here stays a code. */
export function seedSentences(codes: readonly string[]): string[] {
  return codes.map((code) => {
    const text = seeds.find((each) => each.code === code)?.text
    return text ? `“${text}”` : code
  })
}
