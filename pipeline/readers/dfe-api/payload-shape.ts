/** A key with one value: read as it is, or, with `why`, not stored as it is written (or at all). */
interface Value {
  kind: 'value'
  why?: string
}

/** What a key of the payload holds. */
export type Field =
  | Value
  /** A branch of which nothing is read, whatever is in it. */
  | { kind: 'left'; why: string }
  | { kind: 'codes' }
  | { kind: 'object'; shape: Shape }
  /** A list of objects. */
  | { kind: 'list'; shape: Shape }

/** The keys that an object may have. */
export type Shape = Record<string, Field>

const value: Field = { kind: 'value' }
const unused: Field = { kind: 'left', why: 'not used' }
const identifier: Field = { kind: 'left', why: 'says who the child is' }
const place: Field = { kind: 'left', why: 'says where the child lives' }
const hashed: Field = { kind: 'value', why: 'says who the child is; kept only as a keyed hash' }
const monthOnly: Field = { kind: 'value', why: 'says who the child is; kept only as a month' }

const spanned = (id: string, more: Shape = {}): Shape => ({
  [id]: value,
  start_date: value,
  end_date: value,
  purge: value,
  ...more,
})

const episode: Shape = {
  social_care_episode_id: value,
  referral_date: value,
  referral_source: value,
  referral_no_further_action_flag: value,
  closure_date: value,
  closure_reason: value,
  care_worker_details: {
    kind: 'list',
    shape: {
      worker_id: {
        kind: 'value',
        why: 'says who a worker is; compared to see a change, and not kept',
      },
      start_date: value,
      end_date: unused,
    },
  },
  child_and_family_assessments: {
    kind: 'list',
    shape: {
      child_and_family_assessment_id: value,
      start_date: value,
      authorisation_date: value,
      factors: { kind: 'codes' },
      purge: value,
    },
  },
  child_in_need_plans: {
    kind: 'list',
    shape: spanned('child_in_need_plan_id'),
  },
  section_47_assessments: {
    kind: 'list',
    shape: spanned('section_47_assessment_id', { icpc_required_flag: value, icpc_date: value }),
  },
  child_protection_plans: {
    kind: 'list',
    shape: spanned('child_protection_plan_id'),
  },
  child_looked_after_placements: {
    kind: 'list',
    shape: spanned('child_looked_after_placement_id', {
      start_reason: unused,
      placement_type: unused,
      postcode: place,
      end_reason: unused,
      change_reason: unused,
    }),
  },
  adoption: unused,
  care_leavers: unused,
  purge: value,
}

/**
 * Every key of a child in a payload: DfE's OpenAPI document v1.0.1, and the one branch that earlier drafts of
 * it had. An allow-list: a key that is not here makes the file unusable, so that nothing comes in unseen.
 */
export const childShape: Shape = {
  la_child_id: value,
  mis_child_id: identifier,
  child_details: {
    kind: 'object',
    shape: {
      unique_pupil_number: hashed,
      former_unique_pupil_number: identifier,
      unique_pupil_number_unknown_reason: unused,
      first_name: identifier,
      surname: identifier,
      date_of_birth: monthOnly,
      expected_date_of_birth: monthOnly,
      sex: value,
      ethnicity: value,
      disabilities: { kind: 'codes' },
      postcode: place,
      uasc_flag: unused,
      uasc_end_date: unused,
      purge: value,
    },
  },
  health_and_wellbeing: unused,
  education_health_care_plans: unused,
  social_care_episodes: { kind: 'list', shape: episode },
  purge: value,
}
