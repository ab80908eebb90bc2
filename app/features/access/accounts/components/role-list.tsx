import { moment } from "~/i18n/dates"
import { typedDay } from "~/i18n/typed-dates"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Button } from "~/ui/button"
import { Muted } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Sub, Table } from "~/ui/table"
import type { Account } from "../queries.server"
import { accountWords } from "../words"

type HeldRole = Account["roles"][number]

/** The days of a role, in words. */
export function useDays() {
  const say = useWords(accountWords)
  return ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) => {
    const [from, until] = [startsOn && typedDay(startsOn), endsOn && typedDay(endsOn)]
    if (from && until) return say("days-both", { from, until })
    if (from) return say("days-from", { from })
    return until ? say("days-until", { until }) : say("days-none")
  }
}

/** Roles in force and roles withdrawn, each with who gave it and who took it away. */
export function RoleList({ roles, formKey }: { roles: readonly HeldRole[]; formKey: string }) {
  const say = useWords(accountWords)
  const language = useLanguage()
  const daysOf = useDays()
  if (roles.length === 0) return <p className="muted">{say("no-roles")}</p>
  const at = (wallClock: string) => moment(wallClock, language)
  const given = ({ grantedAt, grantedBy, secondedBy }: HeldRole) => {
    if (!grantedBy) return say("given-at-setup")
    const [when, by] = [at(grantedAt), grantedBy]
    return secondedBy ? say("given-by-two", { at: when, by, second: secondedBy }) : say("given-by", { at: when, by })
  }
  return (
    <Table
      caption={say("roles")}
      rows={roles}
      rowKey={({ id }) => id}
      columns={[
        {
          title: say("role"),
          header: "strong",
          cell: (row) => (
            <>
              {say(`role_${row.role}`)}
              <Sub>{row.event ? row.event[language] : say("every-event")}</Sub>
            </>
          ),
        },
        { title: say("days"), labelled: true, cell: daysOf },
        { title: say("given"), labelled: true, cell: given },
        {
          title: say("withdraw"),
          hideTitle: true,
          cell: (row) =>
            row.withdrawnAt ? (
              <Muted>{say("withdrawn-by", { at: at(row.withdrawnAt), by: row.withdrawnBy ?? "–" })}</Muted>
            ) : (
              <StrongForm method="post">
                <input type="hidden" name="intent" value="withdraw" />
                <input type="hidden" name="formKey" value={formKey} />
                <Button
                  type="submit"
                  size="small"
                  name="role"
                  value={row.id}
                  aria-label={say("withdraw-named", { role: say(`role_${row.role}`) })}
                >
                  {say("withdraw")}
                </Button>
              </StrongForm>
            ),
        },
      ]}
    />
  )
}
