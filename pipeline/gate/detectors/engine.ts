import { DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api'
import type { Database } from '../../database.ts'
import type { Place } from './detector.ts'
import { identifierIn } from './detectors.ts'

/** Gives SQL `identifier_in(value, place)`: called only for values that could not be taken or look odd. */
export function registerDetectors(database: Database): void {
  const known = remembering(identifierIn)
  database.connection.registerScalarFunction(
    DuckDBScalarFunction.create({
      name: 'identifier_in',
      returnType: VARCHAR,
      parameterTypes: [VARCHAR, VARCHAR],
      mainFunction(_info, input, output) {
        const values = input.getColumnVector(0)
        const places = input.getColumnVector(1)
        for (let row = 0; row < input.rowCount; row++) {
          const value = values.getItem(row) as string | null
          output.setItem(row, value === null ? null : known(value, places.getItem(row) as Place))
        }
        output.flush()
      },
    }),
  )
}

/** How many answers are remembered: labels and words for codes come again and again. */
const mostRemembered = 20_000

function remembering(find: typeof identifierIn): typeof identifierIn {
  const answers = new Map<string, string | null>()
  return (value, place) => {
    const question = `${place} ${value}`
    const known = answers.get(question)
    if (known !== undefined) return known
    const answer = find(value, place)
    if (answers.size === mostRemembered) answers.clear()
    answers.set(question, answer)
    return answer
  }
}
