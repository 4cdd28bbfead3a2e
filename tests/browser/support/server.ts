// One server for all visits: the real program, with its examples, in a folder of its own that is gone afterwards.
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')
const BINARY = resolve(process.env.MEEDOEN_BIN ?? join(ROOT, 'target/debug/meedoen'))
const PUBLIC = resolve(process.env.MEEDOEN_PUBLIC ?? join(ROOT, 'public'))
const SECONDS_TO_START = 60

/** Starts the server, tells the visitors where it is (`MEEDOEN_SITE`), who can sign in (`MEEDOEN_DEMO_ACCOUNTS`) and what it prints (`MEEDOEN_OUTPUT`), and answers how to stop it. */
export default async function start (): Promise<() => Promise<void>> {
  if (!existsSync(BINARY)) return giveUp(`Missing: ${BINARY}; run \`cargo build -p server\`, or name the program in MEEDOEN_BIN`)
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-browser-'))
  const [out, log] = [join(folder, 'out'), join(folder, 'log')]
  // Settings of whoever runs the tests stay outside: also `meedoen.toml`, since the folder has none.
  const environment = Object.entries(process.env).filter(([name]) => !name.startsWith('MEEDOEN_'))
  const server = spawn(BINARY, ['serve'], {
    cwd: folder,
    env: {
      ...Object.fromEntries(environment),
      MEEDOEN_ADDR: '127.0.0.1:0',
      MEEDOEN_DATA: join(folder, 'data'),
      MEEDOEN_PUBLIC: PUBLIC,
      MEEDOEN_REQUESTS_PER_SECOND: '0'
    },
    stdio: ['ignore', openSync(out, 'w'), openSync(log, 'w')]
  })
  const clean = () => rmSync(folder, { recursive: true, force: true })
  const stop = async () => {
    await stopped(server)
    clean()
  }
  // However the tests end, nothing of theirs stays behind.
  process.once('exit', () => {
    server.kill('SIGKILL')
    clean()
  })
  const until = Date.now() + SECONDS_TO_START * 1000
  while (Date.now() < until && server.exitCode === null && server.signalCode === null) {
    const address = /^Meedoen: (http:\S+)/m.exec(readFileSync(out, 'utf8'))?.[1]
    if (address && await isReady(address)) {
      process.env.MEEDOEN_SITE = address
      process.env.MEEDOEN_OUTPUT = out
      process.env.MEEDOEN_DEMO_ACCOUNTS = join(folder, 'data/demo-accounts.toml')
      return stop
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-10).join('\n')
  await stop()
  return giveUp(`The server did not start within ${SECONDS_TO_START} seconds:\n${lines}`)
}

async function isReady (address: string): Promise<boolean> {
  try {
    return (await fetch(`${address}/readyz`)).ok
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
