import { DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api'
import type { Database } from '../../database.ts'
import type { Place } from './detector.ts'
import { identifierIn } from './detectors.ts'

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
