import { homeOn } from '../reading/homes.ts'
import type { Episode } from '../reading/lives.ts'
import { unitOf, type Reference } from '../reference.ts'

export const rows: Reference<'deprived_deciles'> = ({ referrals }, { deprived_deciles }) =>
  referrals.flatMap((referral) => {
    const answers = {
      low_income: isLowIncome(referral),
      housing_service: isFromHousing(referral),
      deprived_area: isDeprived(referral, deprived_deciles),
      temporary_home: isTemporary(referral),
    }
    return Object.entries(answers).map(([part, is_met]) => ({
      ...unitOf(referral),
      unit_id: referral.life.childId,
      is_met,
      part,
    }))
  })

const isLowIncome = ({ first }: Episode): boolean | null =>
  first.primary_need_code === null || first.primary_need_code === 'N0'
    ? null
    : first.primary_need_code === 'N7'

const isFromHousing = ({ first }: Episode): boolean | null =>
  first.source_code === null || ['9', '10'].includes(first.source_code)
    ? null
    : first.source_code === '4'

function isDeprived({ life, date }: Episode, deciles: number): boolean | null {
  const decile = homeOn(life, date)?.row.imd_decile ?? null
  return decile === null ? null : decile <= deciles
}

function isTemporary({ life, date }: Episode): boolean | null {
  const type = homeOn(life, date)?.row.address_type ?? null
  return type === null ? null : type === 'temporary' || type === 'refuge'
}
