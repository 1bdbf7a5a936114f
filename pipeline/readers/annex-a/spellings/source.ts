import { spelling } from './spelling.ts'

/** Contact and referral source. 'Health' or 'Individual' alone could be any of several codes: not placed. */
export const source = spelling(/^(1 ?[a-d]|2 ?[ab]|3 ?[a-f]|5 ?[a-d]|4|6|7|8|9|10)(?= |$)/, {
  '1A': ['family member, relative or carer', 'family member/relative/carer', 'family member'],
  '1B': ['acquaintance', 'acquaintance including neighbours and child minders'],
  '1C': ['self', 'self referral'],
  '1D': ['individual - other', 'other individual', 'individual other including strangers'],
  '2A': ['schools', 'school'],
  '2B': ['education services'],
  '3A': ['GP', 'general practitioner', 'general practitioner (GP)', 'health services - GP'],
  '3B': ['health visitor', 'health services - health visitor'],
  '3C': ['school nurse', 'health services - school nurse'],
  '3D': ['other primary health services', 'health services - other primary health services'],
  '3E': ['A&E', 'accident and emergency', 'A&E (accident and emergency department)'],
  '3F': ['other health services', 'health services - other', 'hospice'],
  4: ['housing', 'local authority housing or housing association'],
  '5A': ['LA services - social care', 'LA services social care e.g. adults'],
  '5B': ['LA services - other internal'],
  '5C': ['LA services - external', 'another local authority', 'other local authority'],
  '5D': ['LA services - early help', 'early help', 'local authority early help'],
  6: ['police'],
  7: ['other legal agency', 'other legal agencies'],
  8: ['other'],
  9: ['anonymous'],
  10: ['unknown'],
})
