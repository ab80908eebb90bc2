import { describe, expect, it } from "vitest"
import type { Words } from "~/i18n/words"
import { sourcesOf } from "./sources"

/** What one language alone needs to write a number. */
const grammatical = new Set(["{{ordinal}}"])

const parameters = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))]
    .filter((each) => !grammatical.has(each))
    .sort()
    .join()

/** What is missing or careless in a set of sentences. */
function faultsOf(words: Words): string[] {
  return Object.entries(words).flatMap(([key, { fr, en }]) => {
    const faults: string[] = []
    if (fr.trim() === "" || en.trim() === "") faults.push("is not said in both languages")
    if (parameters(fr) !== parameters(en)) faults.push("does not say the same things in both languages")
    if (/!/.test(fr + en)) faults.push("shouts")
    if (/\bTODO\b|\bXXX\b|lorem/i.test(fr + en)) faults.push("is not finished")
    if (key.endsWith("_one") && !(key.replace(/_one$/, "_other") in words)) faults.push("has no plural")
    if (key.endsWith("_other") && !(key.replace(/_other$/, "_one") in words)) faults.push("has no singular")
    return faults.map((fault) => `${key} ${fault}`)
  })
}

describe("words", async () => {
  const files = sourcesOf("app").filter(({ text }) => /^\} satisfies Words$/m.test(text))
  const sets = await Promise.all(
    files.map(async ({ path }) => {
      const module: Record<string, unknown> = await import(/* @vite-ignore */ `../../${path}`)
      return { path, sets: Object.entries(module).filter(([name]) => /words$/i.test(name)) }
    }),
  )

  it.each(sets)("of $path are complete", ({ sets }) => {
    expect(sets.length).toBeGreaterThan(0)
    expect(sets.flatMap(([, words]) => faultsOf(words as Words))).toEqual([])
  })

  it.each([
    [{ a: { fr: "Salle", en: "" } }, "a is not said in both languages"],
    [{ a: { fr: "{{count}} salles", en: "rooms" } }, "a does not say the same things in both languages"],
    [{ a: { fr: "Enregistré !", en: "Saved" } }, "a shouts"],
    [{ a_one: { fr: "une salle", en: "a room" } }, "a_one has no plural"],
  ])("would not be %j", (words, fault) => {
    expect(faultsOf(words)).toEqual([fault])
  })
})
