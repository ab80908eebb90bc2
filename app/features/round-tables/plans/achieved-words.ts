import type { Words } from "~/i18n/words"

/** What a plan gives of what was asked, counted. */
export const achievedWords = {
  "count-must": { fr: "{{value}} sur {{total}} indispensables", en: "{{value}} of {{total}} indispensable" },
  "count-high": { fr: "{{value}} sur {{total}} hautes", en: "{{value}} of {{total}} high" },
  "count-normal": { fr: "{{value}} sur {{total}} normales", en: "{{value}} of {{total}} normal" },
  "count-wish": { fr: "{{value}} sur {{total}} vœux", en: "{{value}} of {{total}} wishes" },
  "of-must": { fr: "sur {{total}} demandes indispensables", en: "of {{total}} indispensable demands" },
  "of-high": { fr: "sur {{total}} demandes hautes", en: "of {{total}} high demands" },
  "of-normal": { fr: "sur {{total}} demandes normales", en: "of {{total}} normal demands" },
  "of-wish": { fr: "sur {{total}} vœux", en: "of {{total}} wishes" },
} satisfies Words
