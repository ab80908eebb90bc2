import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { Section } from "~/ui/page"
import { People, Person } from "~/ui/person"
import type { DossierView, PersonLine } from "../dossier-view"
import { tableWords } from "../words"

/** Beyond this many a list of countries is not read any more. */
const countriesShown = 4

/** Who sits at the table, each attaché with the countries that he or she answers for; of a briefing, who comes by name. */
export function Members({ view }: { view: DossierView }) {
  const say = useWords(tableWords)
  if (view.briefing) return <BriefingPeople {...view.briefing} />
  return (
    <>
      <Section title={say("members")} aside={String(view.members.length)}>
        {view.members.length === 0 ? <p className="note">{say("no-member")}</p> : <List people={view.members} />}
      </Section>
      {view.hosts.length > 0 && (
        <Section title={say("hosts")} level={3}>
          <List people={view.hosts} />
        </Section>
      )}
    </>
  )
}

function BriefingPeople({ speakers, attendees }: NonNullable<DossierView["briefing"]>) {
  const say = useWords(tableWords)
  return (
    <>
      <Section title={say("speakers")}>
        {speakers.length === 0 ? <p className="note">{say("no-speaker")}</p> : <List people={speakers} />}
      </Section>
      <Section title={say("attendees")}>
        {attendees.length === 0 ? <p className="note">{say("no-attendee")}</p> : <List people={attendees} />}
      </Section>
    </>
  )
}

function List({ people }: { people: readonly PersonLine[] }) {
  const say = useWords(tableWords)
  const countriesOf = useCountries()
  return (
    <People>
      {people.map((person) => (
        <li key={person.id}>
          <Person
            initials={person.initials}
            name={
              <>
                {typeset(person.name)}
                {person.isReader && <span className="muted"> {say("you")}</span>}
              </>
            }
            note={countriesOf(person.countries) || person.rank}
          />
        </li>
      ))}
    </People>
  )
}

/** « Brésil, Guyana et 2 autres » */
export function useCountries(): (countries: readonly string[]) => string {
  const say = useWords(tableWords)
  return (countries) => {
    const more = countries.length - countriesShown
    const shown = more > 1 ? countries.slice(0, countriesShown) : countries
    const named = shown.join(", ")
    return more > 1 ? `${named} ${say("more-countries", { count: more })}` : named
  }
}
