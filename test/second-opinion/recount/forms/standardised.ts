import type { Recount } from '../recount.ts'
import { groups } from './groups.ts'

export const standardised: Recount = (slot, definition) => groups(slot, definition)
