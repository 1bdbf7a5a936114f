/**
 * The kinds of extract, in order of precedence: where two hold the same record, that of the later kind is
 * used. A kind stands after those that say less of a record, or say it less often.
 */
export const kinds = [
  'annex_a',
  'cin_tables',
  'cin_census',
  'dfe_api',
  'ssd',
  'golden_thread',
] as const

export type Kind = (typeof kinds)[number]

export const kindTitles: Record<Kind, string> = {
  annex_a: 'Ofsted Annex A lists',
  cin_tables: 'DfE CIN census as tables',
  cin_census: 'DfE CIN census',
  dfe_api: "DfE children's social care API payload",
  ssd: 'Standard Safeguarding Dataset',
  golden_thread: 'Golden Thread extract',
}
