import type { MouseEvent } from "react"
import { typeset } from "~/i18n/typography"
import { useWords } from "~/i18n/use-language"
import { IconButton } from "~/ui/button"
import { CheckboxGroup } from "~/ui/choices"
import { Select, TextArea } from "~/ui/field"
import { VisuallyHidden } from "~/ui/page"
import type { CountryChoice } from "../../country-choice"
import { priorities, type TypedRow } from "../typed-demands"
import { demandWords } from "../words"
import { WhoWouldAnswer } from "./who-would-answer"

interface DemandRowProps {
  readonly country: CountryChoice
  readonly row: TypedRow
  readonly problems: { readonly priority: string | undefined; readonly asks: string | undefined }
  readonly onRemove: (event: MouseEvent) => void
}

/** What an office asks of one country: who would answer, how much it weighs, what is asked. */
export function DemandRow({ country, row, problems, onRemove }: DemandRowProps) {
  const say = useWords(demandWords)
  const { iso2 } = country
  const name = typeset(country.name)
  const people = country.people.map((one) => ({
    value: one.id,
    label: say("with-city", { name: typeset(one.name), city: typeset(one.city) }),
  }))
  return (
    <li className="demand" id={`demand-${iso2}`}>
      <input type="hidden" name="country" value={iso2} />
      <div>
        <h3>{name}</h3>
        <p>
          <WhoWouldAnswer country={country} />
        </p>
        {people.length > 1 && (
          <details open={row.favoured.length > 0 || undefined}>
            <summary>
              {say("favour")}
              <VisuallyHidden>{` (${name})`}</VisuallyHidden>
            </summary>
            <CheckboxGroup
              name={`favoured-${iso2}`}
              label={say("favour-of", { country: name })}
              hideLabel
              optional
              options={people}
              defaultValues={row.favoured}
            />
          </details>
        )}
      </div>
      <div className="demand-priority">
        <Select
          id={`field-priority-${iso2}`}
          name={`priority-${iso2}`}
          label={
            <>
              {say("priority")}
              <VisuallyHidden>{` (${name})`}</VisuallyHidden>
            </>
          }
          error={problems.priority}
          defaultValue={row.priority}
        >
          {row.priority === "" && <option value="">{say("priority-choose")}</option>}
          {priorities.map((priority) => (
            <option key={priority} value={priority}>
              {say(priority)}
            </option>
          ))}
        </Select>
      </div>
      <div className="demand-asks">
        <TextArea
          id={`field-asks-${iso2}`}
          name={`asks-${iso2}`}
          label={
            <>
              {say("asks")}
              <VisuallyHidden>{` (${name})`}</VisuallyHidden>
            </>
          }
          error={problems.asks}
          rows={1}
          defaultValue={row.asks}
        />
      </div>
      <div className="demand-remove">
        <IconButton
          icon="trash-2"
          type="submit"
          name="intent"
          value={`remove:${iso2}`}
          label={say("remove", { country: name })}
          onClick={onRemove}
        />
      </div>
    </li>
  )
}
