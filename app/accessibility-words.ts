import type { Words } from "~/i18n/words"

/** What the product says of its own accessibility: what was checked, and what was not. */
export const accessibilityWords = {
  title: { fr: "Accessibilité", en: "Accessibility" },
  lede: {
    fr: "Colloque vise le référentiel général d’amélioration de l’accessibilité (RGAA 4.1) et les règles WCAG 2.2, niveau AA.",
    en: "Colloque aims at the French accessibility standard (RGAA 4.1) and at WCAG 2.2, level AA.",
  },
  checked: { fr: "Ce qui est vérifié", en: "What is checked" },
  "checked-tools": {
    fr: "Des contrôles automatiques passent sur les pages, en clair, en sombre et à la largeur d’un téléphone, à chaque version.",
    en: "Automatic checks run over the pages, light, dark and at the width of a phone, with each version.",
  },
  "checked-script": {
    fr: "Les pages se lisent et les formulaires s’envoient sans JavaScript et au clavier seul.",
    en: "Pages can be read and forms sent without JavaScript, and with the keyboard alone.",
  },
  "checked-colour": {
    fr: "Aucune information ne tient à la couleur seule : une forme ou un mot la dit aussi.",
    en: "Nothing is said by colour alone: a shape or a word says it as well.",
  },
  open: { fr: "Ce qui reste à faire", en: "What remains to be done" },
  "open-audit": {
    fr: "Aucun audit RGAA complet n’a encore été mené ; les pages n’ont pas été relues avec tous les lecteurs d’écran.",
    en: "No full RGAA audit has been carried out yet; the pages have not been read with every screen reader.",
  },
  trouble: { fr: "Une difficulté", en: "A difficulty" },
  "trouble-text": {
    fr: "Signalez-la à l’organisation de votre événement : elle vous donnera l’information sous une autre forme.",
    en: "Tell the organisers of your event: they will give you the information in another form.",
  },
} satisfies Words
