import { capitalised, longDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import { VisuallyHidden } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import type { JournalEntry } from "../queries.server"
import { journalWords } from "../words"

/** The entries by day, the latest first. */
export function EntryTable({ entries }: { entries: readonly JournalEntry[] }) {
  const say = useWords(journalWords)
  const language = useLanguage()
  const days = [...new Set(entries.map(({ at }) => at.slice(0, 10)))]
  return (
    <Table
      caption={say("caption")}
      groups={days.map((day) => ({
        title: capitalised(longDay(day, language)),
        rows: entries.filter(({ at }) => at.startsWith(day)),
      }))}
      rowKey={({ key }) => key}
      columns={[
        {
          title: say("hour"),
          tight: true,
          cell: ({ at }) => <time dateTime={at}>{at.slice(11)}</time>,
        },
        {
          title: say("who"),
          header: "plain",
          cell: ({ actor }) => (actor === null ? say("system") : typeset(actor)),
        },
        { title: say("act"), cell: (entry) => <What entry={entry} /> },
        {
          title: say("mark"),
          labelled: true,
          tight: true,
          cell: ({ mark }) => <code className="muted">{`${mark}…`}</code>,
        },
      ]}
    />
  )
}

function What({ entry }: { entry: JournalEntry }) {
  const say = useWords(journalWords)
  const language = useLanguage()
  const { act, subject, event, detail, confidential } = entry
  const key = `entry_${act}`
  const refused = act === "refusal" ? `act_${detail.act}` : null
  return (
    <>
      {confidential && (
        <>
          <Icon name="lock" inline />
          <VisuallyHidden>{say("confidential")} </VisuallyHidden>{" "}
        </>
      )}
      {act === "refusal" && (
        <>
          <Icon name="shield-x" inline />{" "}
        </>
      )}
      {key in journalWords ? say(key as keyof typeof journalWords as "entry_import") : act}
      {subject && (
        <>
          {" "}
          <b>{typeset(subject)}</b>
        </>
      )}
      {refused && refused in journalWords && <b> {say(refused as "act_see-home")}</b>}
      <Sub>{[event?.[language], ...detailsOf(detail, act)].filter(Boolean).join(", ")}</Sub>
    </>
  )

  function detailsOf(facts: JournalEntry["detail"], of: string): string[] {
    return Object.entries(facts).flatMap(([name, value]) => {
      if ((of === "refusal" && name === "act") || name === "proposedBy" || value === null) return []
      const role = `role_${value}`
      if (name === "role" && role in journalWords) return [say(role as "role_organiser")]
      return [typeof value === "boolean" ? (value ? name : "") : `${name} ${value}`]
    })
  }
}
