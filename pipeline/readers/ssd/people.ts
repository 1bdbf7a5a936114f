import {
  description,
  freeText,
  kept,
  needed,
  saysWhere,
  saysWho,
  unused,
  type SsdColumn,
  type SsdTable,
} from './columns.ts'

const birth: SsdColumn = { onlyFor: 'only the month of birth is kept' }

/** Tables that say who a child is, whose family it belongs to, and where it lives. */
export const peopleTables = {
  ssd_person: {
    columns: {
      pers_legacy_id: { onlyFor: 'only a keyed hash is made of it, to link earlier ids' },
      pers_person_id: needed,
      pers_upn: { onlyFor: 'only a keyed hash is made of it' },
      pers_forename: saysWho,
      pers_surname: saysWho,
      pers_sex: kept,
      pers_gender: unused,
      pers_ethnicity: kept,
      pers_dob: { ...birth, required: true },
      pers_single_unique_id: saysWho,
      // Until v1.3.5, in place of the single unique id: the NHS number.
      pers_common_child_id: saysWho,
      pers_upn_unknown: unused,
      pers_send_flag: unused,
      pers_expected_dob: birth,
      pers_death_date: kept,
      pers_is_mother: unused,
      pers_nationality: unused,
    },
    gives: 'children',
    says: {
      child_id: 'pers_person_id',
      family_id: 'pers_person_id',
      birth_month: 'pers_dob',
      is_expected: 'pers_expected_dob',
      sex: 'pers_sex',
      ethnicity_code: 'pers_ethnicity',
      death_date: 'pers_death_date',
    },
  },
  ssd_family: {
    columns: { fami_table_id: unused, fami_family_id: needed, fami_person_id: needed },
  },
  ssd_address: {
    columns: {
      addr_table_id: needed,
      addr_person_id: needed,
      addr_address_type: description,
      addr_address_start_date: needed,
      addr_address_end_date: kept,
      addr_address_postcode: { onlyFor: 'only used to look up a decile of deprivation' },
      addr_address_json: saysWhere,
    },
    gives: 'addresses',
    says: {
      address_id: 'addr_table_id',
      child_id: 'addr_person_id',
      start_date: 'addr_address_start_date',
      end_date: 'addr_address_end_date',
      address_type: 'addr_address_type',
      imd_decile: 'addr_address_postcode',
    },
  },
  /** Not of the SSD: a table beside it that gives the decile of a postcode. */
  deprivation: {
    columns: {
      postcode: { ...needed, onlyFor: 'only used to look up a decile of deprivation' },
      imd_decile: needed,
    },
  },
  ssd_disability: {
    columns: { disa_table_id: unused, disa_person_id: needed, disa_disability_code: needed },
    gives: 'child_disabilities',
    says: { child_id: 'disa_person_id', disability_code: 'disa_disability_code' },
  },
  ssd_linked_identifiers: {
    columns: {
      link_table_id: unused,
      link_person_id: needed,
      link_identifier_type: needed,
      link_identifier_value: {
        ...needed,
        onlyFor: 'only keyed hashes of local case and person numbers are made, to link ids',
      },
      link_valid_from_date: unused,
      link_valid_to_date: unused,
    },
  },
  ssd_voice_of_child: {
    columns: {
      voch_table_id: needed,
      voch_person_id: needed,
      voch_explained_worries: kept,
      voch_story_help_understand: kept,
      voch_agree_worker: kept,
      voch_plan_safe: kept,
      voch_tablet_help_explain: kept,
    },
    gives: 'child_voices',
    says: {
      voice_id: 'voch_table_id',
      child_id: 'voch_person_id',
      has_worries_explained: 'voch_explained_worries',
      has_story_understood: 'voch_story_help_understand',
      agrees_with_worker: 'voch_agree_worker',
      has_safe_plan: 'voch_plan_safe',
      has_tablet_help: 'voch_tablet_help_explain',
    },
  },
  ssd_early_help_episodes: {
    columns: {
      earl_episode_id: needed,
      earl_person_id: needed,
      earl_episode_start_date: needed,
      earl_episode_end_date: kept,
      earl_episode_reason: freeText,
      earl_episode_end_reason: { onlyFor: 'only the words that say why early help ended are read' },
      earl_episode_organisation: freeText,
      earl_episode_worker_id: { dropped: 'says who the worker is' },
    },
    gives: 'early_help_episodes',
    says: {
      early_help_id: 'earl_episode_id',
      child_id: 'earl_person_id',
      start_date: 'earl_episode_start_date',
      end_date: 'earl_episode_end_date',
      end_reason: 'earl_episode_end_reason',
    },
  },
} as const satisfies Record<string, SsdTable>
