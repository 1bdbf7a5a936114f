import { lists, type List } from './lists.ts'
import { wordsOf } from './words.ts'

/** What a tab is: one of lists 1 to 8, a list that is not used, or something to be left alone. */
export interface Tab {
  name: string
  list?: List
  unusedList?: number
  /** The name says 'List 3', not only 'Referrals', so it must hold that list. */
  isNumbered: boolean
}

const unusedTabs: Record<number, RegExp> = {
  9: /^care leavers?$/,
  10: /^adoptions?$/,
  11: /^(prospective )?adopters?$/,
}

/** Recognises a tab by its name alone: 'List 3 ', 'LIST_3', 'List 3 - Referrals', '3. Referrals', 'Referrals'. */
export function tabOf(name: string): Tab {
  const words = wordsOf(name)
  const said = /^(?:annex a )?list ?0?(\d{1,2})(?= |$)/.exec(words)?.[1]
  if (said !== undefined) {
    const number = Number(said)
    const list = lists.find((each) => each.number === number)
    if (list) return { name, list, isNumbered: true }
    return number in unusedTabs
      ? { name, unusedList: number, isNumbered: true }
      : { name, isNumbered: true }
  }
  const noun = words.replace(/^(annex a )?\d{1,2} /, '')
  const list = lists.find((each) => each.tabs.test(noun))
  if (list) return { name, list, isNumbered: false }
  const unused = Object.entries(unusedTabs).find(([, tabs]) => tabs.test(noun))
  return unused
    ? { name, unusedList: Number(unused[0]), isNumbered: false }
    : { name, isNumbered: false }
}
