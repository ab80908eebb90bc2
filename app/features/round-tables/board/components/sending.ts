import { useNavigation } from "@remix-run/react"

/** Whether a form of the board with this name and value is on its way, or its answer is. */
export function useSending(name: "intent" | "geste", value: string | undefined): boolean {
  const { state, formData } = useNavigation()
  return state !== "idle" && value !== undefined && formData?.get(name) === value
}
