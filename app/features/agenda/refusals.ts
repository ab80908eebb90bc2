/** Why the agenda refuses a command; `words.ts` says each of them in a sentence. */
export const agendaRefusals = [
  "unknown-session",
  "unknown-room",
  "unknown-person",
  "unknown-theme",
  "unknown-publication",
  "changed-meanwhile",
  "end-not-after-start",
  "title-missing",
  "named-missing",
  "confidential-audience",
  "confidential-elsewhere",
  "round-table-not-confidential",
  "blocking-conflicts",
  "reason-missing",
  "nothing-to-publish",
  "already-in-force",
  "published-meanwhile",
  "agenda-changed-meanwhile",
] as const
export type AgendaRefusal = (typeof agendaRefusals)[number]
