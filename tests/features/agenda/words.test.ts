import { describe, expect, it } from "vitest"
import { conflictWords, type Names, sentenceOf } from "~/features/agenda/conflict-words"
import { findConflicts } from "~/features/agenda/conflicts"
import { conflictRules } from "~/features/agenda/conflicts/conflict"
import type { Session } from "~/features/agenda/session"
import { agendaWords } from "~/features/agenda/words"
import { sayIn } from "~/i18n/say"
import type { Words } from "~/i18n/words"
import { aPlace, aSealedSession, aSession, aSetting, at, monday, spoken } from "./an-agenda"

const names: Names = {
  session: (id) => `« ${id} »`,
  person: (id) => ({ lea: "Mme Wambrecourt", max: "M. Passemard" })[id] ?? id,
  room: (id) => ({ garonne: "Salle Garonne" })[id] ?? id,
  audience: (audience) => agendaWords[`audience-${audience}`].fr,
  list: (items) => new Intl.ListFormat("fr").format(items),
}
/** No-break spaces are the typesetter's affair: sentences are compared with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ")

function told(sessions: readonly Session[], setting: Parameters<typeof aSetting>[0] = {}): string[] {
  const say = sayIn(conflictWords, "fr")
  return findConflicts(sessions, aSetting(setting)).map((conflict) => {
    const { key, parameters } = sentenceOf(conflict, names)
    return plain(say(key, parameters))
  })
}
const talk = (id: string, startsAt: string, endsAt: string, differs: Partial<Session> = {}) =>
  aSession({ id, ...at(monday, startsAt, endsAt), ...differs })
const both = { speakers: spoken("lea", "max") }

describe("a conflict is told", () => {
  it.each<[string, string[]]>([
    [
      "Salle Garonne : deux séances à la fois, « a » et « b ».",
      told([talk("a", "09:00", "10:00", { roomId: "garonne" }), talk("b", "09:30", "10:00", { roomId: "garonne" })]),
    ],
    [
      "Mme Wambrecourt et M. Passemard : deux séances à la fois, « a » et « b ».",
      told([talk("a", "09:00", "10:00", both), talk("b", "09:30", "10:00", both)]),
    ],
    [
      "Montants : deux séances à la fois pour le même public, « a » et « b ».",
      told(["a", "b"].map((id) => talk(id, "09:00", "10:00", { audience: "arriving" }))),
    ],
    [
      "Salle Garonne : une table ronde demande une salle confidentielle.",
      told([talk("a", "09:00", "10:00", { kind: "round_table", roomId: "garonne" })]),
    ],
    ["« a » : en dehors des jours de l’événement.", told([aSession({ id: "a", day: "2025-08-31" })])],
    ["« a » : en dehors des heures d’ouverture.", told([talk("a", "06:00", "07:00")])],
    [
      "« a » : 40 places pour un public de 102.",
      told([talk("a", "09:00", "10:00", { roomId: "garonne" })], { audienceSizes: { asi: 102 } }),
    ],
    [
      "« a » : 1 place pour un public de 102.",
      told([talk("a", "09:00", "10:00", { roomId: "cell" })], {
        audienceSizes: { asi: 102 },
        rooms: [aPlace({ id: "cell", capacity: 1 })],
      }),
    ],
    [
      "Mme Wambrecourt : encore en vol pendant « a ».",
      told([talk("a", "09:00", "10:00", { speakers: spoken("lea") })], {
        flights: [{ personId: "lea", from: `${monday}T08:00`, until: `${monday}T09:30` }],
      }),
    ],
    ...(
      [
        ["10:00", "aucun délai"],
        ["10:01", "1 minute seulement"],
        ["10:14", "14 minutes seulement"],
      ] as const
    ).map(([startsAt, time]): [string, string[]] => [
      `Mme Wambrecourt et M. Passemard : ${time} pour changer de lieu entre « a » et « b ».`,
      told([
        talk("a", "09:00", "10:00", { ...both, roomId: "garonne" }),
        talk("b", startsAt, "11:00", { ...both, roomId: "loire" }),
      ]),
    ]),
    ["Attachés de sécurité intérieure : 3 h 10 sans pause, « a ».", told([talk("a", "14:30", "17:40")])],
    ["Attachés de sécurité intérieure : 3 h sans pause, « a ».", told([talk("a", "14:30", "17:30")])],
    ["Attachés de sécurité intérieure : pas le temps de déjeuner, « a ».", told([talk("a", "12:00", "14:00")])],
    ["Attachés de sécurité intérieure : pas le temps de dîner, « a ».", told([talk("a", "18:30", "21:00")])],
  ])("%s", (sentence, found) => {
    expect(found).toEqual([sentence])
  })

  it("without asking for a name where a confidential session is touched", () => {
    const table = aSealedSession({ id: "t", roomId: "garonne" })
    const asked = () => {
      throw new Error("a name was asked for")
    }
    const silent = { session: asked, person: asked, room: asked, audience: asked, list: asked }
    const wrong = [[table], [{ ...table, startsAt: "06:00" }], [table, aSession({ id: "a", roomId: "garonne" })]]
    for (const sessions of wrong) {
      const conflicts = findConflicts(sessions, aSetting())
      expect(conflicts).not.toEqual([])
      for (const conflict of conflicts) {
        expect(sentenceOf(conflict, silent)).toEqual({ key: "reserved", parameters: {} })
      }
    }
    expect(sayIn(conflictWords, "fr")("reserved")).toBe("Indisponible sur ce créneau.")
  })

  it("by sentences that leave no parameter unsaid, whatever the rule", () => {
    const conflict = findConflicts([talk("a", "14:30", "17:40")], aSetting())[0]
    if (!conflict) throw new Error("no conflict")
    for (const language of ["fr", "en"] as const) {
      for (const rule of conflictRules) {
        for (const minutes of [0, 1, 14]) {
          const { key, parameters } = sentenceOf(
            { ...conflict, rule, minutes, confidential: rule === "reserved" },
            names,
          )
          const said = sayIn(conflictWords, language)(key, parameters)
          expect(said).not.toContain("{{")
          expect(said).not.toBe(key)
        }
      }
    }
  })
})

describe("the words of the agenda", () => {
  it.each<[string, Words]>([
    ["agenda", agendaWords],
    ["conflicts", conflictWords],
  ])("of the %s name the same parameters in both languages", (_, words) => {
    const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    for (const { fr, en } of Object.values(words)) {
      expect(parameters(en)).toEqual(parameters(fr))
      expect([fr, en].every((text) => text.trim() !== "" && !text.includes("!"))).toBe(true)
    }
  })

  it("count people", () => {
    const say = sayIn(agendaWords, "fr")
    expect([0, 1, 12].map((count) => say("concerned", { count }))).toEqual([
      "0 personne concernée",
      "1 personne concernée",
      "12 personnes concernées",
    ])
  })
})
