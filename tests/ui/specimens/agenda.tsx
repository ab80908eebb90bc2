import { DayList, RoomsGrid, WeekGrid } from "~/ui/agenda-grid"
import { Button, LinkButton } from "~/ui/button"
import { Switch } from "~/ui/choices"
import { DrawnOnce } from "~/ui/drawn-once"
import { Hand } from "~/ui/hand"
import { Page, PageHead, Toolbar } from "~/ui/page"
import { ReservedCard } from "~/ui/session-card"
import { DayTabs, FilterLink, Filters } from "~/ui/tabs"
import { card, tableCard } from "./cards"
import { Frame, Views } from "./frame"

function Head({ title }: { title: string }) {
  return (
    <>
      <PageHead
        title="Agenda"
        lede={title}
        actions={
          <>
            <Button icon="printer" fold>
              Imprimer
            </Button>
            <LinkButton to="/feed" icon="calendar-plus" fold>
              S’abonner
            </LinkButton>
          </>
        }
      />
      <Toolbar>
        <Views />
        <Switch label="Mon agenda" name="mine" />
        <Filters label="Filtrer par nature" push>
          <FilterLink to="?" on>
            Tout
          </FilterLink>
          <FilterLink to="?kind=workshop" on={false}>
            Ateliers
          </FilterLink>
        </Filters>
      </Toolbar>
    </>
  )
}

const hours = [
  "08:00",
  "09:00",
  "10:00",
  "11:00",
  "12:00",
  "13:00",
  "14:00",
  "15:00",
  "16:00",
  "17:00",
  "18:00",
  "19:00",
]
const now = <Hand key="now" dateTime="10:42" time="10:42" spoken="Il est" at={{ from: 32.4, day: 1 }} />
const ranks = [0, 1, 2, 3, 4, 5, 6]

export function Week() {
  const weekdays = ["lundi", "mardi, aujourd’hui", "mercredi", "jeudi", "vendredi"]
  return (
    <Frame>
      <Page measure="wide">
        <Head title="Du lundi 25 au vendredi 29 août 2025. Heures de Paris." />
        <WeekGrid
          columns={50}
          steps={150}
          hours={hours}
          days={weekdays.map((weekday, day) => ({
            id: `2025-08-${25 + day}`,
            number: String(25 + day),
            weekday,
            span: 10,
            past: day === 0,
            today: day === 1,
            again: day === 0 ? { to: "?day=2025-08-25", label: "Revoir la journée" } : undefined,
            cards: [
              ...ranks.map((rank) => card({ rank, wide: 10, past: day === 0 })),
              tableCard(8),
              <ReservedCard
                key="reserved"
                label="Réservé"
                spoken="De 18:30 à 20:00 :"
                hours={{ from: "18:30", until: "20:00" }}
                place={{ from: 126, to: 144, at: 9, wide: 2 }}
              />,
              ...(day === 1 ? [now] : []),
            ],
          }))}
        />
      </Page>
    </Frame>
  )
}

export function Rooms() {
  return (
    <Frame>
      <Page measure="wide">
        <Head title="Mardi 26 août 2025. Heures de Paris." />
        <DayTabs
          label="Jours du colloque"
          days={[
            { to: "?day=25", number: "25", weekday: "lundi", note: "8 rendez-vous", past: true },
            {
              to: "?day=26",
              number: "26",
              weekday: "mardi",
              note: "5 rendez-vous",
              today: "aujourd’hui",
              current: true,
            },
            { to: "?day=27", number: "27", weekday: "mercredi", note: "5 rendez-vous" },
            { to: "?day=28", number: "28", weekday: "jeudi", note: "3 rendez-vous" },
            { to: "?day=29", number: "29", weekday: "vendredi", note: "4 rendez-vous" },
          ]}
        />
        <RoomsGrid
          label="Salles"
          title="mardi 26 août"
          today
          steps={150}
          hours={hours}
          rooms={[
            { id: "garonne", name: "Garonne", note: "1er étage, 40 places" },
            { id: "cordouan", name: "Cordouan", note: "3e étage, 24 places" },
            { id: "others", name: "Autres salles", note: "3e et 4e étages" },
          ]}
          cards={[
            ...ranks.map((rank) =>
              card(rank < 3 ? { rank, wide: 3, band: true } : { rank, wide: 1, at: 1 + (rank % 3) }),
            ),
            tableCard(1, 2),
            <ReservedCard
              key="reserved"
              label="Réservé"
              spoken="De 18:30 à 20:00 :"
              hours={{ from: "18:30", until: "20:00" }}
              place={{ from: 126, to: 144, at: 3 }}
            />,
            now,
          ]}
        />
      </Page>
    </Frame>
  )
}

export function List() {
  return (
    <Frame>
      <Page measure="wide">
        <Head title="Mardi 26 août 2025" />
        <DayList
          title="mardi 26 août"
          cards={[
            ...ranks.slice(0, 3).map((rank) => card({ rank, wide: 1, past: true })),
            now,
            ...ranks.slice(3).map((rank) => card({ rank, wide: 1 })),
            tableCard(1),
            <DrawnOnce key="reserved" of={ranks} way="reserved">
              <ReservedCard label="Réservé" hours={{ from: "18:30", until: "20:00" }} />
            </DrawnOnce>,
          ]}
        />
      </Page>
    </Frame>
  )
}
