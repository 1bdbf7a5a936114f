import { DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api'
import type { Database } from '../database.ts'

/** Where a value stands: an id, a date, or any other cell. */
export type Place = 'id' | 'date' | 'cell'

/** Names what a value may say of a person, or null. Never returns any of the value. */
export function identifierIn(value: string, place: Place): string | null {
  if (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(value)) return 'email'
  return place === 'id' ? null : null
}

/** Gives SQL `identifier_in(value, place)`: called only for values that could not be taken or look odd. */
export function registerDetectors(database: Database): void {
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
          output.setItem(
            row,
            value === null ? null : identifierIn(value, places.getItem(row) as Place),
          )
        }
        output.flush()
      },
    }),
  )
}
