import { Link } from "@remix-run/react"
import { capitalised, moment, shortDay } from "~/i18n/dates"
import { slotHours } from "~/i18n/slot-hours"
import { useLanguage, useWords } from "~/i18n/use-language"
import { paths } from "~/paths"
import { Badge } from "~/ui/badge"
import { Button, LinkButton } from "~/ui/button"
import { TextField } from "~/ui/field"
import { HiddenFields } from "~/ui/hidden-fields"
import { Actions, Muted, Section, Stack } from "~/ui/page"
import { StrongForm } from "~/ui/strong-form"
import { Sub, Table } from "~/ui/table"
import type { versionPage } from "../pages.server"
import type { PlacedTable } from "../scene.server"
import { planWords } from "../words"
import { AchievedTallies } from "./achieved"
import { type Refusal, SeatingFrame } from "./seating-frame"
import { Worth } from "./worth"

interface VersionPageProps {
  readonly event: string
  readonly reader: string
  readonly view: NonNullable<Awaited<ReturnType<typeof versionPage>>>
  readonly refusal: Refusal | undefined
}

/** One version of the seating: its tables as they were made, and what it is worth today. */
export function VersionPage({ event, reader, view, refusal }: VersionPageProps) {
  const say = useWords(planWords)
  const language = useLanguage()
  const { number, follows, by, at, reason, origin, inForce, latest, worth, tables, waiting, achieved } = view
  const isLatest = latest === number
  const made = [
    `${say("made")} ${moment(at, language)}`,
    ...(by ? [say("made-by", { name: by })] : []),
    say(`origin-${origin}`),
    ...(follows === null ? [] : [say("follows", { number: follows })]),
  ].join(", ")
  return (
    <SeatingFrame
      reader={reader}
      refusal={refusal}
      title={say("version-title", { number })}
      overline={<Link to={paths.planVersions(event)}>{say("versions")}</Link>}
      lede={made}
      actions={
        <Actions>
          {isLatest ? (
            <LinkButton to={paths.settlePlan(event)} variant={inForce && !waiting ? undefined : "primary"}>
              {say("settle")}
            </LinkButton>
          ) : (
            <LinkButton to={paths.comparePlans(event, number, latest)}>
              {say("compare-with", { number: latest })}
            </LinkButton>
          )}
        </Actions>
      }
    >
      <Stack gap="loose">
        {(inForce || reason) && (
          <p>
            {inForce && (
              <Badge tone="good" icon="check">
                {say("in-force")}
              </Badge>
            )}{" "}
            {reason && (
              <>
                <Muted>{say("reason")}</Muted> {reason}
              </>
            )}
          </p>
        )}
        <AchievedTallies achieved={achieved} />
        <Worth worth={worth} compared={false} />
        <Section title={say("by-slot")} aside={say("tables", { count: tables.length })}>
          <Table<PlacedTable>
            caption={say("by-slot")}
            rows={tables}
            rowKey={({ id }) => id}
            columns={[
              {
                title: say("table"),
                header: "strong",
                cell: ({ code, subject }) => (
                  <>
                    {code}
                    <Sub>{subject}</Sub>
                  </>
                ),
              },
              {
                title: say("when"),
                cell: ({ day, startsAt, endsAt, room }) => (
                  <>
                    {capitalised(shortDay(day, language))} {slotHours({ startsAt, endsAt }, language)}
                    <Sub>{room}</Sub>
                  </>
                ),
              },
              {
                title: say("members"),
                labelled: true,
                cell: ({ members }) => (members.length === 0 ? <Muted>{say("nobody")}</Muted> : members.join(" · ")),
              },
            ]}
          />
        </Section>
        {!isLatest && <Return view={view} />}
      </Stack>
    </SeatingFrame>
  )
}

function Return({ view: { number, latest, formKey } }: Pick<VersionPageProps, "view">) {
  const say = useWords(planWords)
  return (
    <Section title={say("return-title", { number })}>
      <StrongForm method="post">
        <HiddenFields fields={{ formKey, follows: String(latest) }} />
        <Stack gap="even">
          <p>{say("return-text", { next: latest + 1 })}</p>
          <TextField name="reason" label={say("reason")} hint={say("reason-hint")} maxLength={200} optional />
          <Actions>
            <Button type="submit" variant="primary">
              {say("return")}
            </Button>
          </Actions>
        </Stack>
      </StrongForm>
    </Section>
  )
}
