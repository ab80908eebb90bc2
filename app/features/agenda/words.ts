import type { Words } from "~/i18n/words"
import type { Severity } from "./conflicts/conflict"
import type { Aspect, OtherAspect } from "./difference"
import type { AgendaRefusal } from "./refusals"
import type { Audience, SessionKind, Visibility } from "./session"

/** Every value that a page may have to name has its words: a missing one does not compile. */
type Named =
  | `kind-${SessionKind}`
  | `audience-${Audience}`
  | `visibility-${Visibility}`
  | `visibility-${Visibility}-meaning`
  | `severity-${Severity}`
  | `aspect-${Aspect}`
  | `other-${OtherAspect}`
  | `refusal-${AgendaRefusal}`

export const agendaWords = {
  reserved: { fr: "Réservé", en: "Reserved" },

  "kind-plenary": { fr: "Plénière", en: "Plenary" },
  "kind-ceremony": { fr: "Cérémonie", en: "Ceremony" },
  "kind-briefing": { fr: "Présentation", en: "Briefing" },
  "kind-workshop": { fr: "Atelier", en: "Workshop" },
  "kind-handover": { fr: "Passation", en: "Handover" },
  "kind-round_table": { fr: "Table ronde", en: "Round table" },
  "kind-social": { fr: "Réception", en: "Reception" },
  "kind-break": { fr: "Pause", en: "Break" },

  "audience-all": { fr: "Tous", en: "Everyone" },
  "audience-asi": { fr: "Attachés de sécurité intérieure", en: "Internal security attachés" },
  "audience-arriving": { fr: "Montants", en: "Arriving attachés" },
  "audience-departing": { fr: "Descendants", en: "Departing attachés" },
  "audience-central": { fr: "Administration centrale", en: "Central administration" },
  "audience-partners": { fr: "Partenaires", en: "Partners" },
  "audience-named": { fr: "Personnes désignées", en: "Named people" },
  "audience-members": { fr: "Membres", en: "Members" },

  "visibility-open": { fr: "Ouverte", en: "Open" },
  "visibility-open-meaning": {
    fr: "Visible de la direction, du réseau et des partenaires.",
    en: "Seen by the directorate, the network and the partners.",
  },
  "visibility-internal": { fr: "Interne", en: "Internal" },
  "visibility-internal-meaning": {
    fr: "Visible de la direction et du réseau.",
    en: "Seen by the directorate and the network.",
  },
  "visibility-confidential": { fr: "Confidentielle", en: "Confidential" },
  "visibility-confidential-meaning": {
    fr: "Les autres voient « Réservé » et l’horaire ; les organisateurs voient aussi la salle.",
    en: "Others see “Reserved” and the time; organisers also see the room.",
  },

  session: { fr: "Séance", en: "Session" },
  room: { fr: "Salle", en: "Room" },
  "this-session": { fr: "cette séance", en: "this session" },
  quoted: { fr: "« {{title}} »", en: "“{{title}}”" },
  "and-others_one": { fr: "{{count}} autre", en: "{{count}} more" },
  "and-others_other": { fr: "{{count}} autres", en: "{{count}} more" },
  "at-the-time": { fr: "{{day}}, {{start}}–{{end}}", en: "{{day}}, {{start}}–{{end}}" },

  "severity-blocking": { fr: "Bloquant", en: "Blocking" },
  "severity-serious": { fr: "Sérieux", en: "Serious" },
  "severity-notice": { fr: "À noter", en: "Notice" },

  "aspect-new": { fr: "Nouvelle", en: "New" },
  "aspect-cancelled": { fr: "Annulée", en: "Cancelled" },
  "aspect-moved": { fr: "Déplacée", en: "Moved" },
  "aspect-other-room": { fr: "Autre salle", en: "Other room" },
  "aspect-retitled": { fr: "Nouvel intitulé", en: "Retitled" },
  "aspect-speakers": { fr: "Autres intervenants", en: "Other speakers" },
  "aspect-other": { fr: "Autre modification", en: "Other change" },
  "other-kind": { fr: "nature de la séance", en: "kind of session" },
  "other-themes": { fr: "thèmes", en: "themes" },
  "other-audience": { fr: "public", en: "audience" },
  "other-visibility": { fr: "visibilité", en: "visibility" },
  "other-description": { fr: "description", en: "description" },
  concerned_one: { fr: "{{count}} personne concernée", en: "{{count}} person concerned" },
  concerned_other: { fr: "{{count}} personnes concernées", en: "{{count}} people concerned" },

  "refusal-unknown-session": {
    fr: "Cette séance n’existe pas ou n’existe plus.",
    en: "This session does not exist, or no longer does.",
  },
  "refusal-unknown-room": {
    fr: "Cette salle n’appartient pas à l’événement.",
    en: "This room does not belong to the event.",
  },
  "refusal-unknown-person": {
    fr: "Une des personnes désignées ne figure pas dans l’annuaire.",
    en: "One of the people named is not in the directory.",
  },
  "refusal-unknown-theme": {
    fr: "Ce thème n’appartient pas à l’événement.",
    en: "This theme does not belong to the event.",
  },
  "refusal-unknown-publication": {
    fr: "Cette publication n’existe pas.",
    en: "This publication does not exist.",
  },
  "refusal-changed-meanwhile": {
    fr: "Quelqu’un a modifié cette séance depuis que vous l’avez ouverte. Rien n’a été enregistré ; les deux versions sont présentées ci-dessous.",
    en: "Somebody has changed this session since you opened it. Nothing was saved; both versions are shown below.",
  },
  "refusal-end-not-after-start": {
    fr: "La fin doit suivre le début, au plus tard à 06:00 le lendemain.",
    en: "The end must come after the start, by 06:00 of the next day.",
  },
  "refusal-title-missing": {
    fr: "Donnez un intitulé en français et en anglais.",
    en: "Give a title in French and in English.",
  },
  "refusal-named-missing": {
    fr: "Désignez au moins une personne, ou choisissez un autre public.",
    en: "Name at least one person, or choose another audience.",
  },
  "refusal-confidential-audience": {
    fr: "Une séance confidentielle est réservée à ses membres, et seule une séance confidentielle peut l’être.",
    en: "A confidential session is for its members, and only a confidential session can be.",
  },
  "refusal-confidential-elsewhere": {
    fr: "Le contenu d’une séance confidentielle se modifie dans son dossier.",
    en: "What a confidential session holds is changed in its dossier.",
  },
  "refusal-round-table-not-confidential": {
    fr: "Une table ronde est toujours confidentielle.",
    en: "A round table is always confidential.",
  },
  "refusal-blocking-conflicts": {
    fr: "L’agenda comporte des conflits bloquants. Résolvez-les avant de publier.",
    en: "The agenda has blocking conflicts. Resolve them before publishing.",
  },
  "refusal-reason-missing": {
    fr: "Donnez un motif pour chaque conflit sérieux que vous maintenez.",
    en: "Give a reason for each serious conflict that you keep.",
  },
  "refusal-nothing-to-publish": {
    fr: "Il n’y a rien à publier : rien n’a changé, ou le brouillon est encore vide.",
    en: "There is nothing to publish: nothing has changed, or the draft is still empty.",
  },
  "refusal-already-in-force": {
    fr: "Cette publication est déjà celle en vigueur.",
    en: "This publication is already the one in force.",
  },
  "refusal-published-meanwhile": {
    fr: "Une autre publication est parue entre-temps. Rien n’a été publié ; la différence ci-dessous part d’elle.",
    en: "Another publication has come out meanwhile. Nothing was published; the difference below starts from it.",
  },
  "refusal-agenda-changed-meanwhile": {
    fr: "L’agenda a changé depuis que vous avez lu la différence. Rien n’a été publié ; relisez-la ci-dessous.",
    en: "The agenda has changed since you read the difference. Nothing was published; read it again below.",
  },
} satisfies Words & Record<Named, Words[string]>
