import { useWords } from "~/i18n/use-language"
import type { Say } from "~/i18n/words"
import { Badge } from "~/ui/badge"
import { Icon } from "~/ui/icon"
import { Muted, Page, PageHead, Section, Stack, VisuallyHidden } from "~/ui/page"
import { Table } from "~/ui/table"
import { type Act, acts, type Role, roles, ruleOf, type TableRelation } from "../policy"
import { whoSeesWhatWords } from "../policy-words"

const levels = ["p3", "p2", "p1", "p0"] as const
const matters = ["self", "event", "table", "directorate"] as const

/** The policy in words, from the table that mints the grants. On a phone each act names the roles that may. */
export function WhoSeesWhat({ held, demo }: { held: readonly Role[]; demo: boolean }) {
  const say = useWords(whoSeesWhatWords)
  const shown = acts.filter((act) => demo || !ruleOf(act).demoOnly)
  const everyones = shown.filter((act) => ruleOf(act).by.length === roles.length)
  /** what the act has to do with confidential matter; nothing where it has nothing */
  const confidentialMark = (act: Act) => {
    const { confidential } = ruleOf(act)
    return confidential === "reads" || confidential === "grants-access" ? say(`confidential_${confidential}`) : null
  }
  const limited = shown.filter((act) => !everyones.includes(act))
  return (
    <Page>
      <PageHead title={say("title")} lede={say("lede")} />
      <Stack gap="loose">
        <p>{say("yours", { roles: held.map((role) => say(`role_${role}`)).join(", ") })}</p>
        <Section title={say("levels")}>
          <Table
            caption={say("levels")}
            rows={levels}
            rowKey={(level) => level}
            columns={[
              {
                title: say("level"),
                header: "strong",
                tight: true,
                cell: (level) =>
                  level === "p3" ? (
                    <Badge tone="confidential" icon="lock">
                      {say("p3-name")}
                    </Badge>
                  ) : (
                    say(`${level}-name`)
                  ),
              },
              { title: say("levels-what"), labelled: true, cell: (level) => say(`${level}-what`) },
              { title: say("levels-who"), labelled: true, cell: (level) => say(`${level}-who`) },
            ]}
          />
        </Section>
        <Section title={say("reserved")}>
          <p>{say("reserved-text")}</p>
        </Section>
        <Section title={say("everyone")}>
          <ul>
            {everyones.map((act) => (
              <li key={act}>
                <ActName act={act} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title={say("acts")}>
          <p>{say("confidential-text")}</p>
          <Table
            caption={say("acts")}
            groups={matters.map((matter) => ({
              title: say(`about-${matter}`),
              rows: limited.filter((act) => ruleOf(act).about === matter),
            }))}
            rowKey={(act) => act}
            columns={[
              { title: say("act"), header: "plain", cell: (act) => <ActName act={act} /> },
              { title: say("confidential"), labelled: true, cell: confidentialMark },
              ...roles.map((role) => ({
                title: say(`role_${role}`),
                labelled: true,
                cell: (act: Act) => (ruleOf(act).by.includes(role) ? <Yes /> : null),
              })),
            ]}
          />
        </Section>
      </Stack>
    </Page>
  )
}

function ActName({ act }: { act: Act }) {
  const say = useWords(whoSeesWhatWords)
  return (
    <>
      {say(`act_${act}`)}
      {ruleOf(act).strong && <Muted> ({say("with-key")})</Muted>}
      {ruleOf(act).demoOnly && <Muted> ({say("demo-only")})</Muted>}
      {ruleOf(act).as && <Muted> ({listOf(ruleOf(act).as ?? [], say)})</Muted>}
    </>
  )
}

/** « membre, présidence … »: what one may be to a table to do an act there. */
function listOf(relations: readonly TableRelation[], say: Say<typeof whoSeesWhatWords>): string {
  return relations.map((relation) => say(`as_${relation}`)).join(", ")
}

function Yes() {
  const say = useWords(whoSeesWhatWords)
  return (
    <>
      <Icon name="check" inline />
      <VisuallyHidden>{say("yes")}</VisuallyHidden>
    </>
  )
}
