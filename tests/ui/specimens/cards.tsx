import type { Icon } from "~/ui/icon"
import { type CardKind, KeepButton, KeptMark, SessionCard } from "~/ui/session-card"

const kinds: readonly (readonly [CardKind, Parameters<typeof Icon>[0]["name"], string])[] = [
  ["plenary", "presentation", "Plénière"],
  ["ceremony", "award", "Cérémonie"],
  ["briefing", "radar", "Exposé"],
  ["break", "coffee", "Pause"],
  ["workshop", "pencil-ruler", "Atelier"],
  ["handover", "arrow-left-right", "Passation"],
  ["social", "users", "Vie du réseau"],
]

interface CardOptions {
  readonly rank: number
  readonly wide: number
  readonly at?: number
  readonly past?: boolean
  readonly band?: boolean
}

export function card({ rank, wide, at, past, band }: CardOptions) {
  const [kind, icon, label] = kinds[rank] ?? (["social", "users", "Vie du réseau"] as const)
  const hour = (step: number) =>
    `${String(8 + Math.floor(step / 12)).padStart(2, "0")}:${String((step % 12) * 5).padStart(2, "0")}`
  const from = 6 + rank * 18
  const to = from + 9 + 3 * (rank % 3)
  const moment = (step: number) => ({ dateTime: `2025-08-26T${hour(step)}`, time: hour(step) })
  const title = `Passation des postes d’Afrique du Nord et du Moyen-Orient (${label})`
  return (
    <SessionCard
      key={rank}
      kind={kind}
      icon={icon}
      kindLabel={label}
      start={moment(from)}
      end={moment(to)}
      title={title}
      to={`/sessions/${rank}`}
      where="Auditorium, rez-de-chaussée"
      who="Mme Juliette Trémadeur"
      also={rank === 5 ? <a href="/parallel">3 autres en parallèle</a> : undefined}
      mine={rank % 2 === 0}
      past={past}
      band={band}
      place={{ from, to, at, wide }}
      keep={
        kind === "break" ? (
          <KeptMark label="Dans mon programme" />
        ) : (
          <KeepButton form="keep" name="session" value={rank} kept={rank === 0} label={`Dans mon agenda : ${title}`} />
        )
      }
    />
  )
}

export function tableCard(wide: number, at?: number) {
  return (
    <SessionCard
      key="table"
      kind="round-table"
      icon="lock"
      kindLabel="Table ronde"
      detail="OFAST"
      confidential="Confidentiel"
      start={{ dateTime: "2025-08-26T18:30", time: "18:30" }}
      end={{ dateTime: "2025-08-26T20:00", time: "20:00" }}
      title="Routes de la cocaïne et pays de rebond"
      to="/tables/ofast"
      where="Salle Cordouan, 3e étage"
      mine
      place={{ from: 126, to: 144, at, wide }}
    />
  )
}
