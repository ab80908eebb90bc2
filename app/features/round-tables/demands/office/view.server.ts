import type { AppLoadContext } from "@remix-run/node"
import type { Viewer } from "~/features/access/viewer.server"
import { readerOf } from "../../reader"
import { noteReading } from "../reading-entry.server"
import type { DemandsView } from "./demands-view"
import { demandOffer, earlierEditions, statedDemands } from "./queries.server"
import { isOwn, type OfficeScope } from "./scope.server"
import { typedDemands } from "./typed-demands"

const justs = { stated: "stated", asked: "asked", granted: "granted", refused: "refused" } as const

/** All that the page of an office's demands shows; that it was opened is written down. */
export async function demandsView(
  { db, keys, clock, realClock, journal }: AppLoadContext,
  viewer: Pick<Viewer, "language" | "civility" | "givenName" | "familyName">,
  scope: OfficeScope,
  just: string | null,
): Promise<DemandsView> {
  const { language } = viewer
  const { office, grant } = scope
  const [offer, { demands, late, ...stated }, editions] = await Promise.all([
    demandOffer(db, scope, language),
    statedDemands(db, keys, scope, clock.now()),
    earlierEditions(db, scope),
  ])
  if (demands || late) {
    const { personId, eventId } = grant
    const read = { act: "demands-read", personId, eventId, detail: { office: office.code } } as const
    await noteReading(db, { journal, realNow: realClock.now() }, read)
  }
  const { answering, until, revision, statedAt, statedBy } = stated
  return {
    answering,
    until,
    revision,
    statedAt,
    statedBy,
    office: { id: office.id, code: office.code, name: language === "fr" ? office.nameFr : office.nameEn },
    own: isOwn(scope),
    reader: readerOf(viewer),
    typed: typedDemands(demands),
    late: late && {
      revision: late.revision,
      why: late.why,
      askedAt: late.askedAt,
      askedBy: late.askedBy,
      difference: late.difference,
      typed: typedDemands(late.proposal),
      answer: late.answer && { granted: late.answer.granted, at: late.answer.at, word: late.answer.word },
    },
    ...offer,
    editions: editions.map(({ slug, titleFr, titleEn }) => ({ slug, title: language === "fr" ? titleFr : titleEn })),
    just: Object.hasOwn(justs, just ?? "") ? justs[just as keyof typeof justs] : null,
  }
}

/** For a head of no office. */
export const withoutOffice: DemandsView = {
  office: null,
  own: true,
  reader: "",
  answering: "not-asked",
  until: null,
  revision: 0,
  typed: {},
  statedAt: null,
  statedBy: null,
  late: null,
  countries: [],
  themes: [],
  hosts: { office: [], corps: [], others: [] },
  slots: [],
  editions: [],
  just: null,
}
