/** How the cells of a column are read. */
export type CellKind =
  | 'id'
  | 'birth'
  | 'age'
  | 'date'
  | 'count'
  | 'team'
  | 'gender'
  | 'ethnicity'
  | 'source'
  | 'need'
  | 'closure_reason'
  | 'category'
  | 'yes_no'
  | 'nfa'
  | 'disability'
  | 'case_status'

/** A column of a list, as Ofsted's guidance of August 2019 heads it. */
export interface ListColumn {
  /** The official header. */
  header: string
  /** Other headers that mean the same; case, punctuation and what follows in brackets never matter. */
  aliases?: readonly string[]
  /** What it is called in schema `annex_a`, and how it is read. */
  name?: string
  kind?: CellKind
  /** A list without it cannot be used. */
  required?: true
  /** Why it is never stored, in plain words; absent = it is read. */
  dropped?: string
}

export const read = (
  name: string,
  kind: CellKind,
  header: string,
  ...aliases: string[]
): ListColumn => ({ name, kind, header, aliases })

export const needed = (...parts: Parameters<typeof read>): ListColumn => ({
  ...read(...parts),
  required: true,
})

export const left = (why: string, header: string, ...aliases: string[]): ListColumn => ({
  header,
  aliases,
  dropped: why,
})

/** Reasons that more than one column is left out for. */
export const why = {
  worker: 'names a worker',
  place: 'says where the child lives',
  text: 'free text',
  unused: 'not used',
  countedElsewhere: 'counts records that are not in the workbook',
  latestOnly: 'holds only the latest of several',
} as const

/** The columns that every list begins with. */
export const childColumns: ListColumn[] = [
  needed('child_id', 'id', 'Child Unique ID', 'Child ID', 'Unique ID', 'Child Unique Identifier'),
  read('sex', 'gender', 'Gender', 'Sex'),
  read('ethnicity', 'ethnicity', 'Ethnicity', 'Ethnic Origin', 'Ethnic Group'),
  read('birth_month', 'birth', 'Date of Birth', 'DOB', 'Date of Birth / EDD', 'Birth Date'),
  read('is_expected', 'age', 'Age of Child (Years)', 'Age', 'Age of Child', 'Child Age'),
]

export const disabilityColumn = read(
  'disability',
  'disability',
  'Does the Child have a Disability',
  'Disability',
)

export const teamColumn = read('team', 'team', 'Allocated Team', 'Team')

/** Columns that many workbooks carry and that nothing is read from. */
export const everywhere: ListColumn[] = [
  left(why.unused, 'Allocated Team', 'Team'),
  left(why.worker, 'Allocated Worker', 'Worker', 'Allocated Social Worker', 'Social Worker'),
  left(why.worker, 'Allocated Personal Advisor', 'Personal Advisor', 'Personal Adviser'),
  left(why.text, 'Comments', 'Comment', 'Notes', 'Note', 'Comments by the local authority'),
]
