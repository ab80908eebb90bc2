import { expect, it } from "vitest"
import { sayIn } from "~/i18n/say"
import { fileCodes, lineCodes, warningCodes } from "~/platform/table-file/finding"
import { findingWords } from "~/platform/table-file/words"

it("says every finding in both languages", () => {
  for (const language of ["fr", "en"] as const) {
    const say = sayIn(findingWords, language)
    for (const code of [...fileCodes, ...lineCodes, ...warningCodes]) {
      const sentence = say(code, { line: 41, column: "rank_fr" })
      expect(sentence).toMatch(/[.»”]$/)
      expect(sentence).not.toMatch(/\{\{|!|undefined/)
    }
  }
  expect(sayIn(findingWords, "fr")("missing_column", { line: 1, column: "starts_on" })).toContain(
    "La colonne «\u00a0starts_on\u00a0» manque",
  )
})
