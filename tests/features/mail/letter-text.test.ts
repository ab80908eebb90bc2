import { describe, expect, it } from "vitest"
import { paragraphsOf } from "~/features/mail/letter-text"

const origin = "https://colloque.example"

describe("the text of a letter", () => {
  it("falls into paragraphs and lines", () => {
    expect(paragraphsOf("Bonjour,\n\nUne ligne.\nUne autre.\n", origin)).toEqual([
      [[{ text: "Bonjour,", to: null }]],
      [[{ text: "Une ligne.", to: null }], [{ text: "Une autre.", to: null }]],
    ])
  })

  it("links addresses of this installation, without what ends their sentence", () => {
    expect(paragraphsOf(`Ouvrez ${origin}/connexion/lien/abc_-1, puis revenez.`, origin)).toEqual([
      [
        [
          { text: "Ouvrez ", to: null },
          { text: `${origin}/connexion/lien/abc_-1`, to: "/connexion/lien/abc_-1" },
          { text: ", puis revenez.", to: null },
        ],
      ],
    ])
    expect(paragraphsOf(origin, origin)).toEqual([[[{ text: origin, to: "/" }]]])
  })

  it("leaves addresses of elsewhere plain words, even those that begin like ours", () => {
    for (const text of ["https://ailleurs.example/x", `${origin}.ailleurs.example/x`, "javascript:alert(1)"])
      expect(paragraphsOf(text, origin)).toEqual([[[{ text, to: null }]]])
  })
})
