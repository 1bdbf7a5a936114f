import type { RecordTable } from '../../records/tables.ts'
import type { ListTable } from './lists.ts'

type Texts = Map<string, string | null>

/**
 * How many rows of each record table a workbook must give, counted as its rows are read and apart from the
 * views that make them.
 */
export class RowCounts {
  #rows: Partial<Record<RecordTable, number>> = {}
  #children = new Set<string>()
  #disabled = new Set<string>()
  #referred = new Set<string>()
  #conferences = new Set<string>()
  #inNeed: string[] = []
  /** Rows of List 6 that are the case of a referral in List 3. */
  joined = 0

  add(table: ListTable, texts: Texts): void {
    const child = texts.get('child_id') ?? null
    if (child !== null) this.#children.add(child)
    if (child !== null && texts.get('disability')) this.#disabled.add(child)
    const date = texts.get('referral_date') ?? null
    const key = child === null || date === null ? null : `${child} ${date}`
    if (table === 'referrals') {
      this.#count('referrals')
      if (key !== null) this.#referred.add(key)
    } else if (table === 'children_in_need') this.#inNeed.push(key ?? '')
    else if (table === 'section_47') this.#addEnquiry(child, texts)
    else this.#addActivity(table, texts)
  }

  /** A row without an enquiry may hold the conference of a child who moved in. */
  #addEnquiry(child: string | null, texts: Texts): void {
    const conference = texts.get('conference_date') ?? null
    if (conference === null || (texts.get('start_date') ?? null) !== null)
      this.#count('section_47_enquiries')
    if (conference === null) return
    const key = `${child} ${conference}`
    if (child === null || !this.#conferences.has(key)) this.#count('initial_conferences')
    if (child !== null) this.#conferences.add(key)
  }

  #addActivity(
    table: Exclude<ListTable, 'referrals' | 'children_in_need' | 'section_47'>,
    texts: Texts,
  ): void {
    this.#count(recordTables[table])
    if (table === 'child_protection' && (texts.get('review_date') ?? null) !== null)
      this.#count('cp_reviews')
  }

  #count(table: RecordTable): void {
    this.#rows[table] = (this.#rows[table] ?? 0) + 1
  }

  /** Called once, when every list has been read. */
  total(): Partial<Record<RecordTable, number>> {
    const alone = this.#inNeed.filter((key) => !this.#referred.has(key)).length
    this.joined = this.#inNeed.length - alone
    const { referrals = 0 } = this.#rows
    return {
      ...this.#rows,
      children: this.#children.size,
      referrals: referrals + alone,
      child_disabilities: this.#disabled.size,
    }
  }
}

const recordTables = {
  contacts: 'contacts',
  early_help: 'early_help_episodes',
  assessments: 'assessments',
  child_protection: 'cp_plans',
  children_in_care: 'care_episodes',
} as const
