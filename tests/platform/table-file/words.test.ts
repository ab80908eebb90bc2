import { expect, it } from "vitest"
import { sayIn } from "~/i18n/say"
import { fileCodes, lineCodes, warningCodes } from "~/platform/table-file/finding"
import { findingWords } from "~/platform/table-file/words"

it("says every finding with its place, in both languages", () => {
  for (const language of ["fr", "en"] as const) {
    const say = sayIn(findingWords, language)
    for (const code of [...fileCodes, ...lineCodes, ...warningCodes]) {
      const sentence = say(code, { line: 41, column: "rank_fr" })
      expect(sentence).toMatch(/[.»”]$/)
      expect(sentence).not.toMatch(/\{\{|!|undefined/)
      if (lineCodes.some((one) => one === code)) expect(sentence).toContain("41")
    }
  }
  expect(sayIn(findingWords, "fr")("invalid_date", { line: 5, column: "starts_on" })).toContain(
    "Ligne 5, colonne «\u00a0starts_on\u00a0»\u00a0: ce n’est pas une date valable",
  )
})
