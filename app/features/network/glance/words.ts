import type { Words } from "~/i18n/words"

export const glanceWords = {
  network: { fr: "Le réseau", en: "The network" },
  "seen-from": { fr: "vu de {{event}}", en: "seen from {{event}}" },
  held: { fr: "postes et antennes tenus", en: "posts and antennas held" },
  "attache-posts": { fr: "postes d’attaché", en: "attaché posts" },
  vacant: { fr: "vacants", en: "vacant" },
  arriving: { fr: "montants", en: "arriving" },
  departing: { fr: "descendants", en: "departing" },
} satisfies Words
