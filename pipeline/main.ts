import { Command, CommanderError } from 'commander'
import { OperatorError, exitCodes } from './error.ts'

/** Runs one command line and sets the exit code; the only place that catches. */
export async function main(argv: string[]): Promise<void> {
  // `figures … | head` closes our output early: nothing went wrong.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.done)
  })
  try {
    await program().parseAsync(argv)
  } catch (error) {
    if (error instanceof OperatorError) {
      for (const line of error.lines) console.error(line)
      process.exitCode = exitCodes[error.reason]
    } else if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    } else {
      console.error(withoutValues(error))
      process.exitCode = exitCodes.bug
    }
  }
}

/** A bug with its stack, but without what its message quotes: the engine's may quote a value of the extract. */
function withoutValues(error: unknown): string {
  if (!(error instanceof Error)) return 'Something that is not an error was thrown.'
  const { name, message, stack = '' } = error
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const plain = message
    .replaceAll(/"[^]*?"|'[^]*?'|`[^]*?`/g, '…')
    .replaceAll(/\b(?:Input|LINE \d+): .*/g, '…')
  return [`${name}: ${plain}`, ...frames].join('\n')
}

const list = (words: string, before: string[] = []): string[] => [...before, ...words.split(',')]

// Each command is imported when it is asked for: the process that serves never loads DuckDB.
function program(): Command {
  const program = new Command('golden-thread')
    .description('Cohort indicators of cumulative harm, safe to show to a safeguarding partnership')
    .exitOverride()
    .showHelpAfterError()

  program
    .command('build')
    .description('read an extract, compute every indicator, protect it and publish a release')
    .argument('<extract-folder>', 'census returns (XML), or our own extract with extract.json')
    .requiredOption('--to <site-folder>', 'where releases are kept')
    .option(
      '--audience <audience>',
      'partnership (protected) or internal (true counts)',
      'partnership',
    )
    .option('--key <file>', 'the key file; made on first use')
    .option('--new-ids', "children's ids that are not those of the last build are meant")
    .option('--json', 'print one JSON object')
    .action(async (folder, options) => (await import('./commands/build.ts')).build(folder, options))

  program
    .command('check')
    .description('read and judge an extract; publish nothing')
    .argument('<extract-folder>')
    .option('--json', 'print one JSON object')
    .action(async (folder, options) => (await import('./commands/check.ts')).check(folder, options))

  program
    .command('pseudonymise')
    .description('write an extract of any kind as our own extract, with keyed ids; publish nothing')
    .argument('<extract-folder>')
    .requiredOption('--to <folder>', 'where to write it; it must be new or empty')
    .option('--key <file>', 'the key file; made on first use')
    .action(async (folder, options) =>
      (await import('./commands/pseudonymise.ts')).pseudonymise(folder, options),
    )

  program
    .command('figures')
    .description('print published cells')
    .argument('<site-folder>')
    .argument('[indicator]', 'id or key: CH-01 or re_referral_12m')
    .option(
      '--by <breakdown>',
      'source_group, age_band, primary_need, area, team, ethnicity_deprivation or authority',
    )
    .option('--period <kind>', 'month, quarter, year or all; every kind when left out')
    .option('--format <format>', 'json or csv', 'json')
    .option('--settings', 'what the figures are at other values of the parameters, instead')
    .action(async (site, indicator, options) =>
      (await import('./commands/figures.ts')).figures(site, indicator, options),
    )

  program
    .command('serve')
    .description('serve the current release to browsers')
    .argument('<site-folder>')
    .option('--port <port>', 'port to listen on', '8484')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .action(async (site, options) => (await import('./commands/serve.ts')).serve(site, options))

  program
    .command('sample')
    .description('write a made-up authority')
    .requiredOption('--to <folder>', 'where to write it')
    .option('--children <n>', 'children ever referred')
    .option('--years <n>', 'years of records')
    .option('--seed <n>', 'same seed, same files')
    .option('--as <kind>', 'csv, cin-census, ssd, annex-a, dfe-api or cin-tables', 'csv')
    .action(async (options) => (await import('./commands/sample.ts')).sample(options))

  program
    .command('comparators')
    .description('read official figures, to be shown beside a site’s own')
    .argument(
      '<csv-files...>',
      'the Department for Education’s “Children in need” files, or a folder of them',
    )
    .requiredOption('--to <site-folder>', 'where releases are kept')
    .option(
      '--neighbours <codes>',
      'up to ten new_la_codes of statistical neighbours, with commas',
      list,
    )
    .option('--json', 'print one JSON object')
    .action(async (files, options) =>
      (await import('./commands/comparators.ts')).comparators(files, options),
    )

  program
    .command('releases')
    .description('list the releases of a site')
    .argument('<site-folder>')
    .option('--json', 'print one JSON array')
    .action(async (site, options) =>
      (await import('./commands/releases.ts')).releases(site, options),
    )

  program
    .command('verify')
    .description('check every byte of a release against its manifest')
    .argument('<site-folder>')
    .argument('[release]', 'the current one when left out')
    .option('--json', 'print one JSON object')
    .action(async (site, release, options) =>
      (await import('./commands/verify.ts')).verify(site, release, options),
    )

  program
    .command('rollback')
    .description('serve an earlier release again')
    .argument('<site-folder>')
    .argument('[release]', 'the one before the current when left out')
    .action(async (site, release) =>
      (await import('./commands/rollback.ts')).rollback(site, release),
    )

  return program
}
