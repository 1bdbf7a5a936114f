import { OperatorError } from '../../error.ts'
import type { Given } from '../read-folder.ts'
import type { Piece } from '../sources.ts'

export async function readAnnexA({ files }: Given): Promise<Piece> {
  throw new OperatorError('refused', `${files[0]!.name}: this kind cannot be read yet.`)
}
