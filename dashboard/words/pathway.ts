import { growing } from '../figures/pathway.ts'
import type { Branch, Pathway } from '../figures/pathway.ts'
import type { Definition } from '../../pipeline/release/contract.ts'
import { inWords, listed, plural, sentence } from './numbers.ts'
import type { Words } from './trend.ts'

/** How far units went, in words: how they set out, and from each beginning how far. */
export function pathwayWords(pathway: Pathway, { unit }: Definition): Words {
  const { branches } = pathway
  const shown = branches.filter((branch) => branch.reading !== null)
  if (shown.length === 0) {
    const headline = 'These figures are not shown [c].'
    return { headline, summary: '' }
  }
  const roots = growing(pathway, null)
  const firsts = (roots.some(({ reading }) => reading !== null) ? roots : shown)
    .filter(({ reading }) => reading !== null)
    .map(({ label, reading }) => `${Math.round(reading!)} “${label}”`)
  const hidden = branches.filter(({ withheld }) => withheld).length
  const note =
    hidden > 0
      ? `${sentence(inWords(hidden))} of ${inWords(branches.length)} steps are not shown [c].`
      : ''
  return {
    headline: `Of every 100 ${plural(unit)}, about ${listed(firsts)}.`,
    summary: [...roots.map((root) => rootWords(root, pathway)), note].filter(Boolean).join(' '),
  }
}

/** 'Of every 100 “First”, about 85 “Assessed” and 40 “In need”.' */
function rootWords(root: Branch, pathway: Pathway): string {
  if (!root.met) return ''
  const steps = following(root, pathway)
    .filter(({ met }) => met !== null)
    .map(({ label, met }) => `${Math.round((100 * met!) / root.met!)} “${label}”`)
  return steps.length === 0 ? '' : `Of every 100 “${root.label}”, about ${listed(steps)}.`
}

/** Along a chain every step; where the way parts, its first steps only. */
function following(branch: Branch, pathway: Pathway): Branch[] {
  const next = growing(pathway, branch)
  return next.length === 1 ? [...next, ...following(next[0]!, pathway)] : next
}
