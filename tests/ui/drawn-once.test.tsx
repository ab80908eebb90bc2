import { renderToString } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { drawOnce } from "~/drawn-once.server"
import { SpeakIn, useLanguage } from "~/i18n/use-language"
import type { Language } from "~/i18n/words"
import { DrawnList, DrawnOnce, DrawProvider } from "~/ui/drawn-once"

const drawings: string[] = []

function Entry({ title, past }: { title: string; past: boolean }) {
  const language = useLanguage()
  drawings.push(title)
  return (
    <li data-past={past || undefined}>
      {title} {language} <b>{"<&>"}</b>
    </li>
  )
}

interface Session {
  readonly title: string
}

const lists = (sessions: readonly Session[], past: boolean) => (
  <DrawnList tag="ol">
    {sessions.map((session) => (
      <DrawnOnce key={session.title} of={session} way={String(past)}>
        <Entry title={session.title} past={past} />
      </DrawnOnce>
    ))}
    <li key="now">10:42</li>
  </DrawnList>
)

function page(sessions: readonly Session[], { past = false, language = "fr" as Language, once = true } = {}): string {
  drawings.length = 0
  const list = <SpeakIn language={language}>{lists(sessions, past)}</SpeakIn>
  return renderToString(once ? <DrawProvider value={drawOnce}>{list}</DrawProvider> : list)
}

describe("an entry that is drawn once", () => {
  const sessions = [{ title: "Ouverture" }, { title: "L’année & la suite" }]

  it("is to the letter what a browser expects to take over", () => {
    for (const ways of [{}, { past: true }, { language: "en" as const }])
      for (const _ of [1, 2]) expect(page(sessions, ways)).toBe(page(sessions, { ...ways, once: false }))
  })

  it("is drawn for the first page alone, and anew for another object, way or language", () => {
    const mine = [{ title: "Passation" }]
    page(mine)
    expect(drawings).toEqual(["Passation"])
    page(mine)
    expect(drawings).toEqual([])
    for (const ways of [{ past: true }, { language: "en" as const }]) {
      page(mine, ways)
      expect(drawings).toEqual(["Passation"])
    }
    page([{ title: "Passation" }])
    expect(drawings).toEqual(["Passation"])
  })
})
