import type { SourceColumn, TableSpec } from '../table-spec.ts'

/** Columns that exports add to any table. */
const beside: Record<string, SourceColumn> = {
  year: {},
  lea: { dropped: 'the header says it' },
  la: { dropped: 'the header says it' },
  ...Object.fromEntries(
    ['row_number', 'unnamed: 0', 'index', 'row_id'].map((name) => [
      name,
      { dropped: 'a number of the row' },
    ]),
  ),
}

const lead: Record<string, SourceColumn> = { lachildid: { required: true }, ...beside }

/** What ties an activity to its referral: the number that a tool gave it, or the referral's date. */
const ofReferral: Record<string, SourceColumn> = {
  ...lead,
  cindetailsid: {},
  cinreferraldate: {},
}

const read = (...names: string[]): Record<string, SourceColumn> =>
  Object.fromEntries(names.map((name) => [name, {}]))

const dated = (name: string): Record<string, SourceColumn> => ({ [name]: { required: true } })

const left = (why: string, ...names: string[]): Record<string, SourceColumn> =>
  Object.fromEntries(names.map((name) => [name, { dropped: why }]))

/**
 * The tables that validators and other tools make of a census return: columns are named after its elements,
 * some as later or earlier tools spelt them, in lower case.
 */
export const cinTables = {
  header: {
    columns: {
      ...beside,
      ...read('collection', 'year', 'referencedate', 'lea'),
      ...left('not used', 'sourcelevel', 'softwarecode', 'release', 'serialno', 'datetime'),
    },
  },
  childidentifiers: {
    columns: {
      ...lead,
      ...read('upn', 'personbirthdate', 'expectedpersonbirthdate', 'sex', 'gendercurrent'),
      ...read('gender', 'persondeathdate'),
      ...left('says who the child is', 'formerupn'),
      ...left('not used', 'upnunknown', 'upnunknowntype'),
    },
  },
  childcharacteristics: { columns: { ...lead, ...read('ethnicity') } },
  disabilities: {
    columns: { ...lead, ...read('disability'), ...left('a number of the row', 'disabilityid') },
  },
  cindetails: {
    columns: {
      ...lead,
      ...read('cindetailsid', 'referralsource', 'primaryneedcode', 'cinclosuredate'),
      ...dated('cinreferraldate'),
      ...read('reasonforclosure', 'dateofinitialcpc', 'dateofinitialicpc', 'referralnfa'),
    },
  },
  assessments: {
    columns: {
      ...ofReferral,
      ...read('assessmentid', 'assessmentauthorisationdate', 'assessmentfactors'),
      ...dated('assessmentactualstartdate'),
      ...left('not used', 'assessmentinternalreviewdate'),
    },
  },
  assessmentfactorslist: {
    columns: {
      ...ofReferral,
      ...read('assessmentid', 'assessmentactualstartdate', 'assessmentfactor'),
      ...read('assessmentfactors', 'factor'),
    },
  },
  cinplandates: {
    columns: {
      ...ofReferral,
      ...dated('cinplanstartdate'),
      ...read('cinplanenddate'),
      ...left('a number of the row', 'cinplandatesid', 'cinplanid'),
    },
  },
  section47: {
    columns: {
      ...ofReferral,
      ...dated('s47actualstartdate'),
      ...read('dateofinitialcpc', 'dateofinitialicpc', 'icpcnotrequired', 'icpcrequired'),
      ...left('not used', 'initialcpctarget'),
      ...left('a number of the row', 'section47id', 's47id'),
    },
  },
  childprotectionplans: {
    columns: {
      ...ofReferral,
      ...dated('cppstartdate'),
      ...read('cppid', 'cppenddate', 'initialcategoryofabuse', 'latestcategoryofabuse'),
      ...read('numberofpreviouscpp'),
    },
  },
  reviews: {
    columns: { ...ofReferral, ...dated('cppreviewdate'), ...read('cppid', 'cppstartdate') },
  },
  preproceedings: {
    columns: {
      ...ofReferral,
      ...dated('ppstartdate'),
      ...read('stepdecisiondate', 'courtappdate'),
      ...left('not used', 'lbpsentdate', 'fgdmmeetingoffer', 'fgdmmeetingfac'),
      ...left('not used', 'initialppmeetingdate', 'reviewmeetingscount', 'ppoutcome'),
      ...left('not used', 'letterinitcpdate'),
      ...left('a number of the row', 'preproceedingsid', 'ppid'),
    },
  },
} as const satisfies Record<string, TableSpec>

export type CinTable = keyof typeof cinTables

export const cinTableNames = Object.keys(cinTables) as CinTable[]
