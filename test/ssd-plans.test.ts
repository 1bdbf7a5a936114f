import { describe, expect, test } from 'vitest'
import { pseudonymOf } from '../pipeline/readers/pseudonyms.ts'
import { taken, testKey } from './intake-folder.ts'
import { csv, ssd } from './ssd-folder.ts'

const childId = pseudonymOf(testKey, '999')

test('plans, reviews and both kinds of visit', async () => {
  const intake = await taken(
    ssd({
      'ssd_cp_plans.csv': csv({
        cppl_cp_plan_id: 'p1',
        cppl_referral_id: '7001',
        cppl_person_id: '1001',
        cppl_cp_plan_start_date: '2022-05-20',
        cppl_cp_plan_end_date: '1900-01-01',
        cppl_cp_plan_ola: 'Y',
        cppl_cp_plan_initial_category: 'Emotional Abuse',
        cppl_cp_plan_latest_category: 'Multiple: Neglect, Physical abuse',
      }),
      'ssd_cp_reviews.csv': csv({
        cppr_cp_review_id: 'w1',
        cppr_person_id: '1001',
        cppr_cp_plan_id: 'p1',
        cppr_cp_review_date: '2022-08-20',
        cppr_cp_review_outcome_continue_cp: 'N',
        cppr_cp_review_quorate: 'Yes',
      }),
      'ssd_cp_visits.csv': csv({
        cppv_cp_visit_id: '5',
        cppv_person_id: '1001',
        cppv_cp_plan_id: 'p1',
        cppv_cp_visit_date: '2022-06-01',
        cppv_cp_visit_seen: 'Y',
        cppv_cp_visit_seen_alone: 'N',
      }),
      'ssd_cin_visits.csv': csv({
        cinv_cin_visit_id: '5',
        cinv_person_id: '1002',
        cinv_cin_visit_date: '2022-06-02',
        cinv_cin_visit_seen: '',
      }),
    }),
  )
  expect(await intake.rows('cp_plans')).toMatchObject([
    {
      start_date: '2022-05-20',
      end_date: null,
      initial_category: 'EMO',
      latest_category: 'MUL',
      is_other_authority: true,
      previous_plans: null,
    },
  ])
  expect(await intake.rows('cp_reviews')).toMatchObject([
    { is_quorate: true, is_plan_continued: false },
  ])
  expect(await intake.rows('visits')).toMatchObject([
    { visit_id: 'cin-5', referral_id: null, is_seen: null },
    { visit_id: 'cp-5', referral_id: '7001', is_seen: true, is_seen_alone: false },
  ])
})

describe('changes of worker', () => {
  const involved = (
    id: string,
    worker: string,
    from: string,
    until: string,
    role = 'Allocated Case Worker',
  ) => ({
    invo_involvements_id: id,
    invo_professional_id: worker,
    invo_professional_role_id: role,
    invo_person_id: '1001',
    invo_involvement_start_date: from,
    invo_involvement_end_date: until,
    invo_worker_change_reason: 'free text',
    invo_referral_id: '7001',
  })

  test('leave out duty, short stays, other roles and the same worker again; and name nobody', async () => {
    const intake = await taken(
      ssd({
        'ssd_involvements.csv': csv(
          involved('1', 'duty1', '2022-05-04', '2022-06-04', 'Duty Social Worker'),
          involved('2', 'worker1', '2022-05-10', '2022-08-01'),
          involved('3', 'helper', '2022-05-20', '', 'Family Support'),
          involved('4', 'worker1', '2022-08-01', '2022-09-01'),
          involved('5', 'worker2', '2022-09-01', '2022-09-08'),
          involved('6', 'worker3', '2022-09-08', '1900-01-01'),
          involved('7', '-1', '2022-10-01', ''),
          involved('8', 'worker4', '2022-11-01', '', 'Something local'),
        ),
      }),
    )
    expect(await intake.rows('worker_changes')).toEqual([
      change('2', '2022-05-10', true),
      change('6', '2022-09-08', false),
    ])
    expect(intake.remarks).toContain(
      "ssd_involvements.csv: in 1 of 8 rows the role does not say whether it is the lead worker's. They were left out of changes of worker.",
    )
    expect(intake.tables.find((each) => each.table === 'worker_changes')).toMatchObject({
      rows_in: 2,
      accepted: 2,
    })
  })

  function change(worker_change_id: string, change_date: string, is_first: boolean) {
    const child_id = childId('1001')
    return { worker_change_id, referral_id: '7001', child_id, change_date, is_first }
  }
})
