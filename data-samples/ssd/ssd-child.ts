import type { Day } from '../calendar.ts'
import { number } from '../cells.ts'
import { uniquePupilNumber } from '../census-child.ts'
import { ageOn } from '../families.ts'
import type { Child, Contact } from '../life.ts'
import { Chance } from '../random.ts'
import type { Address } from '../wider/addresses.ts'
import type { Wider } from '../wider/wider.ts'
import { ending, moment, next, type AddSsdRow, type Numbers } from './ssd-files.ts'
import { contactFlags, outcome } from './ssd-json.ts'
import { postcodeIn } from './ssd-places.ts'
import { rowsOfReferral, type Writing } from './ssd-referral.ts'
import { addressType, earlyHelpEnd, source } from './ssd-words.ts'

/** What is the same for every child of a sample. */
export interface Authority {
  /** The last day of the records. */
  to: Day
  seed: number
  /** The number of each team in the department table. */
  teams: ReadonlyMap<string, number>
  add: AddSsdRow
  numbers: Numbers
}

/** Writes all that is held about one child, numbered as in the other forms of the sample. */
export function ssdRowsOfChild(child: Child, wider: Wider, authority: Authority): void {
  const chance = new Chance(authority.seed, -1_000_000 - child.id)
  const writing: Writing = { ...authority, id: `C${number(child.id)}`, chance }
  const { id, add, numbers } = writing
  addPerson(child, writing)
  addFamily(child, writing)
  for (const address of wider.addresses) addAddress(address, child, writing)
  for (const code of child.disabilities) add('ssd_disability', [next(numbers, 'Q'), id, code])
  for (const { start, end } of wider.missing) {
    const dates = [moment(start), 'M', moment(end)]
    add('ssd_missing', [next(numbers, 'M'), id, ...dates, 'Y', null])
  }
  for (const contact of child.contacts) addContact(contact, writing)
  for (const { start, end, endReason } of child.earlyHelp) {
    add('ssd_early_help_episodes', [
      next(numbers, 'H'),
      id,
      moment(start),
      ending(end, chance.happens(0.1)),
      'made-up reason',
      endReason ? earlyHelpEnd(endReason) : null,
      'made-up organisation',
      'W0001',
    ])
  }
  for (const [index, episode] of child.episodes.entries())
    rowsOfReferral(episode, wider.episodes[index]!, writing)
}

function addPerson(child: Child, { id, to, chance, add }: Writing): void {
  const isExpected = child.birth > to
  // A few came from an earlier system, under another number.
  const earlier = chance.happens(0.03) ? `X${number(child.id)}` : null
  const sex = isExpected ? 'U' : child.sex
  const isPupil = ageOn(child, to) >= 5
  add('ssd_person', [
    earlier,
    id,
    isPupil ? uniquePupilNumber(child) : null,
    'Forename',
    'Surname',
    sex,
    sex,
    child.ethnicity,
    isExpected ? null : moment(child.birth),
    null,
    isPupil ? null : 'UN1',
    'N',
    isExpected ? moment(child.birth) : null,
    moment(child.death),
    null,
    null,
  ])
  if (earlier) {
    add('ssd_linked_identifiers', [`${id}-1`, id, 'Case Number', earlier, null, null])
    add('ssd_linked_identifiers', [`${id}-2`, id, 'Unique Pupil Number', 'SSD_PH', null, null])
  }
}

/** The dataset takes a family from each contact: so often the same, sometimes another, and none without one. */
function addFamily(child: Child, { id, chance, add }: Writing): void {
  const family = `F${number(child.familyId)}`
  for (const [index] of child.contacts.entries())
    add('ssd_family', [`${id}-${index + 1}`, family, id])
  if (child.contacts.length > 2 && chance.happens(0.02))
    add('ssd_family', [`${id}-x`, `F${number(child.familyId + 1)}`, id])
}

function addAddress(address: Address, child: Child, { id, add, numbers }: Writing): void {
  const postcode = postcodeIn(address.decile, child.familyId + address.start)
  add('ssd_address', [
    next(numbers, 'D'),
    id,
    addressType(address.type),
    moment(address.start),
    moment(address.end),
    postcode,
    `{"HOUSE": "", "STREET": "made-up street", "POSTCODE": "${postcode}"}`,
  ])
}

const flagOfOutcome: Record<string, (typeof contactFlags)[number]> = {
  referral: 'NEW_REFERRAL',
  nfa: 'NFA',
  advice: 'ADVICE',
}

/** No flag says early help, for which systems write the words of the specification. */
function addContact(contact: Contact, { id, chance, add, numbers }: Writing): void {
  const set = flagOfOutcome[contact.outcome]
  const key = next(numbers, 'N')
  const written = set ? outcome(chance, contactFlags, [set]) : 'EH Referral'
  add('ssd_contacts', [key, id, moment(contact.date), ...source(contact.source), written])
}
