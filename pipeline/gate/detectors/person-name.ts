import type { Detector } from './detector.ts'
import { fieldWords } from './field-words.ts'
import { firstNames, wordNames } from './first-names.ts'

const title = /(?<![A-Za-z])(?:mr|mrs|ms|miss|mx|mstr|dr)\.? +[A-Z][a-z'’]/i
const kin =
  /(?<![A-Za-z0-9])(?:mum|mummy|dad|daddy|stepmum|stepdad|nan|nana|grandma|grandad|auntie)(?![A-Za-z0-9])/i

/** Words that follow a first name only where a place, or a team, is called after somebody. */
const placeWords = new Set(
  (
    'academy area avenue barracks building campus centre close cluster clinic college community corner court crescent district ' +
    'drive estate farm fields gardens gate green grove hall heights hill hospital house hub infirmary lane locality lodge ' +
    'mead north office park place primary quarter road row school south square street team terrace tower unit view village ' +
    'ward way west east wing wood works yard'
  ).split(' '),
)

/** What only the shape of a name can be in an id: words of letters, perhaps with a number before or behind. */
const idOfWords =
  /^(?:[A-Za-z]{2,20}(?:[._|-][A-Za-z]{1,20})*|\d{0,8}[._-]?[A-Za-z]{2,20}(?:[._-][A-Za-z]{2,20})+[._-]?\d{0,8})$/

/**
 * A title with a name, a word such as Mum, or a common first name as a whole word. A first name that is also
 * an ordinary word counts only with another name behind it (Heather Bell). In a label, a name that a place word
 * follows, or 'St' goes before, is that of a place (Victoria Road, Heather Ward, St George's).
 */
export const personName: Detector = {
  name: 'person_name',
  words: 'the name of a person, or a word for one',
  remedy: 'Take names out; use codes, or the short name of a place or team.',
  finds(value, place) {
    if (place === 'id' && /^[\w.|-]*$/.test(value) && !idOfWords.test(value)) return false
    // In an id, letters between digits are no words: hexadecimal numbers are full of them.
    const wordsIn = place === 'id' ? /(?<![A-Za-z0-9])[A-Za-z]+(?![A-Za-z0-9])/g : /[A-Za-z]+/g
    const spread = value.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    const words = spread.match(wordsIn)?.filter((word) => word.toLowerCase() !== 's')
    if (!words) return false
    const isOfPlace = place === 'label' && placeWords.has(words.at(-1)!.toLowerCase())
    if (title.test(value)) return true
    if (kin.test(value) && !isOfPlace) return true
    return words.some((word, index) => isName(word, words[index - 1], words[index + 1], place))
  },
}

function isName(
  written: string,
  before: string | undefined,
  after: string | undefined,
  place: string,
): boolean {
  const word = written.toLowerCase()
  const isSurname =
    after !== undefined &&
    after.length > 1 &&
    (place === 'id' || /^[A-Z]/.test(after)) &&
    !fieldWords.has(after.toLowerCase()) &&
    !placeWords.has(after.toLowerCase())
  if (wordNames.has(word)) return isSurname && !(place === 'label' && isPlaceName(before, after))
  if (!firstNames.has(word)) return false
  return place !== 'label' || !isPlaceName(before, after)
}

/** Whether the words round a first name make a place of it. */
function isPlaceName(before: string | undefined, after: string | undefined): boolean {
  return (
    /^(?:st|saint)$/i.test(before ?? '') ||
    (after !== undefined && placeWords.has(after.toLowerCase()))
  )
}
