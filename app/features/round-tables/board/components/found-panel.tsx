import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import type { Found } from "../lists"
import { panelWords } from "../panel-words"
import type { DemandRef } from "../refs"
import { useAddresses } from "./address"
import { Glyph } from "./chairs"
import { CountryPanel, PersonDayPanel } from "./person-day"
import { WhyLink } from "./why-link"
import { tableCode } from "./wording"

/** What a filter finds, a line each. */
export function FoundPanel({ found }: { readonly found: Found }) {
  switch (found.kind) {
    case "demandes":
      return <Demands {...found} />
    case "voeux":
      return <Wishes {...found} />
    case "sans-table":
      return <Seatless {...found} />
    case "binomes":
      return <Pairs {...found} />
    case "attache":
      return <PersonDayPanel day={found.day} />
    case "pays":
      return <CountryPanel country={found.country} />
  }
}

type Of<K extends Found["kind"]> = Extract<Found, { kind: K }>

function None() {
  const say = useWords(panelWords)
  return <p className="muted">{say("none")}</p>
}

function Demands({ demands, outOfReach }: Of<"demandes">) {
  const say = useWords(panelWords)
  return (
    <>
      {demands.length === 0 && <None />}
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
      <ul className="members" role="list">
        {demands.map((one) => (
          <li key={one.item}>
            <Glyph kind={one.priority} />
            <DemandName demand={one} />
            <WhyLink item={one.item} what={`${one.office}, ${one.country}`} />
          </li>
        ))}
      </ul>
      {outOfReach.length > 0 && (
        <section>
          <h3>{say("out-of-reach")}</h3>
          <p className="muted">{say("out-of-reach-text")}</p>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
          <ul className="members" role="list">
            {outOfReach.map((one) => (
              <li key={`${one.officeId} ${one.countryIso2}`}>
                <Glyph kind={one.priority} />
                <DemandName demand={one} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function DemandName({ demand }: { readonly demand: DemandRef }) {
  const say = useWords(panelWords)
  return (
    <span>
      {demand.office}, {demand.country}
      <small>{say(`reason_${demand.priority}`)}</small>
    </span>
  )
}

function Wishes({ wishes }: Of<"voeux">) {
  const say = useWords(panelWords)
  const { sight } = useAddresses()
  if (wishes.length === 0) return <None />
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="members" role="list">
      {wishes.map(({ person, wish, item }) => (
        <li key={item}>
          <Glyph kind="wish" />
          <span>
            <Link to={sight({ attache: person.id })}>{person.name}</Link>
            <small>
              {wish.office}, {say("wish", { rank: wish.rank })}
            </small>
          </span>
          <WhyLink item={item} what={`${person.name}, ${wish.office}`} />
        </li>
      ))}
    </ul>
  )
}

function Seatless({ people }: Of<"sans-table">) {
  const { sight } = useAddresses()
  if (people.length === 0) return <None />
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="members" role="list">
      {people.map(({ person, item }) => (
        <li key={item}>
          <Glyph kind="free" />
          <span>
            <Link to={sight({ attache: person.id })}>{person.name}</Link>
            {person.country && <small>{person.country}</small>}
          </span>
          <WhyLink item={item} what={person.name} />
        </li>
      ))}
    </ul>
  )
}

function Pairs({ pairs }: Of<"binomes">) {
  const { table: addressOf } = useAddresses()
  if (pairs.length === 0) return <None />
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
    <ul className="members" role="list">
      {pairs.map(({ departing, arriving, table }) => (
        <li key={`${departing.id} ${table.id}`}>
          <Icon name="arrow-left-right" />
          <span>
            {departing.name}, {arriving.name}
            <small>{departing.country}</small>
          </span>
          <Link to={addressOf(table.id)} preventScrollReset>
            {tableCode(table)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
