import type { Words } from "~/i18n/words"

/** What floors are called. */
export const placeWords = {
  "floor-ground": { fr: "rez-de-chaussée", en: "ground floor" },
  "floor-below": { fr: "sous-sol", en: "basement" },
  "floor-first": { fr: "1er étage", en: "1st floor" },
  "floor-second": { fr: "2e étage", en: "2nd floor" },
  "floor-third": { fr: "3e étage", en: "3rd floor" },
  floor: { fr: "{{floor}}e étage", en: "{{floor}}th floor" },
} satisfies Words
