import { capitalised, longDay } from "~/i18n/dates"
import { typeset } from "~/i18n/typography"
import { useLanguage, useWords } from "~/i18n/use-language"
import { Icon } from "~/ui/icon"
import { VisuallyHidden } from "~/ui/page"
import { Sub, Table } from "~/ui/table"
import { actWords, roleWords } from "../../policy-words"
import { detailKey, detailWords } from "../detail-words"
import type { JournalEntry } from "../queries.server"
import { type EntryKey, journalWords } from "../words"

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
  const detailsOf = useDetails()
  const { act, subject, event, detail, confidential } = entry
  const key = `entry_${act}`
  const refused = `act_${detail.act}`
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
      {Object.hasOwn(journalWords, key) ? say(key as EntryKey) : act}
      {subject && (
        <>
          {" "}
          <b>{typeset(subject)}</b>
        </>
      )}
      {act === "refusal" && Object.hasOwn(actWords, refused) && <b> {say(refused as keyof typeof actWords)}</b>}
      <Sub>{[...(event ? [event[language]] : []), ...detailsOf(entry)].join(", ")}</Sub>
    </>
  )
}

const firstActors: readonly string[] = ["proposedBy", "askedBy", "replacedBy"]

/** The details of an entry in words; one without words is shown as it is kept. */
function useDetails() {
  const say = useWords(journalWords)
  const sayDetail = useWords(detailWords)
  return ({ act, detail }: JournalEntry): string[] =>
    Object.entries(detail).flatMap(([name, value]) => {
      // The act that was refused, and who acted first, are told where they belong; no and nothing say nothing.
      if (!value || firstActors.includes(name) || (act === "refusal" && name === "act")) return []
      const role = `role_${value}`
      if (name === "role" && Object.hasOwn(roleWords, role)) return [say(role as keyof typeof roleWords)]
      const key = detailKey(name, value)
      return [key ? sayDetail(key, { value: String(value) }) : `${name} ${value}`]
    })
}
