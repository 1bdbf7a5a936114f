import type { Answer } from '../answer.ts'
import type { Release } from '../release.ts'
import type { Selection } from '../selection.ts'
import { arrowOf } from './arrow.ts'
import { csvOf } from './csv.ts'
import { jsonOf } from './json.ts'
import { fileName } from './selected-cells.ts'
import { svgOf } from './svg.ts'

type Draw = (release: Release, selection: Selection) => string | Uint8Array

/** The files of a selection by the end of their name. */
export const downloads: ReadonlyMap<string, (release: Release, selection: Selection) => Answer> =
  new Map([
    download('csv', 'text/csv; charset=utf-8', csvOf),
    download('json', 'application/json; charset=utf-8', jsonOf),
    download('arrow', 'application/vnd.apache.arrow.stream', arrowOf),
    download('svg', 'image/svg+xml; charset=utf-8', svgOf),
  ])

function download(
  extension: string,
  type: string,
  draw: Draw,
): [string, (release: Release, selection: Selection) => Answer] {
  return [
    extension,
    (release, selection) => ({
      body: draw(release, selection),
      type,
      headers: {
        'Content-Disposition': `attachment; filename="${fileName(selection)}.${extension}"`,
        // A file opened by itself may do nothing at all.
        'Content-Security-Policy': "default-src 'none'; sandbox",
      },
    }),
  ]
}
