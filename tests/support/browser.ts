import { type Browser, chromium } from "playwright-core"
import { afterAll } from "vitest"
import { ensureBrowser } from "../../app/cli/browser.mjs"

const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"]

let opening: Promise<Browser> | undefined

/** One Chromium for the file's tests, closed at their end; it talks to nobody but the address that a test opens. */
export function openBrowser(): Promise<Browser> {
  opening ??= ensureBrowser().then((executablePath) => chromium.launch({ executablePath, args }))
  return opening
}

afterAll(async () => {
  const browser = await opening
  opening = undefined
  await browser?.close()
})
