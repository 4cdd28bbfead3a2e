// The last line says how many passed and failed, in the words that other test runners of this project use.
import type { Reporter, TestCase } from '@playwright/test/reporter'

export default class ClosingLine implements Reporter {
  private readonly tests = new Map<string, TestCase>()

  onTestEnd (test: TestCase): void {
    this.tests.set(test.id, test)
  }

  onEnd (): void {
    const outcomes = [...this.tests.values()].map(test => test.outcome())
    const count = (...wanted: string[]) => outcomes.filter(outcome => wanted.includes(outcome)).length
    const skipped = count('skipped')
    console.log(`\n${count('expected')} passed, ${count('unexpected', 'flaky')} failed${skipped ? `, ${skipped} skipped` : ''}`)
  }

  printsToStdio (): boolean {
    return false
  }
}
