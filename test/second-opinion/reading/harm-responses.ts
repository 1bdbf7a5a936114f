import { dateOf, yearEnd } from '../calendar.ts'
import { groupedBy } from '../grouped.ts'
import { earliestOf } from './closures.ts'
import type { Life } from './lives.ts'
import { birthOf } from './yearly.ts'

/** The day on which neglect, or another category, was first acted on; or one to compare it with. */
export interface Response {
  life: Life
  line: 'neglect' | 'other' | 'control'
  day: number
}

export function responsesOf(lives: readonly Life[]): Response[] {
  const responses = lives.flatMap((life): Response[] => {
    const neglect = neglectOf(life)
    if (neglect !== null) return [{ life, line: 'neglect', day: neglect }]
    const other = planOf(life, () => true)
    return other === null ? [] : [{ life, line: 'other', day: other }]
  })
  return [...responses, ...controlsOf(lives, responses)]
}

/** The first plan for neglect; or neglect found at an assessment of a case that came to an enquiry or more. */
function neglectOf(life: Life): number | null {
  const found = new Set(
    life.own.assessment_factors
      .filter(({ factor_code }) => factor_code === '16A')
      .map(({ assessment_id }) => assessment_id),
  )
  const assessed = life.episodes
    .filter(({ level }) => level !== null && level >= 4)
    .flatMap(({ work }) => work.assessments)
    .filter(({ assessment_id }) => found.has(assessment_id))
    .map(({ authorised_date, start_date }) => authorised_date ?? start_date)
  return earliestOf(
    ...assessed,
    planOf(life, (category) => category === 'NEG'),
  )
}

/** The first plan of a category; one whose category is not recorded is left out. */
const planOf = ({ own }: Life, isWanted: (category: string) => boolean): number | null =>
  earliestOf(
    ...own.cp_plans
      .filter(({ initial_category: category }) => category !== null && isWanted(category))
      .map(({ start_date }) => start_date),
  )

/** Children without any plan or neglect, one beside each neglect child of the same years, in the order of ids. */
function controlsOf(lives: readonly Life[], responses: readonly Response[]): Response[] {
  const neglect = responses.filter(({ line }) => line === 'neglect')
  const answered = new Set(neglect.map(({ life }) => life))
  const free = lives.filter((life) => life.own.cp_plans.length === 0 && !answered.has(life))
  const others = groupedBy(free.sort(byId), yearsOf)
  const cases = groupedBy(
    [...neglect].sort((one, other) => byId(one.life, other.life)),
    ({ life }) => yearsOf(life),
  )
  return [...cases].flatMap(([years, own]) => {
    if (years === null) return []
    const partners = own.flatMap(({ day }, place) => {
      const life = others.get(years)?.[place]
      return life ? [{ life, line: 'control' as const, day }] : []
    })
    return partners.filter(({ life, day }) => day >= life.birth! && day <= life.exit)
  })
}

const byId = (one: Life, other: Life): number => (one.childId < other.childId ? -1 : 1)

/** Authority, calendar year of birth, year of the first referral; null where one of them is not there. */
function yearsOf(life: Life): string | null {
  const [first] = life.episodes
  const birth = birthOf(life)
  if (!first || birth === null) return null
  return `${life.authority} ${dateOf(birth).slice(0, 4)} ${yearEnd(first.date)}`
}
