import type { Cell, Definition } from '../../pipeline/release/contract.ts'
import { sentence } from '../words/numbers.ts'
import { readAmong } from './read.ts'
import { branchLabel } from './reading.ts'
import type { Read } from './read.ts'

export interface Branch extends Read {
  value: string
  /** Without the words of the branch it grows from, under which it stands. */
  label: string
  /** As the definition writes it. */
  ownLabel: string
  /** The label where it stands alone, without the branches before it. */
  fullLabel: string
  /** 0 for a root. */
  depth: number
  parent: Branch | null
  /** Per cent of those who came to the branch before. */
  ofParent: number | null
  /** Where it begins, in per cent of everything counted; branches of one parent stand side by side. */
  from: number
}

export interface Pathway {
  kind: 'pathway'
  /** In the order of the definition: each after the one it grows from. */
  branches: Branch[]
}

/** How far units went, and by which way, in one period. */
export function pathwayOf(definition: Definition, cells: readonly Cell[], period: string): Pathway {
  const branches = new Map<string, Branch>()
  /** Where the next branch of a parent begins; '' = the next root. */
  const next = new Map<string, number>([['', 0]])
  for (const { value, label } of definition.categories) {
    const read = readAmong(definition, { category: value, at: null }, cells, period)
    const cut = value.lastIndexOf('>')
    const parent = cut < 0 ? null : (branches.get(value.slice(0, cut)) ?? null)
    const from = next.get(parent?.value ?? '') ?? 0
    next.set(parent?.value ?? '', from + (read.reading ?? 0))
    next.set(value, from)
    branches.set(value, {
      value,
      label: sentence(withoutWay(label, parent)),
      ownLabel: label,
      fullLabel: branchLabel(definition.categories, value),
      depth: value.split('>').length - 1,
      parent,
      ofParent:
        read.met !== null && parent?.met ? Math.min(100, (100 * read.met) / parent.met) : null,
      from,
      ...read,
    })
  }
  return { kind: 'pathway', branches: [...branches.values()] }
}

/** 'First referral, found in need' is 'found in need' under 'first referral' and whatever grows from it. */
function withoutWay(label: string, parent: Branch | null): string {
  if (parent === null) return label
  const own = parent.ownLabel
  const isLonger = label.toLowerCase().startsWith(own.toLowerCase())
  const rest = isLonger ? label.slice(own.length).replace(/^[,:;]?\s*/, '') : ''
  return rest === '' ? withoutWay(label, parent.parent) : rest
}

/** The branches that grow from one, or the roots. */
export function growing({ branches }: Pathway, parent: Branch | null): Branch[] {
  return branches.filter((each) => each.parent === parent)
}
