/**
 * Where a value stands: an id; a date that could not be read as one; a short name of an area, a team or an
 * event in the life of the service; or any other cell whose value is not on its column's list.
 */
export type Place = 'id' | 'date' | 'label' | 'cell'

/** Finds one kind of identifier. It answers yes or no, and never gives back any of the value. */
export interface Detector {
  /** One word, for the judge's findings. */
  name: string
  /** What it finds, for the operator: 'what looks like an NHS number'. */
  words: string
  /** What the operator can do about it. */
  remedy: string
  /** @param value tidied text (see `tidied`), never blank. */
  finds(value: string, place: Place): boolean
}
