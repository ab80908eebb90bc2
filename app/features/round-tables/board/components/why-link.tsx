import { Link } from "@remix-run/react"
import { useWords } from "~/i18n/use-language"
import { panelWords } from "../panel-words"
import { useAddresses } from "./address"

/** The way to the reasons why something is missing. */
export function WhyLink({ item, what }: { readonly item: string; readonly what: string }) {
  const say = useWords(panelWords)
  const { why } = useAddresses()
  return (
    <Link to={why(item)} preventScrollReset>
      {say("why")}
      <span className="visually-hidden"> {what}</span>
    </Link>
  )
}
