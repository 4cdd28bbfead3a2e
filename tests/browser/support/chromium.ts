import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser of this machine: nothing is downloaded. `MEEDOEN_CHROMIUM` names another one. */
export function chromium (): string {
  const named = process.env.MEEDOEN_CHROMIUM
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = named ? [named] : NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  const first = found.find(canRun)
  if (first) return first
  console.error(named
    ? `MEEDOEN_CHROMIUM names ${named}, which cannot be run`
    : 'Missing: Chromium (on Debian: apt-get install chromium; elsewhere: put it on the PATH or name it in MEEDOEN_CHROMIUM)')
  process.exit(1)
}

function canRun (file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
