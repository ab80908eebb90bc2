import { describe, expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { serve } from "#tests/support/request"
import { desk, visitSite } from "#tests/support/visit"

async function aPage() {
  const installation = anInstallation(await openDatabase())
  const cast = await aCast(installation.db)
  const { address } = await serve(installation, { toBrowsers: true })
  const visit = await visitSite({ installation, address }, desk)
  await visit.enter(cast.organiser)
  return visit
}

/** What extensions do as a page begins: a node in it, in its head and in its body, first and last. */
const nodesAround = () => {
  const add = (parent: Element, first: boolean) => {
    const node = document.createElement("div")
    node.className = "extension"
    node.hidden = true
    if (first) parent.prepend(node)
    else parent.append(node)
  }
  const seen = new Set<Element>()
  new MutationObserver(() => {
    for (const parent of [document.documentElement, document.head, document.body])
      if (parent && !seen.has(parent)) {
        seen.add(parent)
        add(parent, true)
      }
  }).observe(document, { childList: true, subtree: true })
  document.addEventListener("readystatechange", () => {
    if (document.readyState === "interactive")
      for (const parent of [document.head, document.body, document.documentElement]) add(parent, false)
  })
}

/** And in the middle of what is ours: among the fields of each form, and in the head. */
const nodesWithin = () => {
  document.addEventListener("readystatechange", () => {
    if (document.readyState !== "interactive") return
    for (const form of document.querySelectorAll("main form")) {
      const node = document.createElement("div")
      node.className = "extension"
      form.prepend(node)
      form.append(node.cloneNode())
    }
    document.head.querySelector("title")?.before(document.createElement("meta"))
  })
}

describe("a node that a browser extension adds before the scripts begin", () => {
  it.each([
    ["around the page", nodesAround],
    ["within a form and the head", nodesWithin],
    ["nowhere", () => {}],
  ])("%s clears nothing of what was typed", async (_, extension) => {
    const { page } = await aPage()
    await page.addInitScript(extension)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route("**/assets/*.js", async (route) => {
      await held
      await route.continue()
    })
    await page.goto("/evenements/colloque-2025/preparation/seances/nouvelle", { waitUntil: "commit" }).catch(() => {})
    const title = page.locator('[name="titleFr"]')
    await title.fill("Ouverture de l’essai")
    await page.locator('[name="titleFr"]').evaluate((field: HTMLInputElement) => field.setSelectionRange(3, 9))
    release()
    // React has taken the page over when links are followed without a load.
    await page.waitForFunction(() =>
      Object.keys(document.querySelector("main") ?? {}).some((key) => key.startsWith("__reactFiber")),
    )
    await page.waitForTimeout(300)
    expect(await title.inputValue()).toBe("Ouverture de l’essai")
    const focus = () =>
      page.evaluate(() => {
        const field = document.activeElement as HTMLInputElement
        return [field.name, field.selectionStart, field.selectionEnd]
      })
    expect(await focus()).toEqual(["titleFr", 3, 9])
    await page.keyboard.type("rage")
    expect(await title.inputValue()).toBe("Ouvrage de l’essai")
    if (extension === nodesAround) expect(await page.locator(".extension").count()).toBe(6)
    expect(await page.locator("main h1").count()).toBe(1)
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector("main h1") as Element).fontFamily),
    ).toMatch(/Newsreader/)
    await page.getByRole("link", { name: "Qui voit quoi" }).first().click()
    await page.getByRole("dialog", { name: "Des modifications ne sont pas enregistrées" }).waitFor()
  })
})
