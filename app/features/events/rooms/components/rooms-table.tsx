import { Link } from "@remix-run/react"
import { floorName } from "~/i18n/floor"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Badge, Code } from "~/ui/badge"
import { type Column, Sub, Table } from "~/ui/table"
import { roomWords } from "../words"

export interface ListedRoom {
  readonly id: string
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string | null
  readonly site: string
  readonly floor: string
  readonly capacity: number
  readonly kind: "plenary" | "workshop" | "confidential"
  readonly equipment: readonly string[]
  readonly sessions: number
}

/** The rooms of an event, site by site. */
export function RoomsTable({ rooms, linkTo }: { rooms: readonly ListedRoom[]; linkTo: (id: string) => string }) {
  const say = useWords(roomWords)
  const language = useLanguage()
  const sites = [...new Set(rooms.map(({ site }) => site))]
  const columns: Column<ListedRoom>[] = [
    {
      title: say("room"),
      header: "strong",
      cell: (room) => (
        <>
          <Link to={linkTo(room.id)}>{language === "en" && room.nameEn ? room.nameEn : typeset(room.nameFr)}</Link>
          <Sub>
            <Code>{room.code}</Code>, {floorName(room.floor, language)}
          </Sub>
        </>
      ),
    },
    {
      title: say("kind"),
      labelled: true,
      cell: ({ kind }) => (
        <Badge
          tone={kind === "confidential" ? "confidential" : "outline"}
          icon={kind === "confidential" ? "lock" : undefined}
        >
          {say(`kind_${kind}`)}
        </Badge>
      ),
    },
    { title: say("capacity"), labelled: true, number: true, cell: ({ capacity }) => capacity },
    { title: say("equipment"), labelled: true, cell: ({ equipment }) => typeset(equipment.join(", ")) },
    { title: say("sessions"), labelled: true, number: true, cell: ({ sessions }) => sessions },
  ]
  return (
    <Table
      caption={say("rooms")}
      columns={columns}
      groups={sites
        .map((site) => ({ title: typeset(site), rooms: rooms.filter((room) => room.site === site) }))
        .map(({ title, rooms }) => ({ title, rows: rooms }))}
      rowKey={({ id }) => id}
    />
  )
}
