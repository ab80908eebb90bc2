import type { Words } from "~/i18n/words"

/** What the details of an entry are called: `detail_<name>`, or `detail_<name>_<value>` where the value is a literal. */
export const detailWords = {
  detail_method_link: { fr: "par un lien", en: "by a link" },
  detail_method_key: { fr: "par une clé", en: "by a key" },
  detail_method_demo: { fr: "par la démonstration", en: "by the demonstration" },
  "detail_fault_not-valid": { fr: "non reconnue", en: "not recognised" },
  detail_fault_copied: { fr: "une copie semble exister", en: "there seems to be a copy" },
  detail_count: { fr: "nombre : {{value}}", en: "number: {{value}}" },
  detail_new: { fr: "nouvelles lignes : {{value}}", en: "new lines: {{value}}" },
  detail_changed: { fr: "modifiées : {{value}}", en: "changed: {{value}}" },
  detail_same: { fr: "inchangées : {{value}}", en: "unchanged: {{value}}" },
  detail_number: { fr: "version {{value}}", en: "version {{value}}" },
  detail_restores: { fr: "reprise de la version {{value}}", en: "version {{value}} brought back" },
  detail_from: { fr: "depuis la version {{value}}", en: "from version {{value}}" },
  detail_letters: { fr: "lettres : {{value}}", en: "letters: {{value}}" },
  detail_reasons: { fr: "motifs : {{value}}", en: "reasons: {{value}}" },
  detail_roles: { fr: "rôles : {{value}}", en: "roles: {{value}}" },
  detail_forced_true: { fr: "bien qu'il y en eût un", en: "although there was one" },
  detail_kind_regions: { fr: "régions", en: "regions" },
  detail_kind_countries: { fr: "pays", en: "countries" },
  detail_kind_posts: { fr: "postes", en: "posts" },
  detail_kind_people: { fr: "personnes", en: "people" },
  detail_kind_assignments: { fr: "affectations", en: "assignments" },
  detail_kind_offices: { fr: "offices", en: "offices" },
  detail_kind_seminars: { fr: "séminaires", en: "seminars" },
  detail_kind_rooms: { fr: "salles", en: "rooms" },
  detail_kind_sessions: { fr: "séances", en: "sessions" },
  detail_kind_partners: { fr: "partenaires", en: "partners" },
  detail_office: { fr: "office {{value}}", en: "office {{value}}" },
  detail_whom_offices: { fr: "chefs d'office", en: "office heads" },
  detail_whom_attaches: { fr: "attachés", en: "attachés" },
  detail_demandsUntil: { fr: "demandes jusqu'au {{value}}", en: "demands until {{value}}" },
  detail_wishesUntil: { fr: "vœux jusqu'au {{value}}", en: "wishes until {{value}}" },
  detail_destroyedOn: { fr: "destruction le {{value}}", en: "destroyed on {{value}}" },
  detail_countersigned_true: { fr: "avec contreseing", en: "countersigned" },
  detail_kind_demands: { fr: "demandes", en: "demands" },
  detail_kind_wishes: { fr: "vœux", en: "wishes" },
  detail_kind_travel: { fr: "voyages", en: "travel" },
  detail_slot: { fr: "table du {{value}}", en: "table of {{value}}" },
  detail_copy: { fr: "exemplaire n° {{value}}", en: "copy no. {{value}}" },
  detail_repeated: { fr: "encore {{value}} fois", en: "{{value}} times more" },
  detail_minute: { fr: "dans la minute de {{value}}", en: "within the minute of {{value}}" },
  detail_dossiers: { fr: "dossiers : {{value}}", en: "dossiers: {{value}}" },
} as const satisfies Words

export type DetailKey = keyof typeof detailWords

/** The key of a detail's words; null when it has none. */
export function detailKey(name: string, value: string | number | boolean): DetailKey | null {
  const [plain, literal] = [`detail_${name}`, `detail_${name}_${value}`]
  if (Object.hasOwn(detailWords, literal)) return literal as DetailKey
  return Object.hasOwn(detailWords, plain) ? (plain as DetailKey) : null
}
