import { Link } from "@remix-run/react"
import { capitalised, weekday } from "~/i18n/dates"
import { floorName } from "~/i18n/floor"
import { timeOfDay } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { LinkButton } from "~/ui/button"
import { Icon } from "~/ui/icon"
import { Menu, MenuLink } from "~/ui/menu"
import { itemOf } from "../item"
import { panelWords } from "../panel-words"
import type { Member, TablePanel as Panel } from "../table-panel"
import { useAddresses, usePlace } from "./address"
import { Glyph } from "./chairs"
import { useReason } from "./wording"

/** A table: when and where, what its office lacks, who sits there and why. */
export function TablePanel({ table }: { readonly table: Panel }) {
  const say = useWords(panelWords)
  const language = useLanguage()
  const { gesture, why } = useAddresses()
  const where = [table.room, floorName(table.floor, language)].filter(Boolean).join(", ")
  const facts = [
    say("when-where", {
      day: capitalised(weekday(table.day, language)),
      from: table.startsAt,
      until: timeOfDay(table.endsAt, language),
      room: where,
    }),
    table.held && say("seats-of", { taken: table.members.length, places: table.places, hosts: table.rules.hosts }),
    table.countries.length > 0 && say("about-countries", { countries: table.countries.join(", ") }),
  ].filter(Boolean)
  return (
    <>
      {table.locked && (
        <p>
          <Badge tone="outline" icon="lock-keyhole">
            {say("locked")}
          </Badge>
        </p>
      )}
      {table.subject && <p>{table.subject}</p>}
      <p className="muted">{facts.join(". ")}.</p>
      {table.unmet.length > 0 && (
        <section>
          <h3>{say("unmet")}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
          <ul className="members" role="list">
            {table.unmet.map((one) => (
              <li key={one.countryIso2}>
                <Glyph kind={one.priority} />
                <span>
                  {one.country}
                  <small>
                    {[say(`reason_${one.priority}`), one.asks && `« ${one.asks} »`].filter(Boolean).join(", ")}
                  </small>
                </span>
                <Link to={why(itemOf({ kind: "demand", officeId: one.officeId, at: one.at }))} preventScrollReset>
                  {say("why")}
                  <span className="visually-hidden"> {one.country}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="line apart">
        <h3>{say("members")}</h3>
        <span className="actions">
          <LinkButton to={gesture({ geste: "ajouter" })} size="small" icon="user-plus" preventScrollReset>
            {say("add")}
          </LinkButton>
          <TableMenu table={table} />
        </span>
      </div>
      {table.members.length === 0 ? (
        <p className="muted">{say("nobody")}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari
        <ul className="members" role="list">
          {table.members.map((member) => (
            <MemberLine key={member.person.id} member={member} officeId={table.officeId} />
          ))}
        </ul>
      )}
      {table.banned.length > 0 && (
        <section>
          <h3>{say("banned")}</h3>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets loses its role in Safari */}
          <ul className="members" role="list">
            {table.banned.map(({ id, name }) => (
              <li key={id}>
                <Icon name="user-x" />
                <span>{name}</span>
                <Link to={gesture({ geste: "readmettre", personne: id })} preventScrollReset>
                  {say("readmit")}
                  <span className="visually-hidden"> {name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function TableMenu({ table }: { readonly table: Panel }) {
  const say = useWords(panelWords)
  const { event } = usePlace()
  const { gesture } = useAddresses()
  return (
    <Menu face="button quiet icon-only" from="end" summary={<MenuFace label={say("gestures-table")} />}>
      <MenuLink to={gesture({ geste: "epingler-tous" })} preventScrollReset icon="pin">
        {say("pin-all")}
      </MenuLink>
      {table.locked ? (
        <MenuLink to={gesture({ geste: "deverrouiller" })} preventScrollReset icon="lock-keyhole">
          {say("unlock")}
        </MenuLink>
      ) : (
        <MenuLink to={gesture({ geste: "verrouiller" })} preventScrollReset icon="lock-keyhole">
          {say("lock")}
        </MenuLink>
      )}
      <MenuLink to={gesture({ geste: "deplacer" })} preventScrollReset icon="move">
        {say("move")}
      </MenuLink>
      <MenuLink to={gesture({ geste: "regler" })} preventScrollReset icon="pencil-ruler">
        {say("rules")}
      </MenuLink>
      <MenuLink to={paths.table(event, table.id)} icon="file-text">
        {say("open-dossier")}
      </MenuLink>
    </Menu>
  )
}

function MenuFace({ label }: { readonly label: string }) {
  return (
    <>
      <Icon name="ellipsis" />
      <span className="visually-hidden">{label}</span>
    </>
  )
}

interface MemberLineProps {
  readonly member: Member
  readonly officeId: string
}

function MemberLine({ member: { person, reason, apartFrom }, officeId }: MemberLineProps) {
  const say = useWords(panelWords)
  const { gesture, sight } = useAddresses()
  const reasonSaid = useReason()
  const begin = (geste: Parameters<typeof gesture>[0]["geste"], more = {}) =>
    gesture({ geste, personne: person.id, ...more })
  const said = [reasonSaid(reason), reason.pinned && say("pinned"), apartFrom && say("apart", { other: apartFrom })]
  return (
    <li>
      <Glyph kind={reason.kind} pinned={reason.pinned} />
      <span>
        {[person.country, person.name].filter(Boolean).join(", ")}
        <small>{said.filter(Boolean).join(", ")}</small>
      </span>
      <Menu
        face="button quiet icon-only"
        from="end"
        summary={<MenuFace label={say("gestures-for", { person: person.name })} />}
      >
        <MenuLink to={begin(reason.pinned ? "liberer" : "epingler")} preventScrollReset icon="pin">
          {say(reason.pinned ? "unpin" : "pin")}
        </MenuLink>
        <MenuLink to={begin("retirer")} preventScrollReset icon="minus">
          {say("remove")}
        </MenuLink>
        <MenuLink to={begin("echanger")} preventScrollReset icon="arrow-left-right">
          {say("swap")}
        </MenuLink>
        <MenuLink to={begin("ecarter")} preventScrollReset icon="user-x">
          {say("ban")}
        </MenuLink>
        <MenuLink to={begin("ecarter-office", { office: officeId })} preventScrollReset icon="shield-x">
          {say("ban-office")}
        </MenuLink>
        <hr />
        <MenuLink to={sight({ attache: person.id })} preventScrollReset icon="calendar-days">
          {say("day")}
        </MenuLink>
      </Menu>
    </li>
  )
}
