import AxeBuilder from "@axe-core/playwright"
import type { BrowserContextOptions, Page } from "playwright-core"
import { expect, onTestFinished } from "vitest"
import { signInCookie } from "~/features/access/cookies.server"
import { openBrowser } from "./browser"
import { signedIn } from "./cast"
import type { TestInstallation } from "./installation"

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true } as const
export const desk = { viewport: { width: 1440, height: 900 } } as const

export interface Visit {
  readonly page: Page
  /** Opens a page of the site and waits until it has gone quiet; it has to be there. */
  readonly open: (path: string) => Promise<void>
  /** Signs somebody in, as in another tab of the same browser. */
  readonly enter: (personId: string) => Promise<void>
  /** where the page is */
  readonly path: () => string
  /** the page's first heading */
  readonly title: () => Promise<string | null>
}

/** What Chromium says of an answer that asks for something first, which is a page like another. */
const refused = /^Failed to load resource: .* status of (400|401|409)/

/** A browser of its own on a site; the test fails by any error or warning on its console. */
export async function visitSite(
  { installation, address }: { readonly installation: TestInstallation; readonly address: string },
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const browser = await openBrowser()
  const context = await browser.newContext({ baseURL: address, locale: "fr-FR", ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on("console", (said) => {
    const text = `${said.text()} (${said.location().url})`
    if (["error", "warning"].includes(said.type()) && !refused.test(text)) complaints.push(text)
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  onTestFinished(async () => {
    await context.close()
    expect(complaints).toEqual([])
  })
  return {
    page,
    open: async (path) => {
      const answer = await page.goto(path, { waitUntil: "networkidle" })
      expect(answer?.status(), path).toBe(200)
    },
    enter: async (personId) => {
      const [pair = ""] = signInCookie(installation.config)
        .write(await signedIn(installation, personId))
        .split(";")
      const cut = pair.indexOf("=")
      await context.addCookies([{ name: pair.slice(0, cut), value: pair.slice(cut + 1), url: address }])
    },
    path: () => new URL(page.url()).pathname,
    title: () => page.getByRole("heading", { level: 1 }).textContent(),
  }
}

const accessible = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** By how many pixels a page is wider than its window. */
export const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A page without a fault of access that a tool can see, and that does not scroll sideways. */
export async function expectSound(page: Page, what = page.url()): Promise<void> {
  // What is still fading in has another contrast than the one it comes to.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"))
  const { violations } = await new AxeBuilder({ page }).withTags(accessible).analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`),
    what,
  ).toEqual([])
  expect(await sideways(page), what).toBe(0)
}
