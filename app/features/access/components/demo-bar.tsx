import { Form, useLocation } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { accessWords } from "../words"

/** The moments of the week that the demonstration's clock may be set to, as `POST /demo/horloge` takes them. */
const moments = [
  { now: "2025-08-18T09:00:00+02:00", label: "moment-preparing" },
  { now: "2025-08-26T10:42:00+02:00", label: "moment-during" },
  { now: "2025-09-01T09:00:00+02:00", label: "moment-after" },
] as const

/** Says that this is a demonstration and lets one choose its hour. The running hour itself stands in the masthead. */
export function DemoBar({ now }: { now: string }) {
  const say = useWords(accessWords)
  const location = useLocation()
  return (
    <Form method="post" action="/demo/horloge" className="demo-bar">
      <input type="hidden" name="returnTo" value={location.pathname + location.search} />
      <span>{say("demonstration")}</span>
      <fieldset>
        <legend className="visually-hidden">{say("demo-clock")}</legend>
        {moments.map((moment) => (
          <button
            key={moment.now}
            type="submit"
            name="now"
            value={moment.now}
            aria-pressed={now.startsWith(moment.now.slice(0, 10))}
          >
            {say(moment.label)}
          </button>
        ))}
      </fieldset>
    </Form>
  )
}
