/**
 * National codes that came or changed, by the first day on which they could be recorded (the DfE's return
 * for the year to 31 March of the following year). Source: the DfE's CIN census schemas, 2017 to 2027.
 * Part of the contract.
 */
import type { BreakdownName } from './contract.ts'

export interface CodeChange {
  /** First day of the first return year that has it. */
  from: string
  title: string
  /** What it does to a figure over time. */
  meaning: string
  /** It came into the census, which says nothing of how other extracts hold it. */
  isOfCensus?: true
  /** Every figure by this breakdown is touched by it. */
  breakdown?: BreakdownName
}

export const codeChanges = {
  factors_18_19: {
    from: '2020-04-01',
    title: 'abuse factors divided',
    meaning:
      'physical and sexual abuse (18A, 19A) were each divided into child-on-child and adult-on-child (18B, 18C, 19B, 19C)',
  },
  cin_plans: {
    from: '2021-04-01',
    title: 'child in need plans first collected',
    meaning:
      'before this date no child in need plan is in the census, so that none recorded means nothing',
    isOfCensus: true,
  },
  factor_24a: {
    from: '2021-04-01',
    title: 'factor for child criminal exploitation (24A)',
    meaning: 'before this date it was recorded under other factors, or not at all',
  },
  source_5d: {
    from: '2022-04-01',
    title: 'source “early help” (5D)',
    meaning: 'referrals from early help were recorded under other council services before',
    breakdown: 'source_group',
  },
  rc9: {
    from: '2022-04-01',
    title: 'closure reason “referred to early help” (RC9)',
    meaning: 'earlier step-downs to early help are recorded as RC8 or RC7',
  },
  sex_codes: {
    from: '2024-04-01',
    title: 'sex in place of gender',
    meaning: 'gender (0, 1, 2, 9) gave way to sex (M, F, U)',
  },
  need_n1: {
    from: '2025-04-01',
    title: 'need N1 widened',
    meaning: 'abuse or neglect (N1) now says that it includes exploitation',
    breakdown: 'primary_need',
  },
  pre_proceedings: {
    from: '2026-04-01',
    title: 'pre-proceedings first collected',
    meaning: 'before this date the census says nothing about pre-proceedings',
    isOfCensus: true,
  },
} as const satisfies Record<string, CodeChange>

export type CodeChangeKey = keyof typeof codeChanges

export const codeChangeKeys = Object.keys(codeChanges) as [CodeChangeKey, ...CodeChangeKey[]]
