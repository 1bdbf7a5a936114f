import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser to test in: the one an environment variable names; on Linux the Chromium that comes
 * with the packages; elsewhere an installed Chrome or Edge. Null when there is none.
 */
export async function browserPath(): Promise<string | null> {
  const { CHROME_PATH, PUPPETEER_EXECUTABLE_PATH, GOLDEN_THREAD_BROWSER } = process.env
  const named = GOLDEN_THREAD_BROWSER ?? CHROME_PATH ?? PUPPETEER_EXECUTABLE_PATH
  if (named) return named
  if (process.platform === 'linux') {
    // The package brings the libraries that a bare server lacks, and unpacks them only where it takes
    // the machine for one of its own kind.
    if (!libraryFolders.some((folder) => existsSync(path.join(folder, 'libnss3.so'))))
      process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x'
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  }
  return installed.find((file) => existsSync(file)) ?? null
}

const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/usr/lib',
]

const programs = [
  process.env.ProgramFiles,
  process.env['ProgramFiles(x86)'],
  process.env.LOCALAPPDATA,
]

const installed = [
  ...programs.flatMap((folder) =>
    folder
      ? [
          path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]
      : [],
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

export interface Window {
  context: BrowserContext
  close(): Promise<void>
}

interface WindowOptions {
  width: number
  height?: number
  deviceScaleFactor?: number
  javaScriptEnabled?: boolean
}

/** A new browser with a user folder of its own, which is removed when it is closed. */
export async function openWindow(executablePath: string, options: WindowOptions): Promise<Window> {
  const folder = await mkdtemp(path.join(tmpdir(), 'golden-thread-browser-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    args: launchArguments,
    viewport: { width: options.width, height: options.height ?? 900 },
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
    javaScriptEnabled: options.javaScriptEnabled ?? true,
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
