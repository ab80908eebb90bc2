import { Link } from "@remix-run/react"
import { weekdayAndNumber } from "~/i18n/dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import type { CountryView, PersonDay } from "../lists"
import { panelWords } from "../panel-words"
import { useAddresses } from "./address"
import { Glyph } from "./chairs"
import { WhyLink } from "./why-link"
import { tableCode, useReason } from "./wording"

/** One attaché's tables in order of time, and what became of each wish. */
export function PersonDayPanel({ day }: { readonly day: PersonDay }) {
  const say = useWords(panelWords)
  const language = useLanguage()
  const reason = useReason()
  const { table: addressOf, gesture } = useAddresses()
  return (
    <>
      {day.person.country && <p className="muted">{day.person.country}</p>}
      <ol className="members">
        {day.slots.map(({ day: date, startsAt, away, table }) => (
          <li key={`${date} ${startsAt}`}>
            <Glyph kind={table?.reason.kind ?? "free"} pinned={table?.reason.pinned ?? false} />
            <span>
              {weekdayAndNumber(date, language)} <b>{startsAt}</b>
              <small>{table ? reason(table.reason) : say(away ? "away" : "free")}</small>
            </span>
            {table && (
              <Link to={addressOf(table.id)} preventScrollReset>
                {tableCode(table)}
              </Link>
            )}
          </li>
        ))}
      </ol>
      {day.seatless && (
        <p>
          {say("no-table")}. <WhyLink item={day.seatless} what={day.person.name} />
        </p>
      )}
      {day.wishes.length > 0 && (
        <section>
          <h3>{say("wishes")}</h3>
          <ol className="members">
            {day.wishes.map(({ office, officeId, rank, granted, item }) => (
              <li key={officeId}>
                <Icon name={granted ? "check" : "x"} />
                <span>
                  {office}
                  <small>
                    {say("wish", { rank })}, {say(granted ? "granted" : "not-granted")}
                  </small>
                </span>
                {!granted && <WhyLink item={item} what={office} />}
              </li>
            ))}
          </ol>
        </section>
      )}
      {day.banned.length > 0 && (
        <section>
          <h3>{say("banned-office")}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
          <ul className="members" role="list">
            {day.banned.map(({ office, officeId }) => (
              <li key={officeId}>
                <Icon name="user-x" />
                <span>{office}</span>
                <Link
                  to={gesture({ geste: "readmettre-office", personne: day.person.id, office: officeId })}
                  preventScrollReset
                >
                  {say("readmit")}
                  <span className="visually-hidden"> {office}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** One country: who asks for it and who answers, and everybody who could. */
export function CountryPanel({ country }: { readonly country: CountryView }) {
  const say = useWords(panelWords)
  const { table: addressOf, sight } = useAddresses()
  return (
    <>
      <section>
        <h3>{say("asked")}</h3>
        {country.asked.length === 0 && <p className="muted">{say("none")}</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
        <ul className="members" role="list">
          {country.asked.map(({ office, officeId, priority, item, by }) => (
            <li key={officeId}>
              <Glyph kind={priority} />
              <span>
                {office}
                <small>
                  {say(`reason_${priority}`)},{" "}
                  {by.length > 0 ? say("answered-by", { people: by.join(", ") }) : say("unanswered")}
                </small>
              </span>
              {item && <WhyLink item={item} what={`${office}, ${country.name}`} />}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>{say("competent")}</h3>
        {country.people.length === 0 && <p className="muted">{say("none")}</p>}
        {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
        <ul className="members" role="list">
          {country.people.map(({ person, tables }) => (
            <li key={person.id}>
              <Icon name="user" />
              <span>
                <Link to={sight({ attache: person.id })}>{person.name}</Link>
                <small className="line">
                  {tables.length === 0
                    ? say("no-table")
                    : tables.map((table) => (
                        <Link key={table.id} to={addressOf(table.id)} preventScrollReset>
                          {tableCode(table)}
                        </Link>
                      ))}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
