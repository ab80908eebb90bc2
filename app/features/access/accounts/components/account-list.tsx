import { Form } from "@remix-run/react"
import { moment, number } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Button, LinkButton } from "~/ui/button"
import { Field } from "~/ui/field"
import { Empty } from "~/ui/notice"
import { Muted } from "~/ui/page"
import { Person } from "~/ui/person"
import { Pager, Table } from "~/ui/table"
import { type GrantableRole, grantable } from "../../roles/grantable"
import { accountWords } from "../words"

export interface AccountRow {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly civility: string
  readonly code: string
  readonly address: string
  readonly suspended: boolean
  readonly roles: readonly GrantableRole[]
  readonly lastIn: string | null
}

interface AccountListProps {
  readonly rows: readonly AccountRow[]
  readonly total: number
  readonly from: number
  readonly to: number
  /** addresses of the pages beside this one */
  readonly previous: string | null
  readonly next: string | null
}

export function AccountList({ rows, total, from, to, previous, next }: AccountListProps) {
  const say = useWords(accountWords)
  const language = useLanguage()
  if (total === 0) return <Empty title={say("none")}>{say("none-text")}</Empty>
  const range = { from: number(from, language), to: number(to, language), total: number(total, language) }
  return (
    <>
      <Table
        caption={say("accounts")}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: say("person"),
            header: "plain",
            cell: (row) => (
              <Person
                initials={row.givenName.charAt(0) + row.familyName.charAt(0)}
                name={typeset(`${row.civility} ${row.givenName} ${row.familyName}`)}
                note={row.code}
                to={paths.account(row.id)}
              />
            ),
          },
          {
            title: say("address-short"),
            labelled: true,
            cell: ({ address }) => <span className="address">{address}</span>,
          },
          {
            title: say("roles"),
            labelled: true,
            cell: ({ roles }) => (roles.length ? roles.map((role) => say(`role_${role}`)).join(", ") : null),
          },
          {
            title: say("state"),
            labelled: true,
            cell: ({ suspended }) =>
              suspended ? (
                <Badge tone="bad" icon="user-x">
                  {say("suspended")}
                </Badge>
              ) : (
                say("active")
              ),
          },
          {
            title: say("last-in-short"),
            labelled: true,
            tight: true,
            cell: ({ lastIn }) =>
              lastIn ? <time dateTime={lastIn}>{moment(lastIn, language)}</time> : <Muted>{say("never")}</Muted>,
          },
        ]}
      />
      <Pager>
        <span>{say("range", range)}</span>
        <nav className="actions" aria-label={say("pages")}>
          {previous && (
            <LinkButton to={previous} icon="chevron-left">
              {say("previous")}
            </LinkButton>
          )}
          {next && (
            <LinkButton to={next} icon="chevron-right">
              {say("next")}
            </LinkButton>
          )}
        </nav>
      </Pager>
    </>
  )
}

interface AccountFilterProps {
  readonly typed: string
  readonly role: string | null
  readonly state: string | null
}

/** The search, which is an address: it can be kept and sent. */
export function AccountFilter({ typed, role, state }: AccountFilterProps) {
  const say = useWords(accountWords)
  return (
    <Form method="get" role="search" aria-label={say("filter")} className="toolbar filters-form">
      <Field label={say("search")} inputId="filter-q">
        <input className="input" id="filter-q" type="search" name="q" defaultValue={typed} />
      </Field>
      <Field label={say("role")} inputId="filter-role">
        <select className="input" id="filter-role" name="role" defaultValue={role ?? ""}>
          <option value="">{say("any")}</option>
          {grantable.map((one) => (
            <option key={one} value={one}>
              {say(`role_${one}`)}
            </option>
          ))}
        </select>
      </Field>
      <Field label={say("state")} inputId="filter-state">
        <select className="input" id="filter-state" name="etat" defaultValue={state ?? ""}>
          <option value="">{say("any")}</option>
          {(["active", "suspended", "never-in"] as const).map((one) => (
            <option key={one} value={one}>
              {say(one)}
            </option>
          ))}
        </select>
      </Field>
      <Button type="submit" icon="search">
        {say("show")}
      </Button>
    </Form>
  )
}
