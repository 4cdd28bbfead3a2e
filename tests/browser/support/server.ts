// One server for all visits: the real program, with its examples, in a folder of its own that is gone afterwards. A journey
// through the months starts its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const BINARY = resolve(process.env.MEEDOEN_BIN ?? join(ROOT, 'target/debug/meedoen'))
const PUBLIC = resolve(process.env.MEEDOEN_PUBLIC ?? join(ROOT, 'public'))
const SECONDS_TO_START = 60

/** Starts the server, tells the visitors where it is (`MEEDOEN_SITE`), who can sign in (`MEEDOEN_DEMO_ACCOUNTS`) and what it prints (`MEEDOEN_OUTPUT`), and answers how to stop it. */
export default async function start (): Promise<() => Promise<void>> {
  const { folder, clean } = ownFolder()
  const site = await launch(folder).catch((error: Error) => giveUp(error.message))
  process.env.MEEDOEN_SITE = site.address
  process.env.MEEDOEN_OUTPUT = site.output
  process.env.MEEDOEN_DEMO_ACCOUNTS = site.accounts
  return async () => {
    await site.stop()
    clean()
  }
}

/** A folder for a server. However the tests end, nothing of theirs stays behind. */
export function ownFolder (): { folder: string, clean: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-browser-'))
  const clean = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', clean)
  return { folder, clean }
}

/** A server that runs: where it is, what it prints, who can sign in. */
export interface Site { address: string, output: string, accounts: string, stop: () => Promise<void> }

/** Starts the real program in a folder; its clock runs so many days ahead. */
export async function launch (folder: string, daysAhead = 0): Promise<Site> {
  if (!existsSync(BINARY)) throw new Error(`Missing: ${BINARY}; run \`cargo build -p server\`, or name the program in MEEDOEN_BIN`)
  const [out, log] = [join(folder, 'out'), join(folder, 'log')]
  // Settings of whoever runs the tests stay outside: also `meedoen.toml`, since the folder has none.
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('MEEDOEN_'))
  const server = spawn(BINARY, ['serve'], {
    cwd: folder,
    env: {
      ...Object.fromEntries(environment),
      ...(daysAhead > 0 ? clockAhead(daysAhead) : {}),
      MEEDOEN_ADDR: '127.0.0.1:0',
      MEEDOEN_DATA: join(folder, 'data'),
      MEEDOEN_PUBLIC: PUBLIC,
      MEEDOEN_REQUESTS_PER_SECOND: '0'
    },
    stdio: ['ignore', openSync(out, 'w'), openSync(log, 'w')]
  })
  // Before its folder goes.
  const kill = () => server.kill('SIGKILL')
  process.prependOnceListener('exit', kill)
  const stop = async () => {
    await stopped(server)
    process.off('exit', kill)
  }
  const until = Date.now() + SECONDS_TO_START * 1000
  while (Date.now() < until && server.exitCode === null && server.signalCode === null) {
    const address = /^Meedoen: (http:\S+)/m.exec(readFileSync(out, 'utf8'))?.[1]
    if (address && await isReady(address)) return { address, output: out, accounts: join(folder, 'data/demo-accounts.toml'), stop }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')
  await stop()
  throw new Error(`The server did not start within ${SECONDS_TO_START} seconds:\n${lines}`)
}

/** What makes the clock of a program run ahead. The `faketime` command would stand between us and the program. */
function clockAhead (days: number): Record<string, string> {
  const libraries = readdirSync('/usr/lib').map(name => join('/usr/lib', name, 'faketime/libfaketimeMT.so.1'))
  const library = libraries.find(existsSync)
  if (library === undefined) throw new Error('Missing: libfaketime (on Debian: apt-get install faketime)')
  // Only what day it is: how long something takes, and when a file was written, stays the same.
  return { LD_PRELOAD: library, FAKETIME: `+${days}d`, FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' }
}

async function isReady (address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** Asks it to stop, and insists after five seconds. */
async function stopped (server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGTERM')
  const insist = setTimeout(() => server.kill('SIGKILL'), 5000)
  await gone
  clearTimeout(insist)
}

function giveUp (line: string): never {
  console.error(line)
  process.exit(1)
}
