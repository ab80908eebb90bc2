import { choicesOf } from "~/platform/table-file/choices"
import type { Cells } from "~/platform/table-file/columns"
import type { ImportKind } from "~/platform/table-file/kind"
import { knownKey, type SeenKeys } from "~/platform/table-file/line-reader"

/** A file of posts. A post may stand under another one of the file or of the network, never under itself. */
export const postKinds = ["asi", "antenna", "liaison_officer"] as const
export const postStatuses = ["open", "vacant", "planned"] as const

const columns = [
  "post_code",
  "kind",
  "title_fr",
  "country_iso2",
  "city",
  "region_key",
  "competence_iso2",
  "parent_post_code",
  "status",
  "status_reason",
  "opens_on",
] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  post_code: ["code", "poste"],
  kind: ["nature", "type"],
  title_fr: ["intitulé", "titre"],
  country_iso2: ["pays"],
  city: ["ville"],
  region_key: ["région"],
  competence_iso2: ["compétence", "pays de compétence"],
  parent_post_code: ["poste de rattachement"],
  status: ["état", "statut"],
  status_reason: ["motif"],
  opens_on: ["ouverture", "date d'ouverture"],
}
type Column = (typeof columns)[number]

const choices = {
  kind: choicesOf<(typeof postKinds)[number]>({
    asi: ["attaché", "attaché de sécurité intérieure"],
    antenna: ["antenne"],
    liaison_officer: ["officier de liaison"],
  }),
  status: choicesOf<(typeof postStatuses)[number]>({
    open: ["ouvert"],
    vacant: [],
    planned: ["prévu", "en projet"],
  }),
}

export interface PostRow {
  readonly code: string
  readonly kind: (typeof postKinds)[number]
  readonly titleFr: string
  readonly country: string
  readonly city: string
  readonly regionKey: string
  /** a set: each country once, in the order of the alphabet */
  readonly competence: readonly string[]
  readonly parentCode: string | null
  readonly status: (typeof postStatuses)[number]
  readonly statusReason: string
  readonly opensOn: string | null
}

export interface KnownForPosts {
  readonly countries: ReadonlySet<string>
  readonly regions: ReadonlySet<string>
  /** posts of the network: code → code of the post above, or null */
  readonly parentOf: ReadonlyMap<string, string | null>
}

export const postsImport: ImportKind<Column, PostRow, KnownForPosts> = {
  name: "posts",
  columns: { names: columns, french },
  key: (row) => row.code,
  begin(known, lines) {
    const codes: SeenKeys = new Map()
    const parentOf = parentsWith(known.parentOf, lines)
    const inCircle = circular(parentOf)
    return (read) => {
      read.unique("post_code", codes, "duplicate_id", { existing: known.parentOf })
      const code = read.filled("post_code")
      const parent = knownKey(parentOf, read.text("parent_post_code"))
      if (parent !== "") {
        if (!parentOf.has(parent)) read.wrong("parent_post_code", "unknown_post")
        else if (inCircle.has(code)) read.wrong("parent_post_code", "parent_cycle")
      }
      const status = read.oneOf("status", choices.status)
      return {
        code,
        kind: read.oneOf("kind", choices.kind),
        titleFr: read.filled("title_fr"),
        country: read.known("country_iso2", known.countries, "unknown_country"),
        city: read.filled("city"),
        regionKey: read.known("region_key", known.regions, "unknown_region"),
        competence: asSet(read.knownList("competence_iso2", known.countries, "unknown_country")),
        parentCode: parent === "" ? null : parent,
        status,
        statusReason: read.text("status_reason"),
        opensOn: status === "planned" ? read.day("opens_on") : read.dayOrNone("opens_on"),
      }
    }
  },
}

const asSet = (items: readonly string[]) => [...new Set(items)].sort()

/** The network as it would be after the import: what the file says of a post prevails. */
function parentsWith(known: ReadonlyMap<string, string | null>, lines: readonly Cells<Column>[]) {
  const parentOf = new Map([...known, ...lines.map((cells) => [cells.post_code, null] as const)])
  for (const { post_code, parent_post_code } of lines)
    parentOf.set(post_code, parent_post_code === "" ? null : knownKey(parentOf, parent_post_code))
  return parentOf
}

/** The posts from which one who climbs comes by the same post twice. */
function circular(parentOf: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const circular = new Set<string>()
  const straight = new Set<string>()
  for (const code of parentOf.keys()) {
    const climbed = new Set<string>()
    let at: string | null = code
    while (at !== null && !climbed.has(at) && !straight.has(at) && !circular.has(at)) {
      climbed.add(at)
      at = parentOf.get(at) ?? null
    }
    const verdict = at === null || straight.has(at) ? straight : circular
    for (const one of climbed) verdict.add(one)
  }
  return circular
}
