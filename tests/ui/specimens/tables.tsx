import { Badge } from "~/ui/badge"
import { Button, LinkButton } from "~/ui/button"
import { type Column, Pager, Sub, Table, TableScroll } from "~/ui/table"

interface Guest {
  readonly name: string
  readonly category: string
  readonly body: string
  readonly places: number
}

const guests: readonly Guest[] = [
  { name: "M. Haider Al-Jubourin", category: "police partenaire", body: "Police fédérale", places: 2 },
  { name: "M. Saif Al-Marzoukh", category: "police partenaire", body: "Police d’Abou Dabi", places: 1 },
]

const guestColumns: readonly Column<Guest>[] = [
  {
    title: "Nom",
    header: "strong",
    sort: { to: "?sort=-name", direction: "ascending" },
    cell: ({ name, category }) => (
      <>
        {name}
        <Sub>{category}</Sub>
      </>
    ),
  },
  { title: "Organisme", labelled: true, cell: ({ body }) => body },
  {
    title: "Places",
    number: true,
    labelled: true,
    sort: { to: "?sort=places", direction: null },
    cell: (row) => row.places,
  },
  { title: "État", tight: true, corner: true, cell: () => <Badge tone="outline">Invité</Badge> },
  { title: "Actions", hideTitle: true, tight: true, cell: () => <Button size="small">Relancer</Button> },
]

export function Guests() {
  const key = (guest: Guest) => guest.name
  return (
    <>
      <Table
        caption="Partenaires invités, triés par nom"
        columns={guestColumns}
        rows={guests}
        rowKey={key}
        isSelected={(guest) => guest.places === 2}
      />
      <TableScroll label="Partenaires par organisme">
        <Table
          caption="Partenaires, par organisme"
          showCaption
          records={false}
          columns={guestColumns}
          groups={[{ title: "Police partenaire", rows: guests }]}
          rowKey={key}
        />
      </TableScroll>
      <Pager>
        1 à 2 sur 19 <LinkButton to="?page=2">Afficher la suite</LinkButton>
      </Pager>
    </>
  )
}
